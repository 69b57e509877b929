// What the next thirty days bring: days of promises, dated tasks, planned inspections, and when the committee meets next.
import { plusDays } from '@camket/domain/commitments/calendar/days'
import type { DueKind } from '@camket/domain/commitments/work/dues'
import { dueWithinDays } from '@camket/domain/publication/states'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { earliestDues } from '../../reading/progress/listDues.ts'
import type { AsOf } from '../../reading/shapes.ts'

/** So many of each stand on the page; the others are in the list behind it. */
const most = 12
const mostInspections = 6

export interface SoonList<Line> {
  /** Earliest first. */
  readonly lines: readonly Line[]
  readonly total: number
  /** There are even more than `total`. */
  readonly more: boolean
}

export interface Soon {
  /** Last days, days before them, milestones and recurring reports, each on its own line, from the public day on. */
  readonly soon: SoonList<{
    readonly id: string
    readonly text: string
    readonly due: string
    readonly kind: DueKind
    /** Of a milestone its title, of another day the printed words. */
    readonly words: string | null
  }>
  readonly soonTasks: SoonList<{
    readonly id: string
    readonly text: string
    readonly body: string
    readonly due: string
  }>
  readonly soonInspections: SoonList<{
    readonly id: string
    readonly title: string
    readonly body: string
    readonly on: string
  }>
  /** Of whatever day; null where none is planned. */
  readonly nextMeeting: { readonly id: string; readonly title: string; readonly on: string } | null
}

/** `today` is the office's own day, `head` the public record's: what is planned in the office goes by the one, promises by the other. */
export async function soonOf(
  tx: Tx,
  { tenant, today, head }: { tenant: string; today: string; head: AsOf },
): Promise<Soon> {
  const at = { tenant, today, until: plusDays(today, dueWithinDays) }
  const [soon, soonTasks, soonInspections, nextMeeting] = await Promise.all([
    earliestDues(tx, { tenant, asOf: head, limit: most }),
    tasksOf(tx, at),
    inspectionsOf(tx, at),
    nextMeetingOf(tx, at),
  ])
  return { soon, soonTasks, soonInspections, nextMeeting }
}

interface At {
  readonly tenant: string
  readonly today: string
  readonly until: string
}

async function tasksOf(tx: Tx, { tenant, today, until }: At): Promise<Soon['soonTasks']> {
  const { rows } = await sql<Soon['soonTasks']['lines'][number] & { total: number }>`
    select id, text, body_name as body, due, (count(*) over ())::int as total from portal_action
    where tenant = ${tenant} and state in ('open', 'moved', 'reopened') and due between ${today}::date and ${until}::date
    order by due, id limit ${most}`.execute(tx)
  return listOf(rows)
}

async function inspectionsOf(tx: Tx, { tenant, today, until }: At): Promise<Soon['soonInspections']> {
  const { rows } = await sql<Soon['soonInspections']['lines'][number] & { total: number }>`
    select i.id, i.title, coalesce(b.short, b.name, i.body) as body, i.on_day as on, (count(*) over ())::int as total
    from inspection i left join body b on b.tenant = i.tenant and b.id = i.body
    where i.tenant = ${tenant} and i.on_day between ${today}::date and ${until}::date
    order by i.on_day, i.id limit ${mostInspections}`.execute(tx)
  return listOf(rows)
}

async function nextMeetingOf(tx: Tx, { tenant, today }: At): Promise<Soon['nextMeeting']> {
  const { rows } = await sql<NonNullable<Soon['nextMeeting']>>`select id, title, on_day as on from meeting
    where tenant = ${tenant} and on_day >= ${today}::date order by on_day, id limit 1`.execute(tx)
  return rows[0] ?? null
}

function listOf<Line extends { total: number }>(rows: readonly Line[]): SoonList<Omit<Line, 'total'>> {
  const lines = rows.map(({ total: _total, ...line }) => line)
  return { lines, total: rows[0]?.total ?? 0, more: false }
}
