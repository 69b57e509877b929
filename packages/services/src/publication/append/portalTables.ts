// Writes the portal's own tables from published records; the rows themselves come out of domain/publication.
import { passageSearchRows } from '@camket/domain/publication/passage-search'
import {
  addUp,
  changeWords,
  commitmentRows,
  partRows,
  planCounts,
  planRow,
  planSearchRow,
  restrictionRows,
  type Count,
  type Entry,
} from '@camket/domain/publication/portal-rows'
import type {
  CommitmentRecord,
  PlanRecord,
  RecordBodies,
  RecordKind,
  RestrictionRecord,
} from '@camket/domain/publication/records'
import { isOversight, oversightFeedWords, type OversightBodies } from '@camket/domain/oversight/feed-words'
import { standingPlace, standingRow, type First } from '@camket/domain/publication/portal/progress/standing'
import { taskCell } from '@camket/domain/publication/portal/task-cell'
import type { Tx } from '@camket/storage/open'
import { insertRows } from '@camket/storage/rows'
import { sql } from '@camket/storage/sql'
import { replaceStanding } from './standings.ts'

export interface PublishedPlan {
  readonly entry: Entry
  readonly body: PlanRecord
  /** Index of the plan's first version: fixes its place in every list. */
  readonly firstIndex: number
  readonly commitments: ReadonlyArray<{ readonly entry: Entry; readonly body: CommitmentRecord }>
  readonly restrictions: ReadonlyArray<{ readonly entry: Entry; readonly body: RestrictionRecord }>
}

/** All rows of one plan and what stands in it, before any update or amendment of it; the plan has none yet. */
export async function insertPlanRows(tx: Tx, plan: PublishedPlan): Promise<void> {
  const { firstIndex, entry } = plan
  const parts = partRows(entry, plan.body)
  const place = { firstIndex, partAt: parts.partAt }
  const counted = {
    firstIndex,
    commitments: plan.commitments.length,
    restrictions: plan.restrictions.length,
  }
  await insertRows(tx, 'portal_plan', [planRow(entry, plan.body, counted)])
  await insertRows(tx, 'portal_part', parts.rows)
  await insertRows(tx, 'portal_search', [
    planSearchRow(entry, plan.body),
    ...passageSearchRows(entry, plan.body),
  ])
  const counts = [
    ...planCounts(plan.body),
    ...(await insertCommitments(tx, plan.commitments, place)),
    ...(await insertRestrictions(tx, plan.restrictions, place)),
  ]
  await addCounts(tx, entry.tenant, addUp(counts))
}

/** Of a plan that is there: when it was first published, and which part of its text an offset is in. */
export interface PlanPlace {
  readonly firstIndex: number
  readonly partAt: (offset: number) => number
}

/** All rows of commitments that have none yet, nor any update or amendment; gives back what they count. */
export async function insertCommitments(
  tx: Tx,
  commitments: PublishedPlan['commitments'],
  { firstIndex, partAt }: PlanPlace,
): Promise<Count[]> {
  const [some] = commitments
  if (some === undefined) return []
  const made = commitments.map(({ entry, body }) =>
    commitmentRows(entry, body, { firstIndex, part: partAt(body.passage.start) }),
  )
  const first = await firstOf(tx, some.entry.tenant, firstIndex)
  const standings = commitments.map(({ entry, body }) =>
    standingRow(entry, standingPlace(body, first), { updates: [], amended: 0 }),
  )
  const rowsOf = {
    portal_commitment: made.map(rows => rows.commitment),
    portal_tag: made.flatMap(rows => rows.tags),
    portal_due: made.flatMap(rows => rows.dues),
    portal_standing: standings,
    portal_search: made.map(rows => rows.search),
  } as const
  for (const [table, rows] of Object.entries(rowsOf)) await insertRows(tx, table as keyof typeof rowsOf, rows)
  return made.flatMap(rows => rows.counts)
}

/** The same for restrictions. */
export async function insertRestrictions(
  tx: Tx,
  restrictions: PublishedPlan['restrictions'],
  { firstIndex, partAt }: PlanPlace,
): Promise<Count[]> {
  const made = restrictions.map(({ entry, body }) =>
    restrictionRows(entry, body, { firstIndex, part: partAt(body.passage.start) }),
  )
  await insertRows(
    tx,
    'portal_restriction',
    made.map(rows => rows.restriction),
  )
  await insertRows(
    tx,
    'portal_search',
    made.map(rows => rows.search),
  )
  return made.flatMap(rows => rows.counts)
}

/** Takes a commitment's old rows and counts out and puts the new version's in, at the same place. */
export async function replaceCommitmentRows(
  tx: Tx,
  old: { entry: Entry; body: CommitmentRecord },
  next: { entry: Entry; body: CommitmentRecord },
): Promise<void> {
  const { tenant, id } = next.entry
  const place = await tx
    .selectFrom('portal_commitment as c')
    .innerJoin('portal_plan as p', join =>
      join.onRef('p.tenant', '=', 'c.tenant').onRef('p.id', '=', 'c.plan'),
    )
    .select(['c.part', 'p.first_index as firstIndex'])
    .where('c.tenant', '=', tenant)
    .where('c.id', '=', id)
    .executeTakeFirstOrThrow()
  const before = commitmentRows(old.entry, old.body, place)
  const after = commitmentRows(next.entry, next.body, place)
  // Its tags and days go with it by the foreign key.
  await tx.deleteFrom('portal_commitment').where('tenant', '=', tenant).where('id', '=', id).execute()
  await insertRows(tx, 'portal_commitment', [after.commitment])
  await insertRows(tx, 'portal_tag', after.tags)
  await insertRows(tx, 'portal_due', after.dues)
  await replaceSearchRow(tx, after.search)
  await addCounts(tx, tenant, addUp([...addUp(before.counts, -1), ...addUp(after.counts)]))
  await replaceStanding(tx, next, await firstOf(tx, tenant, place.firstIndex))
}

/** When and where a plan was first published: its commitments are counted from there. */
async function firstOf(tx: Tx, tenant: string, index: number): Promise<First> {
  const found = await tx
    .selectFrom('record')
    .select('published_at')
    .where('tenant', '=', tenant)
    .where('index', '=', index)
    .executeTakeFirstOrThrow()
  return { index, publishedAt: found.published_at.toISOString() }
}

/** The same for a restriction. */
export async function replaceRestrictionRows(
  tx: Tx,
  old: { entry: Entry; body: RestrictionRecord },
  next: { entry: Entry; body: RestrictionRecord },
): Promise<void> {
  const { tenant, id } = next.entry
  const place = await tx
    .selectFrom('portal_restriction as r')
    .innerJoin('portal_plan as p', join =>
      join.onRef('p.tenant', '=', 'r.tenant').onRef('p.id', '=', 'r.plan'),
    )
    .select(['r.part', 'p.first_index as firstIndex'])
    .where('r.tenant', '=', tenant)
    .where('r.id', '=', id)
    .executeTakeFirstOrThrow()
  const before = restrictionRows(old.entry, old.body, place)
  const after = restrictionRows(next.entry, next.body, place)
  await tx.deleteFrom('portal_restriction').where('tenant', '=', tenant).where('id', '=', id).execute()
  await insertRows(tx, 'portal_restriction', [after.restriction])
  await replaceSearchRow(tx, after.search)
  await addCounts(tx, tenant, addUp([...addUp(before.counts, -1), ...addUp(after.counts)]))
}

/** Puts a plan's changed facts in; its text and what stands in it are the same in every version. */
export async function replacePlanFacts(tx: Tx, entry: Entry, body: PlanRecord): Promise<void> {
  const { kind, symbol, date, issuer, province, title } = body
  await tx
    .updateTable('portal_plan')
    .set({ kind, symbol, date, issuer, province, title })
    .set({ index: entry.index, version: entry.version, published_at: new Date(entry.publishedAt) })
    .where('tenant', '=', entry.tenant)
    .where('id', '=', entry.id)
    .execute()
  await replaceSearchRow(tx, planSearchRow(entry, body))
}

async function replaceSearchRow(tx: Tx, row: Record<string, unknown>): Promise<void> {
  await tx
    .deleteFrom('portal_search')
    .where('tenant', '=', String(row['tenant']))
    .where('kind', '=', row['kind'] as 'plan')
    .where('id', '=', String(row['id']))
    .execute()
  await insertRows(tx, 'portal_search', [row])
}

/** Adds to the counts, in one order for all publications; a count that comes to nothing is no row. */
export async function addCounts(tx: Tx, tenant: string, counts: readonly Count[]): Promise<void> {
  if (counts.length === 0) return
  const rows = counts.map(count => ({ tenant, ...count }))
  await sql`insert into portal_count
    select * from json_populate_recordset(null::portal_count, ${JSON.stringify(rows)}::json) order by facet, value
    on conflict (tenant, facet, value) do update set n = portal_count.n + excluded.n`.execute(tx)
  await tx.deleteFrom('portal_count').where('tenant', '=', tenant).where('n', '=', 0).execute()
}

export async function replaceBodyRow(tx: Tx, entry: Entry, body: RecordBodies['body']): Promise<void> {
  await tx.deleteFrom('portal_body').where('tenant', '=', entry.tenant).where('id', '=', entry.id).execute()
  const { tenant, id, index, version } = entry
  const { name, short, kind, validFrom: valid_from, validTo: valid_to, successors } = body
  const place = { tenant, id, index, version }
  const row = { ...place, name, short, kind, valid_from, valid_to, successors }
  await insertRows(tx, 'portal_body', [row])
}

export interface ChangeLine {
  readonly entry: Entry
  readonly kind: string
  readonly words: string
  /** Of an amendment or a tombstone: the thing and version it is about. */
  readonly of?: { readonly kind: RecordKind; readonly id: string; readonly version: number }
}

/** Lines of histories and of the feed. */
export async function insertChanges(tx: Tx, changes: readonly ChangeLine[]): Promise<void> {
  const rows = changes.map(({ entry, kind, words, of }) => ({
    tenant: entry.tenant,
    index: entry.index,
    kind,
    id: entry.id,
    version: entry.version,
    published_at: entry.publishedAt,
    words: changeWords(words),
    of_kind: of?.kind ?? null,
    of_id: of?.id ?? null,
    of_version: of?.version ?? null,
  }))
  await insertRows(tx, 'portal_change', rows)
}

/** What a feed says of a record. */
export function wordsOf(kind: keyof RecordBodies, body: RecordBodies[keyof RecordBodies]): string {
  if (kind === 'amendment') return (body as RecordBodies['amendment']).reason
  if (kind === 'tombstone') return (body as RecordBodies['tombstone']).reason
  if (kind === 'roll-up') return (body as RecordBodies['roll-up']).origin
  if (kind === 'body') return (body as RecordBodies['body']).name
  if (kind === 'calendar') return `Năm ${(body as RecordBodies['calendar']).year}`
  if (kind === 'update') return (body as RecordBodies['update']).statement
  if (kind === 'plan') {
    const { symbol, title } = body as PlanRecord
    return [symbol, title].filter(fact => fact !== null).join(' – ') || '—'
  }
  if (kind === 'commitment') {
    const { text, agencies, deadlines } = body as CommitmentRecord
    return taskCell(text, { agencies, times: deadlines.map(deadline => deadline.text) }).task
  }
  if (isOversight(kind)) return oversightFeedWords(kind, body as OversightBodies[typeof kind])
  return kind === 'day' ? (body as RecordBodies['day']).on : (body as RestrictionRecord).text
}
