// How commitments stand, in lists that grow at their end: by the month of their last day, by whoever leads, by plan.
import { noDay } from '@camket/domain/commitments/calendar/days'
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import { standingLines, type StandingLine } from '../progress/listed/standing-lines.ts'
import type { AsOf, PlanName } from '../shapes.ts'
import { inSnapshot, snapshotOf } from '../snapshot.ts'
import { agencyName } from './plansWith.ts'

export const standingFacets = ['due', 'lead', 'plan'] as const
export type StandingFacet = (typeof standingFacets)[number]

/** One list: a month (`2026-12`), the slug of a lead or the id of a plan; `none` where there is no day or no lead. */
export interface StandingsOf {
  readonly facet: StandingFacet
  readonly value: string
}

export interface StandingsIn extends AsOf {
  readonly lines: readonly StandingLine[]
  readonly page: number
  readonly pages: number
  /** Of a lead: its name. */
  readonly name: string | null
  readonly plan: PlanName | null
}

/** Commitments on one page of such a list. */
export const standingsOnPage = 100

/** The month of a last day, as the lists name it. */
export function monthOf(dueKey: string): string {
  return dueKey === noDay ? 'none' : dueKey.slice(0, 7)
}

function whereOf(tenant: string, { facet, value }: StandingsOf): RawBuilder<unknown> {
  const own = sql`tenant = ${tenant}`
  if (facet === 'plan') return sql`${own} and plan = ${value}`
  if (facet === 'lead')
    return value === 'none' ? sql`${own} and lead is null` : sql`${own} and lead = ${value}`
  if (value === 'none') return sql`${own} and due_key = ${noDay}::date`
  const from = sql`${`${value}-01`}::date`
  // As a day, so that its index is used: a moment would be compared with every row.
  return sql`${own} and due_key >= ${from} and due_key < (${from} + interval '1 month')::date`
}

// The plan that was published first stands first, its commitments in the order of its text.
const oldestFirst = sql`order by position / 100000 desc, position`

async function idsIn(tx: Tx, where: RawBuilder<unknown>, page = sql``): Promise<string[]> {
  const found = await sql<{ commitment: string }>`
    select commitment from portal_standing where ${where} ${oldestFirst} ${page}`.execute(tx)
  return found.rows.map(({ commitment }) => commitment)
}

interface StandingPlaces {
  /** How many the list has. */
  readonly total: number
  /** Where those asked for stand in it, from 0; one that is not in the list is missing. */
  readonly places: ReadonlyMap<string, number>
}

/** Where commitments stand in a list. */
export async function placesIn(
  door: PublicDoor,
  of: StandingsOf,
  commitments: Iterable<string>,
): Promise<StandingPlaces> {
  const { total, places } = await snapshotOf(door, async tx => {
    const found = await sql<{ total: number; places: Record<string, number> | null }>`
      with listed as (select commitment, row_number() over (${oldestFirst}) - 1 as place
        from portal_standing where ${whereOf(door.tenant, of)})
      select (select count(*)::int from listed) as total, (select json_object_agg(commitment, place) from listed
        where commitment in (select json_array_elements_text(${JSON.stringify([...commitments])}::json))) as places`.execute(
      tx,
    )
    return found.rows[0]!
  })
  return { total, places: new Map(Object.entries(places ?? {})) }
}

/** One page (from 1) of a list; null beyond its end. */
export async function standingsIn(
  door: PublicDoor,
  of: StandingsOf,
  page: number,
): Promise<StandingsIn | null> {
  const { tenant } = door
  return inSnapshot(door, async (tx, asOf) => {
    const where = whereOf(tenant, of)
    const counted = await sql<{ n: number }>`
      select count(*)::int as n from portal_standing where ${where}`.execute(tx)
    const pages = Math.ceil((counted.rows[0]?.n ?? 0) / standingsOnPage)
    if (page > pages) return null
    const from = (page - 1) * standingsOnPage
    const commitments = await idsIn(tx, where, sql`limit ${standingsOnPage} offset ${from}`)
    const lines = await standingLines(tx, { tenant, asOf, commitments })
    const isLead = of.facet === 'lead' && of.value !== 'none'
    const name = isLead ? await agencyName(tx, tenant, of.value) : null
    return { lines, page, pages, name, plan: of.facet === 'plan' ? (lines[0]?.plan ?? null) : null }
  })
}

export interface StandingMonth {
  /** `none`: without a last day. */
  readonly month: string
  readonly count: number
  /** Of these: the agency has not said that it is complete. */
  readonly open: number
}

/** How many have their last day in each month, oldest first, and without one. */
export async function standingMonths(
  door: PublicDoor,
): Promise<AsOf & { readonly months: readonly StandingMonth[] }> {
  return snapshotOf(door, async tx => {
    const found = await sql<{ month: string; count: number; open: number }>`
      select to_char(due_key, 'YYYY-MM') as month, count(*)::int as count,
        count(*) filter (where agency_step is distinct from 'complete')::int as open
      from portal_standing where tenant = ${door.tenant} group by 1 order by 1`.execute(tx)
    const none = noDay.slice(0, 7)
    return { months: found.rows.map(row => (row.month === none ? { ...row, month: 'none' } : row)) }
  })
}
