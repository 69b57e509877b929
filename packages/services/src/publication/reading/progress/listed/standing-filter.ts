// Which commitments a list of progress keeps, as conditions on a row of `portal_standing` named `s`.
import type { ReportState } from '@camket/domain/progress/report-state'
import { noDay } from '@camket/domain/commitments/calendar/days'
import type { TimeState } from '@camket/domain/publication/portal/progress/standing'
import { daysOfPeriod, type PeriodName } from '@camket/domain/publication/portal/progress/time-line'
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'
import { daysOf } from '../figures.ts'
import type { AsOf } from '../../shapes.ts'
import { reportsAsOf } from '../reports-as-of.ts'
import { stepped, type SteppedFilter } from './stepped.ts'

export interface StandingFilter extends SteppedFilter {
  /** Slug of the agency that acts first; `none`: those that name no agency. */
  readonly agency?: string
  readonly plan?: string
  readonly report?: ReportState
  /** What became of those whose day has passed; `passed`: all of them. */
  readonly time?: TimeState | 'passed'
  /** `soon`: its day comes within 30 days, `over`: it has passed, and it is not complete; `none`: no last day is fixed. */
  readonly due?: 'soon' | 'over' | 'none'
  /** One of its days lies in that month, quarter or year. */
  readonly period?: PeriodName
  readonly amended?: 'yes'
}

export type Condition = RawBuilder<unknown>

/** All of a filter but the period, which a list lays on its own days. */
export async function kept(
  tx: Tx,
  { tenant, filter, asOf }: { tenant: string; filter: StandingFilter; asOf: AsOf },
): Promise<Condition[]> {
  const { day, soon } = daysOf(asOf)
  const passed = sql`s.due_key < ${day}::date`
  const unfinished = sql`s.agency_step is distinct from 'complete'`
  const { due, report, time } = filter
  const reports = report === undefined ? null : await reportsAsOf(tx, tenant, day)
  return [
    sql`s.tenant = ${tenant}`,
    ...named(filter),
    ...(due === 'over' ? [passed, unfinished] : []),
    ...(due === 'soon' ? [sql`s.due_key between ${day}::date and ${soon}::date`, unfinished] : []),
    ...(due === 'none' ? [sql`s.due_key = ${noDay}::date`] : []),
    ...(reports === null ? [] : [reported(report!, { missed: reports.missed, passed })]),
    ...timed(time, passed),
    ...stepped(filter),
  ]
}

function named({ agency, plan, amended }: StandingFilter): Condition[] {
  return [
    ...(agency === undefined ? [] : [agency === 'none' ? sql`s.lead is null` : sql`s.lead = ${agency}`]),
    ...(plan === undefined ? [] : [sql`s.plan = ${plan}`]),
    ...(amended === undefined ? [] : [sql`s.amended > 0`]),
  ]
}

/** Whether a day lies in a period; nothing is asked where none is given. */
export function within(period: PeriodName | undefined, day: Condition): Condition[] {
  const days = period === undefined ? null : daysOfPeriod(period)
  return days === null ? [] : [sql`${day} between ${days.from}::date and ${days.to}::date`]
}

function reported(
  report: ReportState,
  { missed, passed }: { missed: Condition; passed: Condition },
): Condition {
  const nothing = sql`s.newest_update is null`
  if (report === 'reported') return sql`s.newest_update is not null and not ${missed}`
  if (report === 'no-report') return sql`(${missed} or (${nothing} and ${passed}))`
  return sql`${nothing} and not ${missed} and not (${passed})`
}

function timed(time: StandingFilter['time'], passed: Condition): Condition[] {
  if (time === undefined) return []
  const open = sql`s.newest_update is not null and s.completed_on is null`
  const of: Record<TimeState, Condition> = {
    'on-time': sql`s.completed_on <= s.due_key and s.told_on <= s.due_key`,
    'told-late': sql`s.completed_on <= s.due_key and s.told_on > s.due_key`,
    late: sql`s.completed_on > s.due_key`,
    open: sql`${open} and s.agency_step is distinct from 'not-started'`,
    zero: sql`${open} and s.agency_step = 'not-started'`,
    none: sql`s.newest_update is null and s.agency_step is null`,
  }
  return time === 'passed' ? [passed] : [passed, of[time]]
}

/** Counting stops here: a longer list says "more than". */
export const mostCounted = 1_000

/** How many rows a source has: `from …`, as it follows a `select`. */
export async function counted(tx: Tx, from: Condition): Promise<{ total: number; more: boolean }> {
  const found = await sql<{ n: number }>`select count(*)::int as n
    from (select ${from} limit ${mostCounted + 1}) found`.execute(tx)
  return told(found.rows[0]?.n ?? 0)
}

/** A number of rows as a list says it. */
export function told(n: number): { total: number; more: boolean } {
  return n > mostCounted ? { total: mostCounted, more: true } : { total: n, more: false }
}
