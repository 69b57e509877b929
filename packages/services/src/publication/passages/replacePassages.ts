// The portal's rows after a passage of a plan became a record of its own: as if the plan were published so, place for place.
import {
  addUp,
  coverageCounts,
  partRows,
  planCounts,
  type Entry,
} from '@camket/domain/publication/portal-rows'
import { passageSearchRows } from '@camket/domain/publication/passage-search'
import type { Added } from '@camket/domain/publication/passages/passage-change'
import type { CommitmentRecord, PlanRecord } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { insertRows } from '@camket/storage/rows'
import { sql } from '@camket/storage/sql'
import {
  addCounts,
  insertCommitments,
  insertRestrictions,
  replaceCommitmentRows,
} from '../append/portalTables.ts'

interface Version<Body> {
  readonly entry: Entry
  readonly body: Body
}

export interface Replacing {
  readonly old: Version<PlanRecord>
  readonly next: Version<PlanRecord>
  readonly narrowed: {
    readonly old: Version<CommitmentRecord>
    readonly next: Version<CommitmentRecord>
  } | null
  readonly added: Added & { readonly entry: Entry }
}

/** Puts the new version's parts and counts in, the promise that was narrowed, and what was added. */
export async function replacePassages(tx: Tx, { old, next, narrowed, added }: Replacing): Promise<void> {
  const { tenant, id } = next.entry
  const parts = partRows(next.entry, next.body)
  const isPromise = added.kind === 'commitment'
  const { first_index: firstIndex } = await tx
    .updateTable('portal_plan')
    .set({ index: next.entry.index, version: next.entry.version })
    .set({ published_at: new Date(next.entry.publishedAt) })
    .set({ coverage: JSON.stringify(coverageCounts(next.body)) as never })
    .set(eb => ({
      commitments: eb('commitments', '+', isPromise ? 1 : 0),
      restrictions: eb('restrictions', '+', isPromise ? 0 : 1),
    }))
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .returning('first_index')
    .executeTakeFirstOrThrow()
  await tx.deleteFrom('portal_part').where('tenant', '=', tenant).where('plan', '=', id).execute()
  await insertRows(tx, 'portal_part', parts.rows)
  await tx
    .deleteFrom('portal_search')
    .where('tenant', '=', tenant)
    .where('kind', '=', 'passage')
    .where('plan', '=', id)
    .execute()
  await insertRows(tx, 'portal_search', passageSearchRows(next.entry, next.body))
  await movePlaces(tx, next.entry, { partAt: parts.partAt, narrowed: narrowed?.next ?? null })
  const counts = [...addUp(planCounts(old.body), -1), ...addUp(planCounts(next.body))]
  await addCounts(tx, tenant, addUp(counts))
  if (narrowed !== null) await replaceCommitmentRows(tx, narrowed.old, narrowed.next)
  const place = { firstIndex, partAt: parts.partAt }
  const more =
    added.kind === 'commitment'
      ? await insertCommitments(tx, [added], place)
      : await insertRestrictions(tx, [added], place)
  await addCounts(tx, tenant, addUp(more))
}

interface Moving {
  readonly partAt: (offset: number) => number
  readonly narrowed: Version<CommitmentRecord> | null
}

// Parts begin where the text's passages begin: one more passage may move them.
async function movePlaces(tx: Tx, { tenant, id: plan }: Entry, { partAt, narrowed }: Moving): Promise<void> {
  for (const table of ['portal_commitment', 'portal_restriction'] as const) {
    const rows = await tx
      .selectFrom(table)
      .innerJoin('record_body as b', join =>
        join.onRef('b.tenant', '=', `${table}.tenant`).onRef('b.index', '=', `${table}.index`),
      )
      .select([`${table}.id as id`, `${table}.part as part`])
      .select(sql<number>`(b.body::json -> 'passage' ->> 'start')::int`.as('start'))
      .where(`${table}.tenant`, '=', tenant)
      .where(`${table}.plan`, '=', plan)
      .execute()
    for (const row of rows) {
      const start = row.id === narrowed?.entry.id ? narrowed.body.passage.start : row.start
      const part = partAt(start)
      if (part === row.part) continue
      await tx
        .updateTable(table)
        .set({ part })
        .where('tenant', '=', tenant)
        .where('id', '=', row.id)
        .execute()
    }
  }
}
