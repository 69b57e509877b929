// The nightly run: what has come to pass for the bodies that have commitments, as of the newest published day.
import type { PrintedDeadline } from '@camket/domain/commitments/calendar/deadline-term'
import {
  noticesBy,
  type Asking,
  type Notice,
  type Noticed,
} from '@camket/domain/commitments/calendar/notices'
import { longestWait } from '@camket/domain/commitments/calendar/coming-dues'
import { plusDays } from '@camket/domain/commitments/calendar/days'
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { faultPoint } from '../../kernel/fault.ts'
import { write } from '../../kernel/write.ts'
import { heirsOn } from './heirs.ts'
import { loadCalendar } from './loadYears.ts'
import { seedYears } from './seedCalendar.ts'

type Outcome = Result<
  {
    /** The newest published day, which the run is of; null before the first. */
    readonly day: string | null
    /** False when this day's run was done before. */
    readonly ran: boolean
    readonly notices: number
  },
  'not-allowed'
>

/**
 * Notes what has come to pass by the newest published day, once a day: last days that come near or have passed, reports that
 * are asked for or missing. A day that is done stays done, also when the clock goes back; after days without a run the next one
 * finds what came to pass meanwhile. A run is in the register as a whole or not at all.
 */
export async function runClock(door: Door): Promise<Outcome> {
  const act = {
    action: 'runClock',
    subject: 'clock',
    input: { at: door.now.toISOString() },
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.ran,
  } as const
  return write<Outcome>(door, act, async tx => {
    const { tenant } = door
    const head = await tx
      .selectFrom('record_head')
      .select(['day', 'time_zone as timeZone'])
      .where('tenant', '=', tenant)
      .executeTakeFirstOrThrow()
    if (head.day === null) return accepted({ day: null, ran: false, notices: 0 })
    const day = head.day
    const since = await lastRun(tx, tenant)
    if ((since !== null && since >= day) || !(await begin(tx, { tenant, day, at: door.now }))) {
      return accepted({ day, ran: false, notices: 0 })
    }
    await seedYears(tx, tenant)
    const asking = await askingOf(tx, tenant, { day, since })
    const notices = await noteAll(tx, { tenant, timeZone: head.timeZone, ...asking })
    faultPoint('clock-notices-written')
    await tx
      .updateTable('clock_day')
      .set({ notices })
      .where('tenant', '=', tenant)
      .where('day', '=', day)
      .execute()
    faultPoint('clock-before-commit')
    return accepted({ day, ran: true, notices })
  })
}

async function lastRun(tx: Tx, tenant: string): Promise<string | null> {
  const newest = await tx
    .selectFrom('clock_day')
    .select('day')
    .where('tenant', '=', tenant)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.day ?? null
}

/**
 * What the run asks. After a change of the calendar it looks once more at every report that the change can have moved, into
 * the run's past too, and takes out what was noted of days that are not due any more.
 */
async function askingOf(
  tx: Tx,
  tenant: string,
  { day, since }: Asking,
): Promise<Pick<Run, 'asking' | 'isCounted'>> {
  const { rows } = await sql<{ changed: boolean }>`select exists (select from audit where tenant = ${tenant}
    and action = 'saveCalendar' and at >= (select max(done_at) - interval '1 day' from clock_day
      where tenant = ${tenant} and day = ${since}::date)) as changed`.execute(tx)
  if (since === null || rows[0]?.changed !== true) return { asking: { day, since }, isCounted: true }
  const moved = plusDays(day, -longestWait)
  return { asking: { day, since: moved < since ? moved : since }, isCounted: false }
}

/** False when another process does this day's run, or did it a moment ago: it is waited for. */
async function begin(
  tx: Tx,
  { tenant, day, at }: { tenant: string; day: string; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('clock_day')
    .values({ tenant, day, done_at: at, notices: 0 })
    .onConflict(conflict => conflict.doNothing())
    .returning('day')
    .executeTakeFirst()
  return row !== undefined
}

interface Run {
  readonly tenant: string
  readonly timeZone: string
  readonly asking: Asking
  /** False after a change of the calendar: what was noted before may be of other days. */
  readonly isCounted: boolean
}

interface Holder {
  readonly body: string
  readonly part: 'lead' | 'support'
  /** The day on which it was assigned. */
  readonly from: string
}

interface Held {
  readonly commitment: string
  /** Null where it is no longer published. */
  readonly text: string | null
  readonly recurring: boolean
  readonly issued: string | null
  readonly deadlines: readonly PrintedDeadline[]
  readonly milestones: NonNullable<Noticed['milestones']> | null
  readonly holders: readonly Holder[]
}

/** So many commitments are in memory at a time. */
const atOnce = 5_000

async function noteAll(tx: Tx, run: Run): Promise<number> {
  const noticed = noticesBy(await loadCalendar(tx, run.tenant), run.asking)
  const heirs = await heirsOn(tx, run.tenant, run.asking.day)
  let notices = 0
  let after = ''
  for (;;) {
    const held = await heldAfter(tx, run, after)
    const last = held.at(-1)
    if (last === undefined) return notices
    after = last.commitment
    const told = held.map(one => ({ ...one, notices: noticesOf(one, noticed) }))
    if (!run.isCounted) await forget(tx, run, told)
    const found = told.flatMap(one => noticeRows(one, heirs))
    notices += await note(tx, run, found)
  }
}

async function heldAfter(tx: Tx, { tenant, timeZone }: Run, after: string): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select a.commitment, b.body::json ->> 'text' as text, coalesce(c.recurring, false) as recurring,
      to_char(p.date, 'YYYY-MM-DD') as issued, coalesce(b.body::json -> 'deadlines', '[]'::json) as deadlines,
      b.body::json -> 'milestones' as milestones, a.holders
    from (
      select commitment, json_agg(json_build_object(
        'body', body, 'part', part, 'from', to_char(assigned_at at time zone ${timeZone}, 'YYYY-MM-DD')) order by body) as holders
      from assignment
      where tenant = ${tenant} and state in ('waiting', 'accepted') and commitment > ${after}
      group by commitment order by commitment limit ${atOnce}
    ) a
    left join portal_commitment c on c.tenant = ${tenant} and c.id = a.commitment
    left join portal_plan p on p.tenant = ${tenant} and p.id = c.plan
    left join record_body b on b.tenant = ${tenant} and b.index = c.index
    order by a.commitment`.execute(tx)
  return rows
}

interface NoticeRow {
  readonly commitment: string
  readonly body: string
  readonly what: string
  readonly due: string
  readonly day: string
  readonly opens: string | null
  readonly milestone: number
}

interface Told extends Held {
  readonly notices: readonly Notice[]
}

function noticesOf({ text, ...held }: Held, noticed: ReturnType<typeof noticesBy>): Notice[] {
  return text === null ? [] : noticed({ ...held, text }, held.issued)
}

function noticeRows(
  { commitment, holders, notices }: Told,
  heirs: (body: string) => readonly string[],
): NoticeRow[] {
  return notices.flatMap(({ covers, ...notice }) =>
    holders
      .filter(holder => covers === null || owesReport(holder, covers))
      .flatMap(({ body }) => heirs(body))
      .map(body => ({ commitment, body, ...notice })),
  )
}

/** Takes out what was noted of days that the calendar, as it is now, does not make of these commitments. */
async function forget(tx: Tx, { tenant, asking }: Run, told: readonly Told[]): Promise<void> {
  const stands = told.flatMap(({ commitment, notices }) =>
    notices.filter(({ milestone }) => milestone === 0).map(({ due }) => ({ commitment, due })),
  )
  const looked = told.map(({ commitment }) => commitment)
  await sql`
    delete from due_notice n where n.tenant = ${tenant} and n.milestone = 0 and n.commitment = any(${looked})
      and (n.what in ('due-soon', 'overdue') or n.due >= ${asking.since}::date)
      and not exists (select from json_to_recordset(${JSON.stringify(stands)}::json) as f(commitment text, due date)
        where f.commitment = n.commitment and f.due = n.due)`.execute(tx)
}

/** Who leads reports; whoever got a commitment after a period had closed owes nothing of it. */
function owesReport({ part, from }: Holder, covers: { readonly to: string }): boolean {
  return part === 'lead' && from <= covers.to
}

/** Puts in what is new, and not answered by what the agency has published. Gives back how many that were. */
async function note(tx: Tx, { tenant, asking }: Run, found: readonly NoticeRow[]): Promise<number> {
  if (found.length === 0) return 0
  const written = await sql`
    insert into due_notice (tenant, commitment, body, what, due, day, noted_on, opens, milestone)
    select ${tenant}, f.commitment, f.body, f.what, f.due, f.day, ${asking.day}::date, f.opens, f.milestone
    from json_to_recordset(${JSON.stringify(found)}::json)
      as f(commitment text, body text, what text, due date, day date, opens date, milestone integer)
    where (f.what in ('report-due', 'no-report') or not exists (select from portal_standing s
        where s.tenant = ${tenant} and s.commitment = f.commitment and s.agency_step = 'complete'))
      and (f.opens is null or not exists (select from portal_update u
        where u.tenant = ${tenant} and u.commitment = f.commitment and u.as_of >= f.opens
          and (u.as_of <= f.due or f.what not in ('report-due', 'no-report'))))
      and (f.milestone = 0 or (select u.step from portal_update u where u.tenant = ${tenant}
        and u.commitment = f.commitment and u.milestone = f.milestone order by u.number desc limit 1)
        is distinct from 'complete')
    on conflict do nothing`.execute(tx)
  return Number(written.numAffectedRows ?? 0)
}
