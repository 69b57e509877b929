// The portal's own tables after a withdrawal: what a rebuild from the records would give.
import {
  addUp,
  commitmentRows,
  partRows,
  planCounts,
  restrictionRows,
  type Count,
  type Entry,
} from '@camket/domain/publication/portal-rows'
import type { RecordBodies, RecordKind, UpdateRecord } from '@camket/domain/publication/records'
import { isWithdrawable } from '@camket/domain/publication/withdraw/redact-record'
import type { Tx } from '@camket/storage/open'
import {
  addCounts,
  insertChanges,
  insertPlanRows,
  replaceBodyRow,
  wordsOf,
  type PublishedPlan,
} from '../append/portalTables.ts'
import { insertUpdates, refreshMoved } from '../append/standings.ts'
import { insertAnswers } from '../oversight/review/applyAnswer.ts'
import { insertReviews } from '../oversight/review/reviews.ts'
import { insertDoubts, type DoubtRecord } from '../oversight/doubt/applyDoubt.ts'
import { atIndexes } from './at-indexes.ts'
import type { Foreseen } from './foresee.ts'
import { takeOutPapers, writePapers } from '../oversight/committee/withdrawCommittee.ts'
import { takeOutInspected, writeInspected } from './inspected.ts'
import { newestOf, shownPlan, type Stored } from './standing.ts'

/** Takes out every row of the plan that is touched, its counts, and the lines and bodies that go. */
export async function takeOut(tx: Tx, tenant: string, list: Foreseen): Promise<void> {
  const { plan, gone } = list
  const indexes = gone.map(one => one.entry.index)
  await tx.deleteFrom('portal_change').where('tenant', '=', tenant).where(atIndexes(indexes)).execute()
  await tx.deleteFrom('portal_body').where('tenant', '=', tenant).where(atIndexes(indexes)).execute()
  await takeOutInspected(tx, tenant, indexes)
  await takeOutPapers(tx, tenant, indexes)
  const shown = plan === null ? null : shownPlan(list.entries, plan.firstIndex)
  if (shown === null) return
  // All that stands in the plan goes with it by the foreign keys.
  await tx.deleteFrom('portal_plan').where('tenant', '=', tenant).where('id', '=', shown.entry.id).execute()
  await addCounts(tx, tenant, addUp(countsOf(shown), -1))
}

function countsOf({ entry, body, firstIndex, commitments, restrictions }: PublishedPlan): Count[] {
  const parts = partRows(entry, body)
  const place = (start: number) => ({ firstIndex, part: parts.partAt(start) })
  return [
    ...planCounts(body),
    ...commitments.flatMap(one => commitmentRows(one.entry, one.body, place(one.body.passage.start)).counts),
    ...restrictions.flatMap(
      one => restrictionRows(one.entry, one.body, place(one.body.passage.start)).counts,
    ),
  ]
}

interface Written {
  readonly records: ReadonlyArray<{
    readonly kind: RecordKind
    readonly body: RecordBodies[RecordKind]
  }>
  readonly entries: readonly Entry[]
}

/** Puts back what stays public, the masked versions, and the lines of histories. */
export async function writeShown(tx: Tx, list: Foreseen, { records, entries }: Written): Promise<void> {
  const written = records.map((record, i) => ({ ...record, entry: entries[i] as Entry }))
  const renewed = written.filter((one): one is Stored => isWithdrawable(one.kind))
  const standing = [...list.entries.filter(one => !list.gone.includes(one)), ...renewed]
  const shown = list.plan === null ? null : shownPlan(standing, list.plan.firstIndex)
  if (shown !== null) await insertPlanRows(tx, shown)
  await insertUpdates(tx, newestOf(standing).filter(isUpdate))
  await insertReviews(tx, newestOf(standing).filter(isReview))
  await insertDoubts(tx, newestOf(standing).filter(isDoubt))
  const plan = shown?.entry.id ?? ''
  await insertAnswers(
    tx,
    newestOf(standing)
      .filter(isAnswer)
      .map(one => ({ ...one, plan })),
  )
  await writeInspected(tx, renewed)
  await writePapers(tx, renewed)
  for (const one of newestOf(renewed)) {
    if (one.kind === 'body') await replaceBodyRow(tx, one.entry, one.body as RecordBodies['body'])
  }
  const lines = written
    .filter(({ kind }) => kind !== 'day')
    .map(({ kind, body, entry }) => ({
      entry,
      kind,
      words: wordsOf(kind, body),
      ...(isAbout(kind) ? { of: (body as RecordBodies['amendment' | 'tombstone']).of } : {}),
    }))
  await insertChanges(tx, lines)
  if (shown !== null) await refreshMoved(tx, shown.entry.tenant, shown.entry.id)
}

/** Lines that stand in the history of something else. */
const isAbout = (kind: RecordKind): boolean => kind === 'amendment' || kind === 'tombstone'

function isReview(one: Stored): one is Stored<never> & { readonly body: RecordBodies['review'] } {
  return (one.kind as RecordKind) === 'review'
}

function isAnswer(one: Stored): one is Stored<never> & { readonly body: RecordBodies['answer'] } {
  return (one.kind as RecordKind) === 'answer'
}

function isDoubt(one: Stored): one is Stored<never> & { readonly body: DoubtRecord } {
  return (one.kind as RecordKind) === 'doubt'
}

function isUpdate(one: Stored): one is Stored<never> & { readonly body: UpdateRecord } {
  return (one.kind as RecordKind) === 'update'
}
