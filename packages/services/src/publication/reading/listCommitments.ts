import { pastReportsBy, reportOf, type Reporting } from '@camket/domain/progress/report-state'
import type { Step } from '@camket/domain/progress/steps'
import { sixClears, type SixClear } from '@camket/domain/plans/reading'
import { noDay, plusDays } from '@camket/domain/commitments/calendar/days'
import { dueWithinDays, quarterDays, type DueState } from '@camket/domain/publication/states'
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'
import type { PublicDoor } from '../../kernel/door.ts'
import { publicCalendar } from './calendar/publicCalendar.ts'
import type { AsOf, CommitmentLine, Page } from './shapes.ts'
import { cursorOf, dueAsOf, pageSize, snapshotOf } from './snapshot.ts'

export interface CommitmentFilter {
  /** Slug of a body or of a name as printed (`listAgencies`). */
  readonly agency?: string
  readonly right?: string
  readonly group?: string
  /** Year of a last day. */
  readonly year?: number
  /** 1–4: those that fall due in that quarter of `year`, or of the newest published day's year. */
  readonly quarter?: number
  readonly state?: DueState
  readonly plan?: string
  /** A clear that the text does not state, added by the office or not. */
  readonly missing?: SixClear
  /** `all`: those whose text states all six. */
  readonly clear?: 'all'
}

export interface CommitmentQuery extends CommitmentFilter {
  /** `plan`: newest publication first, then text order. `due`: earliest last day first, undated last. */
  readonly sort?: 'plan' | 'due'
  readonly after?: string
  /** 1–200, 50 unless told. */
  readonly limit?: number
}

/** Counting stops here: a longer list says "more than". */
const mostCounted = 1_000

interface Tag {
  readonly facet: string
  readonly value: string
}

/** A list page by key. A cursor that cannot be read counts as none. */
export async function listCommitments(
  door: PublicDoor,
  input: CommitmentQuery,
): Promise<Page<CommitmentLine>> {
  const limit = pageSize(input.limit)
  return snapshotOf(door, async (tx, asOf) => {
    const walk = walkOf(door.tenant, input, asOf)
    const rows = await linesOf(tx, { walk, input, limit: limit + 1 })
    const last = rows[limit - 1]
    const next = rows.length > limit && last !== undefined ? keyOf(last, input.sort) : null
    const lines = await withReports(tx, door.tenant, { rows: rows.slice(0, limit), day: asOf.day })
    return { lines, next, ...(await countOf(tx, walk)) }
  })
}

interface Walk {
  readonly tenant: string
  /** The first tag is walked in order, the others are looked up. */
  readonly tags: readonly Tag[]
  readonly due: RawBuilder<unknown> | null
  readonly allClear: boolean
}

function walkOf(tenant: string, input: CommitmentQuery, asOf: AsOf): Walk {
  const day = asOf.day ?? '0001-01-01'
  const named = (['agency', 'plan', 'group', 'right', 'missing'] as const).flatMap(facet => {
    const value = input[facet]
    return value === undefined ? [] : [{ facet, value }]
  })
  const year =
    input.year === undefined || input.quarter !== undefined
      ? []
      : [{ facet: 'year', value: String(input.year) }]
  const open =
    input.state === 'recurring' || input.state === 'unfixed' || input.state === 'undated'
      ? [{ facet: 'open', value: input.state }]
      : []
  return {
    tenant,
    tags: [...named.slice(0, 1), ...year, ...open, ...named.slice(1)],
    due: both(dueRange(input.state, day), quarterRange(input, day)),
    allClear: input.clear === 'all',
  }
}

function dueRange(state: DueState | undefined, day: string): RawBuilder<unknown> | null {
  const soon = plusDays(day, dueWithinDays)
  if (state === 'overdue') return sql`due_key < ${day}::date`
  if (state === 'due') return sql`due_key between ${day}::date and ${soon}::date`
  if (state === 'ahead') return sql`due_key > ${soon}::date and due_key < ${noDay}::date`
  return null
}

function quarterRange({ year, quarter }: CommitmentFilter, day: string): RawBuilder<unknown> | null {
  if (quarter === undefined) return null
  const { from, to } = quarterDays(year ?? Number(day.slice(0, 4)), quarter)
  return sql`due_key between ${from}::date and ${to}::date`
}

function both(a: RawBuilder<unknown> | null, b: RawBuilder<unknown> | null): RawBuilder<unknown> | null {
  return a === null || b === null ? (a ?? b) : sql`(${a} and ${b})`
}

interface Row extends Reporting {
  readonly id: string
  readonly plan: string
  readonly symbol: string | null
  readonly title: string | null
  readonly label: string | null
  readonly text: string
  readonly agencies: CommitmentLine['agencies']
  readonly due_key: string
  readonly due_text: string | null
  readonly recurring: boolean
  readonly missing: SixClear[]
  readonly added: SixClear[]
  readonly rights: string[]
  readonly groups: string[]
  readonly version: number
  readonly position: number
  readonly completedOn: string | null
  readonly agencyStep: Step | null
}

// Ids first, by one walk along an index in the list's order; then the rows of that page alone.
async function linesOf(tx: Tx, list: { walk: Walk; input: CommitmentQuery; limit: number }): Promise<Row[]> {
  const { walk, input, limit } = list
  const byDue = input.sort === 'due'
  const after = cursorOf(input.after, byDue ? ['day', 'number'] : ['number'])
  const [first] = walk.tags
  const from =
    first === undefined
      ? sql`portal_commitment t where t.tenant = ${walk.tenant}`
      : sql`portal_tag t where t.tenant = ${walk.tenant} and t.facet = ${first.facet} and t.value = ${first.value}`
  const id = first === undefined ? sql.ref('t.id') : sql.ref('t.commitment')
  const key = after === null ? null : afterKey(after, byDue)
  const conditions = [...(key === null ? [] : [key]), ...narrowing(walk, id)]
  const where = conditions.length === 0 ? sql`` : sql`and ${sql.join(conditions, sql` and `)}`
  const order = byDue ? sql`due_key, position` : sql`position`
  const found = await sql<Row>`
    with page as materialized (
      select ${id} as id from ${from} ${where} order by ${order} limit ${limit})
    select c.id, c.plan, p.symbol, p.title, c.label, c.text, c.agencies, c.due_key, c.due_text, c.recurring,
      c.missing, ${addedTo(walk.tenant)} as added, c.rights, c.groups, c.version, c.position,
      s.completed_on as "completedOn", s.agency_step as "agencyStep", s.newest_update, s.reported_to, s.report_terms, s.since
    from page join portal_commitment c on c.tenant = ${walk.tenant} and c.id = page.id
      join portal_plan p on p.tenant = c.tenant and p.id = c.plan
      left join portal_standing s on s.tenant = c.tenant and s.commitment = c.id
    order by ${byDue ? sql`c.due_key, c.position` : sql`c.position`}`.execute(tx)
  return found.rows
}

// The clears that the office added to the row `c`, looked up by the key of the tags.
function addedTo(tenant: string): RawBuilder<unknown> {
  return sql`array(select a.value from portal_tag a where a.tenant = ${tenant} and a.facet = 'added'
    and a.value in (${sql.join(sixClears)}) and a.position = c.position order by a.value)`
}

function afterKey(after: readonly string[], byDue: boolean): RawBuilder<unknown> {
  if (!byDue) return sql`position > ${Number(after[0])}`
  return sql`(due_key, position) > (${after[0]}::date, ${Number(after[1])})`
}

function narrowing(walk: Walk, id: RawBuilder<unknown> | ReturnType<typeof sql.ref>): RawBuilder<unknown>[] {
  const lacking = sql`exists (select from portal_tag m where m.tenant = ${walk.tenant} and m.facet = 'missing'
    and m.value in (${sql.join(sixClears)}) and m.position = t.position)`
  return [
    ...(walk.due === null ? [] : [walk.due]),
    ...(walk.allClear ? [sql`not ${lacking}`] : []),
    ...others(walk, id),
  ]
}

function others(walk: Walk, id: RawBuilder<unknown> | ReturnType<typeof sql.ref>): RawBuilder<unknown>[] {
  return walk.tags.slice(1).map(
    tag => sql`exists (select from portal_tag o where o.tenant = ${walk.tenant} and o.facet = ${tag.facet}
      and o.value = ${tag.value} and o.position = t.position and o.commitment = ${id})`,
  )
}

function keyOf(row: Row, sort: 'plan' | 'due' | undefined): string {
  return sort === 'due' ? `${row.due_key}_${row.position}` : String(row.position)
}

// The calendar is read only where something on the page comes again.
async function withReports(
  tx: Tx,
  tenant: string,
  { rows, day }: { rows: readonly Row[]; day: string | null },
): Promise<CommitmentLine[]> {
  const again = rows.some(({ report_terms }) => report_terms !== null)
  const on = day ?? '0001-01-01'
  const past = again ? pastReportsBy(await publicCalendar(tx, tenant), on) : () => null
  return rows.map(row => {
    const { plan, symbol, title, due_key, due_text, recurring, position: _, ...others } = row
    const { newest_update, reported_to, report_terms, since, ...rest } = others
    const dueAt = dueAsOf({ due_key, due_text, recurring }, day)
    const reporting = { newest_update, reported_to, report_terms, since }
    const report = reportOf(reporting, dueAt.due, { day: on, past })
    return { ...rest, plan: { id: plan, symbol, title }, dueText: due_text, ...dueAt, report }
  })
}

// One value, or none, is counted ahead; combinations are counted up to a bound.
async function countOf(tx: Tx, walk: Walk): Promise<{ total: number; more: boolean }> {
  const [first] = walk.tags
  const isCounted = walk.allClear ? first === undefined : walk.tags.length <= 1
  if (isCounted && walk.due === null) {
    const { facet, value } = first ?? { facet: 'all', value: walk.allClear ? 'six-clears' : 'commitments' }
    const row = await tx
      .selectFrom('portal_count')
      .select('n')
      .where('tenant', '=', walk.tenant)
      .where('facet', '=', facet)
      .where('value', '=', value)
      .executeTakeFirst()
    return { total: row?.n ?? 0, more: false }
  }
  const from =
    first === undefined
      ? sql`portal_commitment t where t.tenant = ${walk.tenant}`
      : sql`portal_tag t where t.tenant = ${walk.tenant} and t.facet = ${first.facet} and t.value = ${first.value}`
  const id = first === undefined ? sql.ref('t.id') : sql.ref('t.commitment')
  const conditions = narrowing(walk, id)
  const where = conditions.length === 0 ? sql`` : sql`and ${sql.join(conditions, sql` and `)}`
  const counted = await sql<{ n: number }>`
    select count(*)::int as n from (select from ${from} ${where} limit ${mostCounted + 1}) found`.execute(tx)
  const n = counted.rows[0]?.n ?? 0
  return n > mostCounted ? { total: mostCounted, more: true } : { total: n, more: false }
}
