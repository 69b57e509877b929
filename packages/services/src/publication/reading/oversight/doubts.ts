// Doubts as the public sees them, each with what it is about and its answer or the length of its silence.
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
import { cursorOf, inSnapshot, pageSize, snapshotOf } from '../snapshot.ts'

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
}

export interface DoubtAnswer {
  readonly id: string
  readonly version: number
  readonly index: number
  readonly on: string
  readonly text: string
  readonly by: { readonly name: string; readonly role: string }
}

export const doubtStages = ['waiting', 'shown', 'silent', 'answered', 'withheld'] as const
export type DoubtStage = (typeof doubtStages)[number]

export interface DoubtQuery {
  readonly plan?: string
  readonly agency?: string
  readonly stage?: DoubtStage
  readonly after?: string
  readonly limit?: number
}

/** Newest word first. */
export async function listDoubts(door: PublicDoor, input: DoubtQuery): Promise<Page<DoubtLine>> {
  const limit = pageSize(input.limit)
  const after = cursorOf(input.after, ['number'])
  return snapshotOf(door, async (tx, asOf) => {
    const where = whereOf(input, asOf)
    const counted = await sql<{ n: number }>`select count(*)::int as n from portal_doubt d
      left join portal_standing s on s.tenant = d.tenant and s.commitment = d.commitment
      where d.tenant = ${door.tenant} and ${where}`.execute(tx)
    const from = after === null ? where : sql`${where} and d.index < ${Number(after[0])}`
    const rows = await rowsOf(tx, door.tenant, { where: from, limit: limit + 1 })
    const next = rows.length > limit ? String(rows[limit - 1]?.index) : null
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

/** Doubts about a commitment and all that is said of it, or about a clause's sheet. */
export async function doubtsAbout(
  door: PublicDoor,
  at: { readonly commitment: string } | { readonly restriction: string },
): Promise<AsOf & { readonly lines: readonly DoubtLine[] }> {
  const where =
    'commitment' in at
      ? sql`d.commitment = ${at.commitment}`
      : sql`d.commitment is null and d.of_id = ${at.restriction}`
  return snapshotOf(door, async (tx, asOf) => {
    const rows = await rowsOf(tx, door.tenant, { where, limit: mostBesideOne })
    return { lines: await linesOf(tx, { tenant: door.tenant, asOf }, rows) }
  })
}

export interface DoubtFigures extends AsOf {
  readonly all: number
  readonly waiting: number
  readonly answered: number
  /** Waiting for an answer, within time. */
  readonly open: number
  readonly silent: number
  /** Working days of the longest silence past its due day. */
  readonly longestSilence: number
  readonly withheld: ReadonlyArray<{ readonly ground: DoubtGround; readonly n: number }>
}

/** How many there are of each kind, as of the newest day. */
export async function doubtFigures(door: PublicDoor): Promise<DoubtFigures> {
  return snapshotOf(door, async (tx, asOf) => {
    const { rows } = await sql<{
      ground: DoubtGround | null
      state: DoubtState
      n: number
      answered: number
      silent: number
      oldest: string | null
    }>`select d.state, d.ground, count(*)::int as n, count(a.id)::int as answered,
        count(*) filter (where a.id is null and d.answer_by < ${asOf.day}::date)::int as silent,
        to_char(min(d.answer_by) filter (where a.id is null), 'YYYY-MM-DD') as oldest
      from portal_doubt d
      left join portal_answer a on a.tenant = d.tenant and a.of_kind = 'doubt' and a.of_id = d.id
      where d.tenant = ${door.tenant} group by d.state, d.ground order by d.ground`.execute(tx)
    const of = (state: DoubtState) => rows.filter(row => row.state === state)
    const shown = of('shown')[0]
    const { answered = 0, silent = 0, n = 0, oldest = null } = shown ?? {}
    const calendar = await publicCalendar(tx, door.tenant)
    return {
      all: rows.reduce((sum, row) => sum + row.n, 0),
      waiting: of('sealed')[0]?.n ?? 0,
      answered,
      silent,
      open: n - answered - silent,
      longestSilence: pastDays(calendar, oldest, asOf.day),
      withheld: of('withheld').flatMap(row =>
        row.ground === null ? [] : [{ ground: row.ground, n: row.n }],
      ),
    }
  })
}

function whereOf({ plan, agency, stage }: DoubtQuery, { day }: AsOf): RawBuilder<unknown> {
  const answered = sql`exists (select from portal_answer a where a.tenant = d.tenant and a.of_kind = 'doubt' and a.of_id = d.id)`
  const stages: Record<DoubtStage, RawBuilder<unknown>> = {
    waiting: sql`d.state = 'sealed'`,
    shown: sql`d.state = 'shown'`,
    withheld: sql`d.state = 'withheld'`,
    answered: sql`d.state = 'shown' and ${answered}`,
    silent: sql`d.state = 'shown' and d.answer_by < ${day}::date and not ${answered}`,
  }
  const conditions = [
    sql`true`,
    ...(plan === undefined ? [] : [sql`d.plan = ${plan}`]),
    ...(agency === undefined ? [] : [sql`s.lead = ${agency}`]),
    ...(stage === undefined ? [] : [stages[stage]]),
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
  { where, limit }: { where: RawBuilder<unknown>; limit: number },
): Promise<Row[]> {
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
    where d.tenant = ${tenant} and ${where} order by d.index desc limit ${limit}`.execute(tx)
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
  }
}

function answerOf({ at, name, role, ...rest }: NonNullable<Row['answer']>, zone: string): DoubtAnswer {
  const instant = new Date(at)
  return { ...rest, on: localDay(instant, zone) ?? instant.toISOString().slice(0, 10), by: { name, role } }
}

function pastDays(calendar: Calendar, due: string | null, on: string | null): number {
  return due === null || on === null || on <= due ? 0 : workingDaysBetween(calendar, due, on)
}
