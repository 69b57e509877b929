// What is due, each day on its own line: last days, the days before them, milestones, and reports of recurring work.
import { noDay } from '@camket/domain/commitments/calendar/days'
import { unsettledYears } from '@camket/domain/commitments/calendar/warnings'
import { workingDaysBetween, type Calendar } from '@camket/domain/commitments/calendar/working-days'
import { reportSlot, soonDays, type DueKind } from '@camket/domain/commitments/work/dues'
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'
import { isDayOpen, isLastDayOpen } from '../../../commitments/work/listing/open-days.ts'
import type { PublicDoor } from '../../../kernel/door.ts'
import { publicCalendar } from '../calendar/publicCalendar.ts'
import type { AsOf, Page } from '../shapes.ts'
import { cursorOf, pageSize, snapshotOf } from '../snapshot.ts'
import { daysOf } from './figures.ts'
import { reportsOfTerms } from './reports-as-of.ts'
import {
  counted,
  kept,
  mostCounted,
  told,
  within,
  type Condition,
  type StandingFilter,
} from './listed/standing-filter.ts'
import { standingLines, type StandingLine } from './listed/standing-lines.ts'

export const dueViews = ['upcoming', 'overdue'] as const
/** `upcoming`: the day comes and is still open; `overdue`: it has passed and is still open. */
export type DueView = (typeof dueViews)[number]

export interface DueQuery extends StandingFilter {
  readonly view: DueView
  /** `soon`: only days up to thirty from the newest one. */
  readonly near?: 'soon'
  /** Unless told, the earliest day first; `newest`: what came near or became late last, with no further page. */
  readonly order?: 'newest'
  readonly after?: string
  /** 1–200, 50 unless told. */
  readonly limit?: number
}

export interface DueItem {
  readonly kind: DueKind
  readonly on: string
  /** Of a milestone its number, else null. */
  readonly milestone: number | null
  /** The printed words, or the milestone's title; null of a report. */
  readonly words: string | null
  /** First and last day that a report is asked of; null of all else. */
  readonly covers: { readonly from: string; readonly to: string } | null
  /** Working days since the day, where it has passed. */
  readonly late: number | null
  /** Years of that count, or of how the day of a report was counted, whose calendar is not published or not confirmed as a whole. */
  readonly unsettled: readonly number[]
  /** Instant (ISO) at which it came near, or became late; when it was published, where that was later. */
  readonly cameAt: string
}

export interface DueLine extends StandingLine {
  readonly item: DueItem
}

/** What is due or overdue, a page by key. A cursor that cannot be read counts as none. */
export async function listDues(door: PublicDoor, input: DueQuery): Promise<Page<DueLine>> {
  const limit = pageSize(input.limit)
  const { tenant } = door
  return snapshotOf(door, async (tx, asOf) => {
    const kinds = await kindsOf(tx, { tenant, input, asOf })
    const { rows, total } = await rowsOf(tx, { tenant, input, asOf, kinds, limit })
    const last = rows[limit - 1]
    const next =
      input.order === undefined && rows.length > limit && last !== undefined
        ? `${last.due}_${last.position}_${last.slot}`
        : null
    return { lines: await linesOf(tx, { tenant, asOf, rows: rows.slice(0, limit) }), next, ...total }
  })
}

interface Asked {
  readonly tenant: string
  readonly input: DueQuery
  readonly asOf: AsOf
}

/** The dated days, the last ones by themselves, and, where there are terms, the reports: like columns of each. */
async function kindsOf(tx: Tx, { tenant, input, asOf }: Asked): Promise<Condition[]> {
  const { day, soon } = daysOf(asOf)
  const { view, period, near, order } = input
  const filter = sql.join(await kept(tx, { tenant, filter: input, asOf }), sql` and `)
  const daysIn = (due: Condition): Condition => {
    const passed = view === 'overdue' ? sql`${due} < ${day}::date` : sql`${due} >= ${day}::date`
    const isNear = near === undefined ? [] : [sql`${due} <= ${soon}::date`]
    return sql.join([passed, ...isNear, ...within(period, due)], sql` and `)
  }
  const none = sql`null::date as "from", null::date as "to"`
  const anyDay = sql`select s.tenant, s.commitment, s.position, d.due, d.slot, d.kind, d.words, ${none}
    from portal_due d join portal_standing s on s.tenant = d.tenant and s.commitment = d.commitment
    where d.tenant = ${tenant} and ${daysIn(sql`d.due`)} and ${isDayOpen} and ${filter}`
  // The last day stands in the commitment's own row: its indexes give those of one agency or plan in the list's order, and its
  // words are looked up for the page alone (that there is one the planner knows by the limit).
  const lastDay = sql`select s.tenant, s.commitment, s.position, s.due_key as due, d.slot, d.kind, d.words, ${none}
    from portal_standing s cross join lateral (select * from portal_due o
      where o.tenant = s.tenant and o.commitment = s.commitment and o.kind = 'final' limit 1) d
    where ${daysIn(sql`s.due_key`)} and s.due_key < ${noDay}::date and ${isLastDayOpen} and ${filter}`
  // Whoever asks for the newest looks at all of them.
  const dated = order === 'newest' ? [anyDay] : [lastDay, sql`${anyDay} and d.kind <> 'final'`]
  const which = view === 'overdue' ? 'past' : 'coming'
  const reports = await reportsOfTerms(tx, { tenant, day, which })
  if (reports.length === 0) return dated
  const terms = reports.map(({ terms: of, on, covers }) => ({ terms: of, due: on, ...covers }))
  // As `missedReport` of the domain has it.
  const owed = sql`select s.tenant, s.commitment, s.position, d.due, ${reportSlot}::integer as slot, 'report' as kind,
      null as words, d."from", d."to"
    from json_to_recordset(${JSON.stringify(terms)}::json)
      as d (terms text, due date, "from" date, "to" date, opens date)
    join portal_standing s on s.report_terms = d.terms
    where ${daysIn(sql`d.due`)} and s.since <= d."to" and (s.reported_to is null or s.reported_to < d.opens) and ${filter}`
  return [...dated, owed]
}

const inOrder = sql`x.due, x.position, x.slot`

/** The first of each kind in the list's order, so that the index of days is followed no further than the page goes. */
function earliestOf(kinds: readonly Condition[], limit: number, after: Condition = sql``): Condition {
  const first = kinds.map(
    kind => sql`(select * from (${kind}) x ${after} order by ${inOrder} limit ${limit})`,
  )
  return sql.join(first, sql` union all `)
}

/** The days that come within thirty, the earliest first, and how many there are. */
export async function earliestDues(
  tx: Tx,
  { tenant, asOf, limit }: { tenant: string; asOf: AsOf; limit: number },
) {
  const input = { view: 'upcoming', near: 'soon' } as const
  const kinds = await kindsOf(tx, { tenant, input, asOf })
  const { rows, total } = await rowsOf(tx, { tenant, input, asOf, kinds, limit })
  const lines = rows
    .slice(0, limit)
    .map(({ commitment: id, text, due, kind, words }) => ({ id, text, due, kind, words }))
  return { lines, ...total }
}

interface Row {
  readonly commitment: string
  readonly position: number
  readonly due: string
  readonly slot: number
  readonly kind: DueKind
  readonly words: string | null
  /** Of the commitment. */
  readonly text: string
  readonly from: string | null
  readonly to: string | null
  readonly came_at: Date
}

interface Found {
  /** One more than the page has, where there is one. */
  readonly rows: readonly Row[]
  readonly total: ReturnType<typeof told>
}

type Listed = Asked & { readonly kinds: readonly Condition[]; readonly limit: number }

async function rowsOf(tx: Tx, listed: Listed): Promise<Found> {
  const after = afterOf(listed.input)
  if (after === null && listed.input.order === undefined) return firstRows(tx, listed)
  const { kinds, limit } = listed
  const total = await counted(tx, sql`from (${earliestOf(kinds, mostCounted + 1)}) x`)
  const page = after === null ? cameNear(listed) : earliestOf(kinds, limit + 1, after)
  const { rows } = await selected(listed, page).execute(tx)
  return { rows, total }
}

/** What stands on the first page and how many there are, of one look at the days. */
async function firstRows(tx: Tx, listed: Listed): Promise<Found> {
  const { kinds, limit } = listed
  const page = sql`select *, (select count(*)::int from days) as n from days x order by ${inOrder} limit ${limit + 1}`
  const { rows } = await sql<Row & { n: number }>`
    with days as materialized (${earliestOf(kinds, mostCounted + 1)}) ${selected(listed, page)}`.execute(tx)
  return { rows, total: told(rows[0]?.n ?? 0) }
}

/** The newest of a feed and of a calendar are one question: whoever reads both in one snapshot asks it once. */
const longestPage = pageSize(1_000)

/** Rows of a page with when they came, and of which commitment. */
function selected({ tenant, input, limit }: Listed, page: Condition): RawBuilder<Row> {
  const shift = input.view === 'overdue' ? 1 : -soonDays
  const came = sql`greatest(c.published_at, (x.due + ${shift}::integer)::timestamp at time zone h.time_zone)`
  const [order, most] =
    input.order === 'newest' ? [sql`came_at desc, ${inOrder}`, longestPage] : [inOrder, limit]
  return sql<Row>`select x.*, c.text, ${came} as came_at
    from (${page}) x
    join portal_commitment c on c.tenant = ${tenant} and c.id = x.commitment
    join record_head h on h.tenant = ${tenant}
    order by ${order} limit ${most + 1}`
}

/** What is not near yet has not come to pass, and a feed does not tell of it. */
function cameNear({ input, asOf, kinds }: Listed): Condition {
  const near = input.view === 'upcoming' ? sql`where x.due <= ${daysOf(asOf).soon}::date` : sql``
  return sql`select * from (${sql.join(kinds, sql` union all `)}) x ${near}`
}

/** Null where the first page is asked for; the newest have no further one. */
function afterOf({ after, order }: DueQuery): Condition | null {
  const key = order === undefined ? cursorOf(after, ['day', 'number', 'number']) : null
  if (key === null) return null
  return sql`where (x.due, x.position, x.slot)
    > (${key[0]}::date, ${Number(key[1])}::bigint, ${Number(key[2])}::integer)`
}

async function linesOf(
  tx: Tx,
  { tenant, asOf, rows }: { tenant: string; asOf: AsOf; rows: readonly Row[] },
): Promise<DueLine[]> {
  const commitments = [...new Set(rows.map(({ commitment }) => commitment))]
  const lines = new Map((await standingLines(tx, { tenant, commitments, asOf })).map(line => [line.id, line]))
  const calendar = await publicCalendar(tx, tenant)
  const { day } = daysOf(asOf)
  return rows.flatMap(({ commitment, due, slot, kind, words, from, to, came_at }) => {
    const line = lines.get(commitment)
    if (line === undefined) return []
    const item: DueItem = {
      kind,
      on: due,
      milestone: kind === 'milestone' ? slot : null,
      words,
      covers: from === null || to === null ? null : { from, to },
      late: due < day ? workingDaysBetween(calendar, due, day) : null,
      unsettled: unsettledOf(calendar, { due, day, closed: to }),
      cameAt: came_at.toISOString(),
    }
    return [{ ...line, item }]
  })
}

/** The day of a report is counted in working days from the close of its period; a day that a plan names is that close itself. */
function unsettledOf(
  calendar: Calendar,
  { due, day, closed }: { due: string; day: string; closed: string | null },
): number[] {
  const from = closed !== null && closed < due ? closed : due
  const to = due < day ? day : due
  return from < to ? unsettledYears(calendar, from, to) : []
}
