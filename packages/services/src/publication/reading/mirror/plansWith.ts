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
    const groups = await groupsIn(tx, door.tenant, of)
    const from = (page - 1) * plansOnPage
    const shown = groups.slice(from, from + plansOnPage)
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
    return { lines, name, page, hasNext: groups.length > from + plansOnPage }
  })
}

/** Ids of all plans of such a list, in its order. */
export async function planIdsWith(door: PublicDoor, of: PlansOf): Promise<string[]> {
  const { ids } = await snapshotOf(door, async tx => {
    const groups = await groupsIn(tx, door.tenant, of)
    const plans = await tx
      .selectFrom('portal_plan')
      .select(['id', 'first_index'])
      .where('tenant', '=', door.tenant)
      .execute()
    const byIndex = new Map(plans.map(plan => [plan.first_index, plan.id]))
    return { ids: groups.map(({ firstIndex }) => byIndex.get(firstIndex) ?? '') }
  })
  return ids
}

interface Group {
  readonly firstIndex: number
  readonly count: number
}

// The position of a commitment says when its plan was first published: no other table is needed to group by plan.
const planKey = sql`position / 100000`

async function groupsIn(tx: Tx, tenant: string, of: PlansOf): Promise<Group[]> {
  if (of.facet === 'all' && of.value === 'plans') return allPlans(tx, tenant)
  const found = await sql<{ key: number; count: number }>`
    select ${planKey} as key, count(*)::int as count from ${rowsOf(tenant, of)} group by 1 order by 1 desc`.execute(
    tx,
  )
  return found.rows.map(({ key, count }) => ({ firstIndex: 999_999_999 - Number(key), count }))
}

async function allPlans(tx: Tx, tenant: string): Promise<Group[]> {
  return tx
    .selectFrom('portal_plan')
    .select(['first_index as firstIndex', 'commitments as count'])
    .where('tenant', '=', tenant)
    .orderBy('first_index')
    .execute()
}

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
      select to_char(due_key, 'YYYY') as year, count(*)::int as count,
        count(*) filter (where due_key < ${on}::date)::int as overdue,
        count(*) filter (where due_key between ${on}::date and ${on}::date + ${withinDays}::int)::int as due
      from portal_commitment where tenant = ${door.tenant} and due_key < ${noDay}::date
      group by 1 order by 1`.execute(tx)
    const sum = (pick: (row: { overdue: number; due: number; count: number }) => number): number =>
      found.rows.reduce((total, row) => total + pick(row), 0)
    const overdue = sum(row => row.overdue)
    const due = sum(row => row.due)
    const years = found.rows.map(({ year, count }) => ({ year, count }))
    return { overdue, due, ahead: sum(row => row.count) - overdue - due, years }
  })
}
