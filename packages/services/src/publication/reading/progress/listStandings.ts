import {
  missedReport,
  pastReportsBy,
  reportOf,
  type PastReport,
  type PastReports,
  type ReportState,
} from '@camket/domain/progress/report-state'
import type { Step } from '@camket/domain/progress/steps'
import { workingDaysBetween, type Calendar } from '@camket/domain/commitments/calendar/working-days'
import { timeOf, type TimeState } from '@camket/domain/publication/portal/progress/standing'
import { daysOfPeriod, type PeriodName } from '@camket/domain/publication/portal/progress/time-line'
import { noDay } from '@camket/domain/commitments/calendar/days'
import type { DueState } from '@camket/domain/publication/states'
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf, CommitmentLine, Page } from '../shapes.ts'
import { cursorOf, dueAsOf, pageSize, snapshotOf } from '../snapshot.ts'
import { publicCalendar } from '../calendar/publicCalendar.ts'
import { daysOf, namesOfLeads } from './figures.ts'
import { reportsAsOf } from './reports-as-of.ts'
import { stepped, type SteppedFilter } from './stepped.ts'

/** `all`: every commitment; `upcoming`: its day comes and it is not complete; `overdue`: its day has passed and it is not. */
export const standingViews = ['all', 'upcoming', 'overdue'] as const
export type StandingView = (typeof standingViews)[number]

export interface StandingFilter extends SteppedFilter {
  /** Slug of the agency that acts first; `none`: those that name no agency. */
  readonly agency?: string
  readonly plan?: string
  readonly report?: ReportState
  /** What became of those whose day has passed; `passed`: all of them. */
  readonly time?: TimeState | 'passed'
  /** `soon`: its day comes within 30 days, `over`: it has passed, and it is not complete; `none`: no last day is fixed. */
  readonly due?: 'soon' | 'over' | 'none'
  /** Its last day lies in that month, quarter or year. */
  readonly period?: PeriodName
  readonly amended?: 'yes'
}

export interface StandingQuery extends StandingFilter {
  readonly view: StandingView
  readonly after?: string
  /** 1–200, 50 unless told. */
  readonly limit?: number
}

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
  readonly evidenceStep: Step | null
  readonly reviewStep: Step | null
  /** Steps by which the agency's word stands above the evidence. */
  readonly gap: number | null
  readonly asOf: string | null
  readonly completedOn: string | null
  readonly time: TimeState | null
  /** Working days since its day, where that has passed and it is not complete. */
  readonly late: number | null
  readonly amended: number
  readonly newestUpdate: number | null
}

/** Counting stops here: a longer list says "more than". */
const mostCounted = 1_000

/** A list page by key, earliest last day first. A cursor that cannot be read counts as none. */
export async function listStandings(door: PublicDoor, input: StandingQuery): Promise<Page<StandingLine>> {
  const limit = pageSize(input.limit)
  return snapshotOf(door, async (tx, asOf) => {
    const where = await whereOf(tx, { tenant: door.tenant, input, asOf })
    const rows = await rowsOf(tx, { where, after: input.after, limit: limit + 1 })
    const last = rows[limit - 1]
    const next = rows.length > limit && last !== undefined ? `${last.due_key}_${last.position}` : null
    const lines = await linesOf(tx, { tenant: door.tenant, asOf, rows: rows.slice(0, limit) })
    return { lines, next, ...(await countOf(tx, where)) }
  })
}

/** Some commitments in the order given; those that are not public are left out. */
export async function standingLines(
  tx: Tx,
  { tenant, commitments, asOf }: { tenant: string; commitments: readonly string[]; asOf: AsOf },
): Promise<StandingLine[]> {
  if (commitments.length === 0) return []
  const where = sql`s.tenant = ${tenant} and s.commitment = any(${[...commitments]})`
  const rows = await rowsOf(tx, { where, after: undefined, limit: commitments.length })
  const lines = new Map((await linesOf(tx, { tenant, asOf, rows })).map(line => [line.id, line]))
  return commitments.flatMap(id => lines.get(id) ?? [])
}

/** One commitment; null when it is not public. */
export async function standingLine(
  tx: Tx,
  { tenant, commitment, asOf }: { tenant: string; commitment: string; asOf: AsOf },
): Promise<StandingLine | null> {
  const where = sql`s.tenant = ${tenant} and s.commitment = ${commitment}`
  const rows = await rowsOf(tx, { where, after: undefined, limit: 1 })
  const [line] = await linesOf(tx, { tenant, asOf, rows })
  return line ?? null
}

interface Row {
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
  readonly evidence_step: Step | null
  readonly review_step: Step | null
  readonly gap: number | null
  readonly as_of: string | null
  readonly completed_on: string | null
  readonly newest_update: number | null
  readonly reported_to: string | null
  readonly amended: number
  readonly since: string
  readonly report_terms: string | null
}

type Condition = RawBuilder<unknown>

interface Asked {
  readonly tenant: string
  readonly input: StandingQuery
  readonly asOf: AsOf
}

async function whereOf(tx: Tx, { tenant, input, asOf }: Asked): Promise<Condition> {
  const { day, soon } = daysOf(asOf)
  const passed = sql`s.due_key < ${day}::date`
  const unfinished = sql`s.agency_step is distinct from 'complete'`
  const dated = sql`s.due_key < ${noDay}::date`
  const conditions = [
    sql`s.tenant = ${tenant}`,
    ...named(input),
    ...(input.view === 'overdue' || input.due === 'over' ? [passed, unfinished] : []),
    ...(input.view === 'upcoming' ? [sql`s.due_key >= ${day}::date`, dated, unfinished] : []),
    ...(input.due === 'soon' ? [sql`s.due_key between ${day}::date and ${soon}::date`, unfinished] : []),
    ...(input.due === 'none' ? [sql`s.due_key = ${noDay}::date`] : []),
    ...within(input.period),
    ...(await reported(tx, { tenant, report: input.report, day, passed })),
    ...timed(input.time, passed),
    ...stepped(input),
  ]
  return sql.join(conditions, sql` and `)
}

function named({ agency, plan, amended }: StandingFilter): Condition[] {
  return [
    ...(agency === undefined ? [] : [agency === 'none' ? sql`s.lead is null` : sql`s.lead = ${agency}`]),
    ...(plan === undefined ? [] : [sql`s.plan = ${plan}`]),
    ...(amended === undefined ? [] : [sql`s.amended > 0`]),
  ]
}

function within(period: PeriodName | undefined): Condition[] {
  const days = period === undefined ? null : daysOfPeriod(period)
  return days === null ? [] : [sql`s.due_key between ${days.from}::date and ${days.to}::date`]
}

async function reported(
  tx: Tx,
  of: { tenant: string; report: ReportState | undefined; day: string; passed: Condition },
): Promise<Condition[]> {
  const { report, passed } = of
  if (report === undefined) return []
  const { missed } = await reportsAsOf(tx, of.tenant, of.day)
  const nothing = sql`s.newest_update is null`
  if (report === 'reported') return [sql`s.newest_update is not null and not ${missed}`]
  if (report === 'no-report') return [sql`(${missed} or (${nothing} and ${passed}))`]
  return [sql`${nothing} and not ${missed} and not (${passed})`]
}

function timed(time: StandingFilter['time'], passed: Condition): Condition[] {
  if (time === undefined) return []
  const open = sql`s.newest_update is not null and s.completed_on is null`
  const of: Record<TimeState, Condition> = {
    'on-time': sql`s.completed_on <= s.due_key`,
    late: sql`s.completed_on > s.due_key`,
    open: sql`${open} and s.agency_step is distinct from 'not-started'`,
    zero: sql`${open} and s.agency_step = 'not-started'`,
    none: sql`s.newest_update is null and s.agency_step is null`,
  }
  return time === 'passed' ? [passed] : [passed, of[time]]
}

// One walk along an index in the list's order; then the words of that page alone.
async function rowsOf(
  tx: Tx,
  list: { where: Condition; after: string | undefined; limit: number },
): Promise<Row[]> {
  const after = cursorOf(list.after, ['day', 'number'])
  const from =
    after === null ? sql`` : sql`and (s.due_key, s.position) > (${after[0]}::date, ${Number(after[1])})`
  const found = await sql<Row>`
    with page as materialized (select s.* from portal_standing s where ${list.where} ${from}
      order by s.due_key, s.position limit ${list.limit})
    select c.id, c.plan, p.symbol, p.title, c.label, c.text, c.agencies, c.recurring, c.due_text,
      page.due_key, page.position, page.lead, page.agency_step, page.evidence_step, page.review_step, page.gap,
      page.as_of, page.completed_on, page.newest_update, page.reported_to, page.amended, page.since,
      page.report_terms
    from page join portal_commitment c on c.tenant = page.tenant and c.id = page.commitment
      join portal_plan p on p.tenant = c.tenant and p.id = c.plan
    order by page.due_key, page.position`.execute(tx)
  return found.rows
}

async function linesOf(
  tx: Tx,
  { tenant, asOf, rows }: { tenant: string; asOf: AsOf; rows: readonly Row[] },
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

function lineOf(row: Row, around: Around): StandingLine {
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
    evidenceStep: row.evidence_step,
    reviewStep: row.review_step,
    gap: row.gap,
    asOf: row.as_of,
    completedOn: row.completed_on,
    time: timeOf(row, due, day),
    late: isLate ? workingDaysBetween(calendar, due, day) : null,
    amended: row.amended,
    newestUpdate: row.newest_update,
  }
}

async function countOf(tx: Tx, where: Condition): Promise<{ total: number; more: boolean }> {
  const counted = await sql<{ n: number }>`select count(*)::int as n
    from (select from portal_standing s where ${where} limit ${mostCounted + 1}) found`.execute(tx)
  const n = counted.rows[0]?.n ?? 0
  return n > mostCounted ? { total: mostCounted, more: true } : { total: n, more: false }
}
