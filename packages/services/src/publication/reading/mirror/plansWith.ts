// Which plans have commitments (or restrictions) of one kind, and how many: a list that grows only at its end.
import { noDay } from '@camket/domain/commitments/calendar/days'
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf, PlanName } from '../shapes.ts'
import { snapshotOf } from '../snapshot.ts'

/** What a list of plans is about: a tag of commitments, or one of the wholes of facet `all`. */
export interface PlansOf {
  /** agency, right, group, missing, open (tags); year of the last day; or `all` with commitments, six-clears, restrictions, plans. */
  readonly facet: string
  readonly value: string
}

export interface PlanCount extends PlanName {
  readonly count: number
}

export interface PlansWith extends AsOf {
  readonly lines: readonly PlanCount[]
  /** Of an agency: its name. */
  readonly name: string | null
  readonly page: number
  readonly hasNext: boolean
}

/** Plans on one page of such a list. */
export const plansOnPage = 100

/** One page (from 1) of the plans that have any, in the order of their first publication. */
export async function plansWith(door: PublicDoor, of: PlansOf, page: number): Promise<PlansWith> {
  return snapshotOf(door, async tx => {
    const groups = await groupsIn(tx, door.tenant, { of, from: Math.max(0, page - 1) * plansOnPage })
    const shown = groups.slice(0, plansOnPage)
    const plans = await plansAt(
      tx,
      door.tenant,
      shown.map(group => group.firstIndex),
    )
    const lines = shown.flatMap(({ firstIndex, count }) => {
      const plan = plans.get(firstIndex)
      return plan === undefined ? [] : [{ ...plan, count }]
    })
    const name = of.facet === 'agency' ? await agencyName(tx, door.tenant, of.value) : null
    return { lines, name, page, hasNext: groups.length > plansOnPage }
  })
}

interface Places {
  /** How many plans the list has. */
  readonly total: number
  /** Where the plans asked for stand in it, from 0; one that is not in the list is missing. */
  readonly places: ReadonlyMap<string, number>
}

/** Where plans stand in such a list. */
export async function plansIn(door: PublicDoor, of: PlansOf, plans: Iterable<string>): Promise<Places> {
  return snapshotOf(door, async tx => {
    const { tenant } = door
    const found = await sql<{ total: number; places: Record<string, number> | null }>`
      with recursive ${keysOf(tenant, of)}, placed as (
        select key, row_number() over (order by key desc) - 1 as place from keys where key is not null)
      select (select count(*)::int from placed) as total,
        (select json_object_agg(p.id, placed.place) from placed
          join portal_plan p on p.tenant = ${tenant} and p.first_index = ${newest} - placed.key
          where p.id in (select json_array_elements_text(${JSON.stringify([...plans])}::json))) as places`.execute(
      tx,
    )
    const { total, places } = found.rows[0]!
    return { total, places: new Map(Object.entries(places ?? {})) }
  })
}

interface Group {
  readonly firstIndex: number
  readonly count: number
}

// The position of a commitment says when its plan was first published, the newest first: no other table is needed.
const ofPlan = sql.raw('100000')
const newest = sql.raw('999999999')

/** One page of groups, and one group more where there are any behind it. */
async function groupsIn(
  tx: Tx,
  tenant: string,
  { of, from }: { of: PlansOf; from: number },
): Promise<Group[]> {
  const counted = isDense(of)
    ? sql`(select count(*) from ${rowsOf(tenant, of)} and position between key * ${ofPlan} and key * ${ofPlan} + ${ofPlan} - 1)`
    : sql`n`
  const found = await sql<Group>`
    with recursive ${keysOf(tenant, of)}, shown as (
      select * from keys where key is not null order by key desc offset ${from} limit ${plansOnPage + 1})
    select (${newest} - key)::int as "firstIndex", ${counted}::int as count from shown order by key desc`.execute(
    tx,
  )
  return found.rows
}

/** Many rows in nearly every plan. */
const isDense = (of: PlansOf): boolean => !isAllPlans(of) && ['all', 'missing', 'open'].includes(of.facet)

/**
 * The plans of a list as `keys`. Where each has many rows, which lie in the order of their positions, a key is looked up
 * behind the one before: that takes as long as there are plans. Where each has few, they are counted (`n`).
 */
function keysOf(tenant: string, of: PlansOf): RawBuilder<unknown> {
  if (isAllPlans(of))
    return sql`keys as (select ${newest} - first_index as key, commitments as n from portal_plan where tenant = ${tenant})`
  const rows = rowsOf(tenant, of)
  if (!isDense(of))
    return sql`keys as (select position / ${ofPlan} as key, count(*) as n from ${rows} group by 1)`
  return sql`keys(key) as (
    (select position / ${ofPlan} from ${rows} order by position desc limit 1)
    union all
    select (select position / ${ofPlan} from ${rows} and position < keys.key * ${ofPlan} order by position desc limit 1)
      from keys where keys.key is not null)`
}

const isAllPlans = ({ facet, value }: PlansOf): boolean => facet === 'all' && value === 'plans'

function rowsOf(tenant: string, { facet, value }: PlansOf): RawBuilder<unknown> {
  if (facet === 'year')
    return sql`portal_commitment where tenant = ${tenant}
      and due_key between ${`${value}-01-01`}::date and ${`${value}-12-31`}::date`
  if (facet !== 'all')
    return sql`portal_tag where tenant = ${tenant} and facet = ${facet} and value = ${value}`
  if (value === 'restrictions') return sql`portal_restriction where tenant = ${tenant}`
  const clear = value === 'six-clears' ? sql`and missing = '{}'` : sql``
  return sql`portal_commitment where tenant = ${tenant} ${clear}`
}

async function plansAt(
  tx: Tx,
  tenant: string,
  firstIndexes: readonly number[],
): Promise<Map<number, PlanName>> {
  if (firstIndexes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('portal_plan')
    .select(['id', 'symbol', 'title', 'first_index'])
    .where('tenant', '=', tenant)
    .where('first_index', 'in', firstIndexes)
    .execute()
  return new Map(rows.map(({ first_index, ...plan }) => [first_index, plan]))
}

/** The body's own name, else as the oldest plan prints it: what is published later does not change it. */
export async function agencyName(tx: Tx, tenant: string, value: string): Promise<string | null> {
  const found = await sql<{ name: string | null }>`
    select coalesce((select b.name from portal_body b where b.tenant = ${tenant} and b.id = ${value}),
      (select t.name from portal_tag t where t.tenant = ${tenant} and t.facet = 'agency' and t.value = ${value}
        order by t.position desc limit 1)) as name`.execute(tx)
  return found.rows[0]?.name ?? null
}

export interface NextDates extends AsOf {
  readonly overdue: number
  readonly due: number
  readonly ahead: number
  readonly years: ReadonlyArray<{ readonly year: string; readonly count: number }>
}

/** What the newest published day makes of the dated commitments, and how many have their last day in each year. */
export async function datesByYear(door: PublicDoor, withinDays: number): Promise<NextDates> {
  return snapshotOf(door, async (tx, { day }) => {
    const on = day ?? '0001-01-01'
    const found = await sql<{ year: string; count: number; overdue: number; due: number }>`
      select to_char(due_key, 'YYYY') as year, sum(n)::int as count,
        coalesce(sum(n) filter (where due_key < ${on}::date), 0)::int as overdue,
        coalesce(sum(n) filter (where due_key between ${on}::date and ${on}::date + ${withinDays}::int), 0)::int as due
      from (select due_key, count(*) as n from portal_commitment
        where tenant = ${door.tenant} and due_key < ${noDay}::date group by due_key) days
      group by 1 order by 1`.execute(tx)
    const sum = (pick: (row: { overdue: number; due: number; count: number }) => number): number =>
      found.rows.reduce((total, row) => total + pick(row), 0)
    const overdue = sum(row => row.overdue)
    const due = sum(row => row.due)
    const years = found.rows.map(({ year, count }) => ({ year, count }))
    return { overdue, due, ahead: sum(row => row.count) - overdue - due, years }
  })
}
