import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { RecordBodies, RecordKind } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../kernel/door.ts'
import { write } from '../kernel/write.ts'
import { replaceCalendarRows } from './append/calendarRows.ts'
import { lockHead } from './append/head.ts'
import { newestRecord } from './append/newestRecord.ts'
import { insertChanges, insertPlanRows, replaceBodyRow, wordsOf } from './append/portalTables.ts'
import { insertUpdates, refreshMoved } from './append/standings.ts'
import { rebuildCommittee } from './oversight/committee/rebuildCommittee.ts'
import { rebuildDoubts } from './oversight/doubt/rebuildDoubts.ts'
import { rebuildInspections } from './oversight/inspection/rebuildInspections.ts'
import { rebuildAnswers, rebuildReviews } from './oversight/review/rebuildReviews.ts'
import { rebuildEvidence } from './update/portalEvidence.ts'

// Those that hang on a plan go with it, days with their year.
const portalTables = [
  'portal_search',
  'portal_count',
  'portal_change',
  'portal_plan',
  'portal_body',
  'portal_calendar_year',
] as const

interface Stored<Kind extends RecordKind = RecordKind> {
  readonly kind: Kind
  readonly entry: Entry
  readonly body: RecordBodies[Kind]
}

/** Empties the portal's own tables and fills them again from the records alone. */
export async function rebuildPortal(
  door: Door,
): Promise<Result<{ records: number }, 'not-allowed' | PublicationCode>> {
  return write(door, { action: 'rebuildPortal', subject: 'portal', input: null }, async tx => {
    const { tenant } = door
    const { size } = await lockHead(tx)
    for (const table of portalTables) await tx.deleteFrom(table).where('tenant', '=', tenant).execute()
    for (const { entry, body } of await newestOf(tx, tenant, 'body')) await replaceBodyRow(tx, entry, body)
    const years = await newestOf(tx, tenant, 'calendar')
    for (const { entry, body } of years) await replaceCalendarRows(tx, entry, body)
    for (const plan of await firstIndexes(tx, tenant)) await rebuildPlan(tx, { tenant, ...plan })
    await rebuildChanges(tx, tenant, size)
    await rebuildUpdates(tx, tenant, size)
    await rebuildReviews(tx, tenant)
    await refreshMoved(tx, tenant, null)
    await rebuildDoubts(tx, tenant)
    await rebuildAnswers(tx, tenant)
    await rebuildInspections(tx, tenant)
    await rebuildEvidence(tx, tenant)
    await rebuildCommittee(tx, tenant)
    await rebuildDay(tx, tenant)
    return accepted({ records: size })
  })
}

async function firstIndexes(tx: Tx, tenant: string): Promise<Array<{ id: string; index: number }>> {
  return tx
    .selectFrom('record')
    .select(['id', 'index'])
    .where('tenant', '=', tenant)
    .where('kind', '=', 'plan')
    .where('version', '=', 1)
    .orderBy('index')
    .execute()
}

// What stands in a plan bears its name, whether it was published with it or by a later amendment; the newest versions count.
async function rebuildPlan(tx: Tx, plan: { tenant: string; id: string; index: number }): Promise<void> {
  const newest = await newestRecord(tx, { tenant: plan.tenant, kind: 'plan', id: plan.id })
  if (newest === null) return
  const standing = await newestWithin(tx, plan)
  const of = <Kind extends RecordKind>(kind: Kind): Stored<Kind>[] =>
    standing.filter((stored): stored is Stored<Kind> => stored.kind === kind)
  await insertPlanRows(tx, {
    ...newest,
    firstIndex: plan.index,
    commitments: of('commitment'),
    restrictions: of('restriction'),
  })
}

async function newestWithin(tx: Tx, plan: { tenant: string; id: string }): Promise<Stored[]> {
  const rows = await tx
    .selectFrom('record as first')
    .innerJoin('record as newest', join =>
      join
        .onRef('newest.tenant', '=', 'first.tenant')
        .onRef('newest.kind', '=', 'first.kind')
        .onRef('newest.id', '=', 'first.id'),
    )
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'newest.tenant').onRef('b.index', '=', 'newest.index'),
    )
    .distinctOn('first.index')
    .select(['newest.kind', 'newest.id', 'newest.index', 'newest.version', 'newest.published_at', 'b.body'])
    .where('first.tenant', '=', plan.tenant)
    .where(sql<boolean>`starts_with(first.id, ${`${plan.id}.`})`)
    .where('first.version', '=', 1)
    .where('first.kind', 'in', ['commitment', 'restriction'])
    .orderBy('first.index')
    .orderBy('newest.version', 'desc')
    .execute()
  return rows.map(row => stored(plan.tenant, row))
}

interface Row {
  readonly kind: RecordKind
  readonly id: string
  readonly index: number
  readonly version: number
  readonly published_at: Date
  readonly body: string
}

function stored(tenant: string, row: Row): Stored {
  const { kind, id, index, version } = row
  const publishedAt = row.published_at.toISOString()
  return { kind, entry: { tenant, id, index, version, publishedAt }, body: JSON.parse(row.body) as never }
}

function records(tx: Tx, tenant: string) {
  return tx
    .selectFrom('record')
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'record.tenant').onRef('b.index', '=', 'record.index'),
    )
    .select(['kind', 'id', 'record.index', 'version', 'published_at', 'body'])
    .where('record.tenant', '=', tenant)
}

/** The newest version of everything of a kind. */
async function newestOf<Kind extends RecordKind>(
  tx: Tx,
  tenant: string,
  kind: Kind,
): Promise<Stored<Kind>[]> {
  const rows = await records(tx, tenant)
    .where('kind', '=', kind)
    .distinctOn('id')
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(row => stored(tenant, row) as Stored<Kind>)
}

const atOnce = 2_000

async function rebuildChanges(tx: Tx, tenant: string, size: number): Promise<void> {
  for (let from = 0; from < size; from += atOnce) {
    const rows = await records(tx, tenant)
      .where('record.index', '>=', from)
      .where('record.index', '<', from + atOnce)
      .where('kind', '<>', 'day')
      .execute()
    const lines = rows.map(row => {
      const { kind, entry, body } = stored(tenant, row)
      const line = { entry, kind, words: wordsOf(kind, body) }
      const isAbout = kind === 'amendment' || kind === 'tombstone'
      return isAbout ? { ...line, of: (body as RecordBodies['amendment' | 'tombstone']).of } : line
    })
    await insertChanges(tx, lines)
  }
}

// Oldest first: a newer version takes the place of an older one.
async function rebuildUpdates(tx: Tx, tenant: string, size: number): Promise<void> {
  for (let from = 0; from < size; from += atOnce) {
    const rows = await records(tx, tenant)
      .where('record.index', '>=', from)
      .where('record.index', '<', from + atOnce)
      .where('kind', '=', 'update')
      .orderBy('record.index')
      .execute()
    const updates = rows.map(row => stored(tenant, row) as Stored<'update'>)
    await insertUpdates(tx, newestVersions(updates))
  }
}

function newestVersions(updates: ReadonlyArray<Stored<'update'>>): Stored<'update'>[] {
  return [...new Map(updates.map(update => [update.entry.id, update])).values()]
}

async function rebuildDay(tx: Tx, tenant: string): Promise<void> {
  const newest = await tx
    .selectFrom('record')
    .select('id')
    .where('tenant', '=', tenant)
    .where('kind', '=', 'day')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  await tx
    .updateTable('record_head')
    .set({ day: newest?.id ?? null })
    .where('tenant', '=', tenant)
    .execute()
}
