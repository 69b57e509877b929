// Doubts as the public sees them, each with what it is about and its answer or the length of its silence.
import { unsettledYears } from '@camket/domain/commitments/calendar/warnings'
import { workingDaysBetween, type Calendar } from '@camket/domain/commitments/calendar/working-days'
import type { DoubtGround } from '@camket/domain/oversight/codes'
import type { DoubtState } from '@camket/domain/oversight/doubt/states'
import type { OversightBodies } from '@camket/domain/oversight/feed-words'
import type { Doubted } from '@camket/domain/oversight/doubt/text'
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import { localDay } from '../../../kernel/local-day.ts'
import { publicCalendar } from '../calendar/publicCalendar.ts'
import type { AsOf, Page, PlanName } from '../shapes.ts'
import { cursorOf, inSnapshot, snapshotOf } from '../snapshot.ts'
import { mayHaveDoubts, standsWith } from './doubts-of.ts'
import { doubtIs, type DoubtStage } from './figures/doubt-stages.ts'
import { entriesWithin } from '../progress/published-within.ts'
import { sizeOf, type Sized } from './figures/page-size.ts'
import { concerns, type Scope } from './figures/scope.ts'

export interface DoubtLine {
  readonly id: string
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  readonly of: Doubted
  readonly commitment: string | null
  readonly plan: PlanName
  /** The promise or clause in the plan's words. */
  readonly text: string
  /** Who leads the commitment; null where nobody does, and of a clause. */
  readonly agency: { readonly slug: string; readonly name: string } | null
  readonly body: OversightBodies['doubt']
  readonly state: DoubtState
  /** Its text should have appeared by the newest day. */
  readonly isOverdueToShow: boolean
  readonly answer: DoubtAnswer | null
  /** Working days past the due day: of the answer, or of the silence as of the newest day. 0 within time. */
  readonly late: number
  /** Years of that count whose calendar is not published, or not confirmed as a whole. */
  readonly unsettled: readonly number[]
}

export interface DoubtAnswer {
  readonly id: string
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  /** The day of it, where the register stands. */
  readonly on: string
  readonly text: string
  readonly by: { readonly name: string; readonly role: string }
}

export interface DoubtQuery extends Scope, Sized {
  /** A commitment, with all that is said of it, a restrictive clause, a finding or a decision. */
  readonly of?: string
  readonly stage?: DoubtStage
  /** Withheld on this ground. */
  readonly ground?: DoubtGround
  /** By what was said last, an answer like a doubt; otherwise by the doubt's own word. Such a list has one page. */
  readonly byNewestWord?: boolean
  readonly after?: string
}

/** Newest word first. */
export async function listDoubts(door: PublicDoor, input: DoubtQuery): Promise<Page<DoubtLine>> {
  const limit = sizeOf(input)
  const after = cursorOf(input.after, ['number'])
  return snapshotOf(door, async (tx, asOf) => {
    const where = whereOf(door.tenant, input, asOf)
    const counted = await sql<{ n: number }>`select count(*)::int as n from portal_doubt d
      left join portal_standing s on s.tenant = d.tenant and s.commitment = d.commitment
      where d.tenant = ${door.tenant} and ${where}`.execute(tx)
    const from = after === null ? where : sql`${where} and d.index < ${Number(after[0])}`
    const { byNewestWord = false } = input
    const rows = await rowsOf(tx, door.tenant, { where: from, limit: limit + 1, byNewestWord })
    const next = rows.length > limit && !byNewestWord ? String(rows[limit - 1]?.index) : null
    const lines = await linesOf(tx, { tenant: door.tenant, asOf }, rows.slice(0, limit))
    return { lines, next, total: counted.rows[0]?.n ?? 0, more: false }
  })
}

/** One doubt; null where it is not public. */
export async function showDoubt(door: PublicDoor, doubt: string): Promise<(DoubtLine & AsOf) | null> {
  return inSnapshot(door, async (tx, asOf) => {
    const rows = await rowsOf(tx, door.tenant, { where: sql`d.id = ${doubt}`, limit: 1 })
    return (await linesOf(tx, { tenant: door.tenant, asOf }, rows))[0] ?? null
  })
}

const mostBesideOne = 100

/** Doubts that stand with one thing: a commitment, a clause's sheet, a finding or a decision. */
export async function doubtsAbout(
  door: PublicDoor,
  { kind, id }: { readonly kind: 'commitment' | 'restriction' | 'finding' | 'decision'; readonly id: string },
): Promise<AsOf & { readonly lines: readonly DoubtLine[]; readonly total: number }> {
  const { tenant } = door
  return snapshotOf(door, async (tx, asOf) => {
    // Most commitments have none, and to plan the joins of those that have takes longer than all the rest of a page.
    const isAsked = kind === 'finding' || kind === 'decision' || (await oneOf(tx, mayHaveDoubts(tenant, id)))
    if (!isAsked) return { lines: [], total: 0 }
    const where = standsWith(tenant, id)
    const total = await oneOf(
      tx,
      sql<number>`(select count(*)::int from portal_doubt d where d.tenant = ${tenant} and ${where})`,
    )
    const rows = total === 0 ? [] : await rowsOf(tx, tenant, { where, limit: mostBesideOne })
    return { lines: await linesOf(tx, { tenant, asOf }, rows), total }
  })
}

async function oneOf<Value>(tx: Tx, asked: RawBuilder<Value>): Promise<Value> {
  const { rows } = await sql<{ value: Value }>`select ${asked} as value`.execute(tx)
  return rows[0]!.value
}

function whereOf(tenant: string, input: DoubtQuery, { day }: AsOf): RawBuilder<unknown> {
  const { of, stage, ground } = input
  const conditions = [
    concerns('doubt', input),
    entriesWithin('d', input.entries),
    ...(of === undefined ? [] : [standsWith(tenant, of)]),
    ...(stage === undefined ? [] : [doubtIs(stage, day)]),
    ...(ground === undefined ? [] : [sql`(d.state = 'withheld' and d.ground = ${ground})`]),
  ]
  return sql.join(conditions, sql` and `)
}

interface Row {
  readonly id: string
  readonly version: number
  readonly index: number
  readonly published_at: Date
  readonly state: DoubtState
  readonly plan: string
  readonly symbol: string | null
  readonly title: string | null
  readonly text: string | null
  readonly lead: string | null
  readonly lead_name: string | null
  readonly body: string
  readonly zone: string
  readonly answer: {
    readonly id: string
    readonly version: number
    readonly index: number
    readonly at: string
    readonly text: string
    readonly name: string
    readonly role: string
  } | null
}

async function rowsOf(
  tx: Tx,
  tenant: string,
  {
    where,
    limit,
    byNewestWord = false,
  }: { where: RawBuilder<unknown>; limit: number; byNewestWord?: boolean },
): Promise<Row[]> {
  const order = byNewestWord ? sql`greatest(d.index, a.index)` : sql`d.index`
  const { rows } = await sql<Row>`
    select d.id, d.version, d.index, d.published_at, d.state, d.plan, p.symbol, p.title,
      coalesce(c.text, r.text) as text, s.lead, t.name as lead_name, b.body, h.time_zone as zone,
      case when a.id is null then null else json_build_object('id', a.id, 'version', a.version, 'index', a.index,
        'at', a.published_at, 'text', a.text, 'name', a.body_name, 'role', a.role) end as answer
    from portal_doubt d
    join record_body b on b.tenant = d.tenant and b.index = d.index
    join record_head h on h.tenant = d.tenant
    join portal_plan p on p.tenant = d.tenant and p.id = d.plan
    left join portal_standing s on s.tenant = d.tenant and s.commitment = d.commitment
    left join portal_commitment c on c.tenant = d.tenant and c.id = d.commitment
    left join portal_restriction r on d.commitment is null and r.tenant = d.tenant and r.id = d.of_id
    left join portal_tag t on t.tenant = d.tenant and t.facet = 'agency' and t.value = s.lead
      and t.commitment = d.commitment
    left join portal_answer a on a.tenant = d.tenant and a.of_kind = 'doubt' and a.of_id = d.id
    where d.tenant = ${tenant} and ${where} order by ${order} desc limit ${limit}`.execute(tx)
  return rows
}

async function linesOf(
  tx: Tx,
  { tenant, asOf }: { tenant: string; asOf: AsOf },
  rows: readonly Row[],
): Promise<DoubtLine[]> {
  if (rows.length === 0) return []
  const calendar = await publicCalendar(tx, tenant)
  return rows.map(row => lineOf(row, { calendar, day: asOf.day }))
}

function lineOf(row: Row, { calendar, day }: { calendar: Calendar; day: string | null }): DoubtLine {
  const { id, version, index, state, plan, symbol, title, lead } = row
  const body = JSON.parse(row.body) as DoubtLine['body']
  const answer = row.answer === null ? null : answerOf(row.answer, row.zone)
  return {
    id,
    version,
    index,
    state,
    body,
    answer,
    publishedAt: new Date(row.published_at).toISOString(),
    of: body.of,
    commitment: body.commitment,
    plan: { id: plan, symbol, title },
    text: row.text ?? body.of.id,
    agency: lead === null ? null : { slug: lead, name: row.lead_name ?? lead },
    isOverdueToShow: state === 'sealed' && day !== null && body.showsOn < day,
    late: pastDays(calendar, body.answerBy, answer?.on ?? day),
    unsettled: unsettledPast(calendar, body.answerBy, answer?.on ?? day),
  }
}

function answerOf({ at, name, role, ...rest }: NonNullable<Row['answer']>, zone: string): DoubtAnswer {
  const instant = new Date(at)
  const publishedAt = instant.toISOString()
  return { ...rest, publishedAt, on: localDay(instant, zone) ?? publishedAt.slice(0, 10), by: { name, role } }
}

/** Working days from a due day to the day of an answer, or to the newest one; 0 within time. */
export function pastDays(calendar: Calendar, due: string | null, on: string | null): number {
  return due === null || on === null || on <= due ? 0 : workingDaysBetween(calendar, due, on)
}

function unsettledPast(calendar: Calendar, due: string | null, on: string | null): number[] {
  return due === null || on === null || on <= due ? [] : unsettledYears(calendar, due, on)
}
