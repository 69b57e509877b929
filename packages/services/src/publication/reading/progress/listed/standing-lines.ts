// How commitments stand, as the lines of the lists of progress.
import {
  missedReport,
  pastReportsBy,
  reportOf,
  type PastReport,
  type PastReports,
  type ReportState,
} from '@camket/domain/progress/report-state'
import type { Step } from '@camket/domain/progress/steps'
import { unsettledYears } from '@camket/domain/commitments/calendar/warnings'
import { workingDaysBetween, type Calendar } from '@camket/domain/commitments/calendar/working-days'
import { timeOf, type TimeState } from '@camket/domain/publication/portal/progress/standing'
import type { DueState } from '@camket/domain/publication/states'
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'
import { publicCalendar } from '../../calendar/publicCalendar.ts'
import type { AsOf, CommitmentLine } from '../../shapes.ts'
import { dueAsOf } from '../../snapshot.ts'
import { daysOf, namesOfLeads } from '../figures.ts'

export interface StandingLine extends Pick<
  CommitmentLine,
  'id' | 'plan' | 'label' | 'text' | 'agencies' | 'due' | 'dueText'
> {
  readonly state: DueState
  readonly lead: { readonly slug: string; readonly name: string } | null
  readonly report: ReportState
  /** The report of the period that fell due last, where it is owed and not there. */
  readonly missed: PastReport | null
  readonly agencyStep: Step | null
  /** The share that the agency gives with that word; null where it gives none, which is not zero. */
  readonly percent: number | null
  readonly evidenceStep: Step | null
  readonly reviewStep: Step | null
  /** Steps by which the agency's word stands above the evidence. */
  readonly gap: number | null
  readonly asOf: string | null
  readonly completedOn: string | null
  /** Day (UTC) on which that became public. */
  readonly toldOn: string | null
  readonly time: TimeState | null
  /** Working days since its day, where that has passed and it is not complete. */
  readonly late: number | null
  /** Years of that count whose calendar is not published, or not confirmed as a whole. */
  readonly unsettled: readonly number[]
  readonly amended: number
  readonly newestUpdate: number | null
  /** Instant (ISO) by which a feed orders it: its newest publication, or when its day went by with it undone. */
  readonly changedAt: string
}

export interface StandingRow {
  readonly id: string
  readonly plan: string
  readonly symbol: string | null
  readonly title: string | null
  readonly label: string | null
  readonly text: string
  readonly agencies: StandingLine['agencies']
  readonly recurring: boolean
  readonly due_key: string
  readonly due_text: string | null
  readonly position: number
  readonly lead: string | null
  readonly agency_step: Step | null
  readonly percent: number | null
  readonly evidence_step: Step | null
  readonly review_step: Step | null
  readonly gap: number | null
  readonly as_of: string | null
  readonly completed_on: string | null
  readonly told_on: string | null
  readonly newest_update: number | null
  readonly reported_to: string | null
  readonly amended: number
  readonly since: string
  readonly report_terms: string | null
  readonly changed_at: Date
}

/** Some commitments in the order given; those that are not public are left out. */
export async function standingLines(
  tx: Tx,
  { tenant, commitments, asOf }: { tenant: string; commitments: readonly string[]; asOf: AsOf },
): Promise<StandingLine[]> {
  if (commitments.length === 0) return []
  const rows = await rowsOf(tx, {
    where: sql`s.tenant = ${tenant} and s.commitment = any(${[...commitments]})`,
    day: daysOf(asOf).day,
    limit: commitments.length,
  })
  const lines = new Map((await linesOf(tx, { tenant, asOf, rows })).map(line => [line.id, line]))
  return commitments.flatMap(id => lines.get(id) ?? [])
}

/** One commitment; null when it is not public. */
export async function standingLine(
  tx: Tx,
  { tenant, commitment, asOf }: { tenant: string; commitment: string; asOf: AsOf },
): Promise<StandingLine | null> {
  const [line] = await standingLines(tx, { tenant, commitments: [commitment], asOf })
  return line ?? null
}

/** What a row of `portal_standing` that goes by this name was published with, and the clock of its register. */
const around = (row: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  join portal_commitment c on c.tenant = ${row}.tenant and c.id = ${row}.commitment
  left join portal_update u on u.tenant = ${row}.tenant and u.index = ${row}.newest_update
  join record_head h on h.tenant = ${row}.tenant`

/** What was published last of a commitment, or when its day went by with it undone, whichever is later. */
const changedAt = (
  day: string,
  row: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`greatest(c.published_at, u.published_at,
  case when ${row}.due_key < ${day}::date and ${row}.agency_step is distinct from 'complete'
    then (${row}.due_key + 1)::timestamp at time zone h.time_zone end)`

// Of the report that the agency's word comes from; asked where there is one.
const percent = sql`case when page.agency_step is not null then (select (b.body::json->>'percent')::int
  from portal_update u join record_body b on b.tenant = u.tenant and b.index = u.index
  where u.tenant = page.tenant and u.commitment = page.commitment and u.milestone is null
  order by u.number desc limit 1) end`

// One walk in the list's order, along an index where there is one; then the words of that page alone.
export async function rowsOf(
  tx: Tx,
  {
    where,
    order = 'by-day',
    day,
    limit,
  }: { where: RawBuilder<unknown>; order?: 'by-day' | 'newest'; day: string; limit: number },
): Promise<StandingRow[]> {
  const isNewest = order === 'newest'
  const page = isNewest
    ? sql`select s.* from portal_standing s ${around(sql`s`)} where ${where}
        order by ${changedAt(day, sql`s`)} desc, s.position limit ${limit}`
    : sql`select s.* from portal_standing s where ${where} order by s.due_key, s.position limit ${limit}`
  const found = await sql<StandingRow>`
    with page as materialized (${page})
    select c.id, c.plan, p.symbol, p.title, c.label, c.text, c.agencies, c.recurring, c.due_text,
      page.due_key, page.position, page.lead, page.agency_step, page.evidence_step, page.review_step, page.gap,
      page.as_of, page.completed_on, page.told_on, page.newest_update, page.reported_to, page.amended, page.since,
      page.report_terms, ${percent} as percent, ${changedAt(day, sql`page`)} as changed_at
    from page ${around(sql`page`)} join portal_plan p on p.tenant = c.tenant and p.id = c.plan
    order by ${isNewest ? sql`changed_at desc, page.position` : sql`page.due_key, page.position`}`.execute(tx)
  return found.rows
}

export async function linesOf(
  tx: Tx,
  { tenant, asOf, rows }: { tenant: string; asOf: AsOf; rows: readonly StandingRow[] },
): Promise<StandingLine[]> {
  const names = await namesOfLeads(
    tx,
    tenant,
    rows.map(({ lead }) => lead),
  )
  const { day } = daysOf(asOf)
  const calendar = await publicCalendar(tx, tenant)
  const around = { names, calendar, day, past: pastReportsBy(calendar, day) }
  return rows.map(row => lineOf(row, around))
}

interface Around {
  readonly names: ReadonlyMap<string | null, string>
  readonly calendar: Calendar
  readonly day: string
  readonly past: PastReports
}

function lineOf(row: StandingRow, around: Around): StandingLine {
  const { names, calendar, day } = around
  const { id, label, text, agencies, lead } = row
  const { due, state } = dueAsOf(row, day)
  const isLate = due !== null && due < day && row.agency_step !== 'complete'
  return {
    id,
    plan: { id: row.plan, symbol: row.symbol, title: row.title },
    label,
    text,
    agencies,
    due,
    dueText: row.due_text,
    state,
    lead: lead === null ? null : { slug: lead, name: names.get(lead) ?? lead },
    report: reportOf(row, due, around),
    missed: missedReport(row, around.past),
    agencyStep: row.agency_step,
    percent: row.percent,
    evidenceStep: row.evidence_step,
    reviewStep: row.review_step,
    gap: row.gap,
    asOf: row.as_of,
    completedOn: row.completed_on,
    toldOn: row.told_on,
    time: timeOf(row, due, day),
    late: isLate ? workingDaysBetween(calendar, due, day) : null,
    unsettled: isLate ? unsettledYears(calendar, due, day) : [],
    amended: row.amended,
    newestUpdate: row.newest_update,
    changedAt: row.changed_at.toISOString(),
  }
}
