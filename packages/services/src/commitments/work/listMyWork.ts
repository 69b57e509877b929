import { noDay } from '@camket/domain/commitments/calendar/days'
import type { Mode, Part } from '@camket/domain/commitments/work/assignment'
import type { AssignmentState } from '@camket/domain/commitments/work/codes'
import { workLists, type WorkList } from '@camket/domain/commitments/work/work-lists'
import type { Result } from '@camket/domain/kernel/refusal'
import { reportBy, type ReportState } from '@camket/domain/commitments/work/report-by'
import type { DueKind } from '@camket/domain/commitments/work/dues'
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'
import type { Tables } from '@camket/storage/tables'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { blindHandOf, hiddenFrom } from './blind-first.ts'
import { actsForBody } from './mayReport.ts'
import { todayOf } from './today.ts'
import { searchIn } from './listing/work-search.ts'
import { isDayOpen, reportsOwed } from './listing/open-days.ts'
import { countable, fromWork, inList } from './listing/work-walk.ts'

type Step = NonNullable<Tables['portal_standing']['agency_step']>

export interface WorkLine {
  readonly id: string
  readonly version: number
  readonly number: number
  readonly label: string | null
  readonly text: string
  readonly plan: { readonly id: string; readonly symbol: string | null; readonly title: string | null }
  readonly due: string | null
  readonly dueText: string | null
  /** The earliest of its days that is still owed, where that is not the last one; null where how it stands is not shown. */
  readonly first: {
    readonly kind: Exclude<DueKind, 'final'>
    readonly on: string
    readonly words: string | null
  } | null
  readonly recurring: boolean
  /** The own body's part; null in everybody's list. */
  readonly mine: {
    readonly part: Part
    readonly mode: Mode
    readonly state: AssignmentState
    readonly edition: number
  } | null
  readonly owners: ReadonlyArray<{
    readonly name: string
    readonly part: Part
    readonly state: AssignmentState
  }>
  /** What the lead's newest approved report says; null where there is none. */
  readonly step: Step | null
  /** Whether a report is there, is owed, or is not due yet, as of now; null where how it stands is not shown. */
  readonly report: ReportState | null
  readonly isComplete: boolean
  /** Open requests. */
  readonly asked: number
}

export interface WorkPage {
  readonly list: WorkList
  readonly today: string
  readonly lines: readonly WorkLine[]
  /** Key of the next page; null on the last. */
  readonly next: string | null
}

export type WorkCounts = Readonly<Record<WorkList, { readonly n: number; readonly more: boolean }>>

export interface WorkQuery {
  readonly list: WorkList
  readonly query?: string
  readonly after?: string
  /** 1–200, 50 unless told. */
  readonly limit?: number
  /** Body whose list is wanted; whoever acts for a body sees their own alone, whatever is asked. */
  readonly body?: string
}

/** One page of the author's work, earliest day first and undated last. A cursor that cannot be read counts as none. */
export async function listMyWork(door: Door, input: WorkQuery): Promise<Result<WorkPage, 'not-allowed'>> {
  return read(door, 'readWork', async tx => {
    const place = await placeOf(tx, door, input.body)
    const limit = Math.min(200, Math.max(1, Number.isInteger(input.limit) ? (input.limit as number) : 50))
    const search = searchIn(door.tenant, input.query, place.body === null)
    const after = cursorOf(input.after)
    const conditions = [inList(input.list, place), ...(search ? [search] : []), ...(after ? [after] : [])]
    const rows = await linesOf(tx, { place, conditions, limit: limit + 1 })
    const last = rows[limit - 1]
    const next = rows.length > limit && last !== undefined ? `${last.due_key}_${last.position}` : null
    const lines = rows.slice(0, limit).map(row => lineOf(row, place))
    return { list: input.list, today: place.today, lines, next }
  })
}

interface Place {
  readonly tenant: string
  readonly body: string | null
  readonly today: string
  readonly blindHand: string | null
}

async function placeOf(tx: Tx, door: Door, asked: string | undefined): Promise<Place> {
  // A seat of an agency without a body would be nobody's: it sees nothing, not everything.
  const body = actsForBody(door.author) ? (door.author.body ?? '') : (asked?.replaceAll('\0', '') ?? null)
  const [today, blindHand] = [await todayOf(tx, door), await blindHandOf(tx, door)]
  return { tenant: door.tenant, body, today, blindHand }
}

function cursorOf(after: string | undefined): RawBuilder<unknown> | null {
  const found = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))_(\d{1,16})$/.exec(after ?? '')
  if (found === null) return null
  // Compared as text of one length: a day that is none sorts somewhere and breaks nothing.
  return sql`(c.due_key::text, c.position) > (${found[1]}, ${Number(found[2])})`
}

interface Row {
  readonly id: string
  readonly version: number
  readonly number: number
  readonly label: string | null
  readonly text: string
  readonly plan: string
  readonly symbol: string | null
  readonly title: string | null
  readonly due_key: string
  readonly due_text: string | null
  readonly open: {
    readonly first: WorkLine['first'] | { readonly kind: 'final' }
    /** A report of recurring work was owed by a day that has passed. */
    readonly missed: boolean
  } | null
  readonly recurring: boolean
  readonly position: number
  readonly part: Part
  readonly mode: Mode
  readonly state: AssignmentState
  readonly edition: number
  readonly owners: WorkLine['owners']
  readonly step: Step | null
  readonly reported: boolean
  readonly complete: boolean
  readonly asked: number
}

// One body's list says the own part alone.
const ownersOf = sql`(select coalesce(json_agg(json_build_object('name', coalesce(b.name, o.body), 'part', o.part, 'state', o.state)
  order by o.part, o.body), '[]') from assignment o left join body b on b.tenant = o.tenant and b.id = o.body
  where o.tenant = c.tenant and o.commitment = c.id and o.state <> 'ended')`

// The first of them, and whether a report is among those that have passed: one look at the same rows.
const openDays = ({ tenant, body, today }: Place): RawBuilder<unknown> => sql`(select json_build_object(
    'first', json_agg(json_build_object('kind', f.kind, 'on', to_char(f.due, 'YYYY-MM-DD'), 'words', f.words) order by f.due, f.slot)->0,
    'missed', coalesce(bool_or(f.kind = 'report' and f.due < ${today}::date), false)) from (
      select d.kind, d.due, d.words, d.slot from portal_due d left join portal_standing s
        on s.tenant = d.tenant and s.commitment = d.commitment
      where d.tenant = c.tenant and d.commitment = c.id and ${isDayOpen}
      union all
      select 'report', n.due, null, null from ${reportsOwed(tenant, body)} and n.commitment = c.id
    ) f)`

// The page's keys first; what is shown of them is looked up for these alone.
async function linesOf(
  tx: Tx,
  list: { place: Place; conditions: readonly RawBuilder<unknown>[]; limit: number },
): Promise<Row[]> {
  const { place, conditions, limit } = list
  const part =
    place.body === null
      ? sql`null::text as part, null::text as mode, null::text as state, 0 as edition`
      : sql`a.part, a.mode, a.state, a.edition`
  const step =
    place.blindHand === null
      ? sql`s.agency_step as step, s.newest_update is not null as reported, s.completed_on is not null as complete`
      : sql`case when not ${hiddenFrom(place.blindHand)} then s.agency_step end as step, false as reported,
          s.completed_on is not null and not ${hiddenFrom(place.blindHand)} as complete`
  // One body's list is made whole and then cut: walked along the days it would look at everybody's commitments for it.
  const order = sql`order by due_key, position limit ${limit}`
  const found = await sql<Row>`
    with list as ${place.body === null ? sql`` : sql`materialized`} (
      select c.id, c.due_key, c.position, ${part}, ${step}
      from ${fromWork(place)} and ${sql.join([...conditions], sql` and `)}
      ${place.body === null ? order : sql``}),
    page as materialized (select * from list ${order})
    select c.id, c.version, c.number, c.label, c.text, c.plan, p.symbol, p.title, c.due_key, c.due_text, c.recurring,
      c.position, page.part, page.mode, page.state, page.edition, page.step, page.reported, page.complete,
      (select count(*)::int from change_request r where r.tenant = c.tenant and r.commitment = c.id
        and r.state = 'asked') as asked,
      ${place.blindHand === null ? openDays(place) : sql`null`} as open,
      ${place.body === null ? ownersOf : sql`'[]'::json`} as owners
    from page join portal_commitment c on c.tenant = ${place.tenant} and c.id = page.id
      join portal_plan p on p.tenant = c.tenant and p.id = c.plan
    order by c.due_key, c.position`.execute(tx)
  return found.rows
}

function lineOf(row: Row, { body, today }: Place): WorkLine {
  const {
    id,
    version,
    number,
    label,
    text,
    recurring,
    owners,
    step,
    asked,
    part,
    mode,
    state,
    edition,
    open,
  } = row
  const due = row.due_key === noDay ? null : row.due_key
  return {
    id,
    version,
    number,
    label,
    text,
    recurring,
    owners,
    step,
    asked,
    plan: { id: row.plan, symbol: row.symbol, title: row.title },
    due,
    dueText: row.due_text,
    first: open === null || open.first?.kind === 'final' ? null : open.first,
    mine: body === null ? null : { part, mode, state, edition },
    report: open === null ? null : reportBy({ isReported: row.reported, isMissed: open.missed }, due, today),
    isComplete: row.complete,
  }
}

/** Everybody's lists are counted up to here; a longer one says "more than". */
const mostCounted = 1_000

/** How many commitments stand in each list of the author's work, as of now. */
export async function countMyWork(
  door: Door,
  input: { body?: string } = {},
): Promise<Result<WorkCounts, 'not-allowed'>> {
  return read(door, 'readWork', async tx => {
    const place = await placeOf(tx, door, input.body)
    const counted = place.body === null ? await countEach(tx, place) : await countOnce(tx, place)
    const counts = workLists.map(list => {
      const n = counted[list] ?? 0
      const more = place.body === null && n > mostCounted
      return [list, { n: more ? mostCounted : n, more }] as const
    })
    return Object.fromEntries(counts) as unknown as WorkCounts
  })
}

type Counted = Partial<Record<WorkList, number>>

async function countOnce(tx: Tx, place: Place): Promise<Counted> {
  const each = workLists.map(
    list => sql`count(*) filter (where ${inList(list, place)})::int as ${sql.ref(list)}`,
  )
  const found = await sql<Counted>`select ${sql.join(each)} from ${fromWork(place)}`.execute(tx)
  return found.rows[0] ?? {}
}

async function countEach(tx: Tx, place: Place): Promise<Counted> {
  const each = workLists.map(
    list =>
      sql`(select count(*)::int from (${countable(list, place)} limit ${mostCounted + 1}) f) as ${sql.ref(list)}`,
  )
  const found = await sql<Counted>`select ${sql.join(each)}`.execute(tx)
  return found.rows[0] ?? {}
}
