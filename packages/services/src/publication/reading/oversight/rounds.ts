// Review rounds as the public reads them, each drawn again from the records whenever somebody looks.
import { redraw, type Redrawn } from '@camket/domain/oversight/review/redraw'
import { roundState, type RoundState } from '@camket/domain/oversight/review/round-state'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import { sha256Of } from '../../oversight/review/rounds/rounds.ts'
import type { AsOf, Page } from '../shapes.ts'
import { cursorOf, inSnapshot, snapshotOf } from '../snapshot.ts'
import { entriesWithin } from '../progress/published-within.ts'
import { sizeOf, type Sized } from './figures/page-size.ts'

type RoundBody = RecordBodies['round']

interface RoundVersion {
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  readonly body: RoundBody
}

export interface RoundLine {
  readonly id: string
  readonly state: RoundState
  /** Of its newest version. */
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  readonly body: RoundBody
}

export interface RoundQuery extends Sized {
  /** Rounds over this plan alone. */
  readonly plan?: string
  readonly after?: string
}

/** Review rounds, the newest first. A cursor that cannot be read counts as none. */
export async function listRounds(door: PublicDoor, input: RoundQuery): Promise<Page<RoundLine>> {
  const limit = sizeOf(input)
  const after = cursorOf(input.after, ['number'])
  return snapshotOf(door, async tx => {
    const asked = roundsIn(tx, door.tenant, input)
    const { n } = await asked.select(eb => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()
    const rows = await shown(asked)
      .$if(after !== null, query => query.where('r.first_index', '<', Number(after?.[0])))
      .orderBy('r.first_index', 'desc')
      .limit(limit + 1)
      .execute()
    const next = rows.length > limit ? String(rows[limit - 1]?.first_index) : null
    const lines = rows.slice(0, limit).map(({ id, state, version, index, published_at, body }) => ({
      id,
      state,
      version,
      index,
      publishedAt: published_at.toISOString(),
      body: JSON.parse(body) as RoundBody,
    }))
    return { lines, next, total: Number(n), more: false }
  })
}

function roundsIn(tx: Tx, tenant: string, input: RoundQuery) {
  const { plan } = input
  return tx
    .selectFrom('portal_round as r')
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'r.tenant').onRef('b.index', '=', 'r.index'),
    )
    .where('r.tenant', '=', tenant)
    .$if(plan !== undefined, query => query.where('r.plan', '=', plan ?? ''))
    .where(entriesWithin('r', input.entries))
}

function shown(query: ReturnType<typeof roundsIn>) {
  return query.select([
    'r.id',
    'r.state',
    'r.version',
    'r.index',
    'r.first_index',
    'r.published_at',
    'b.body',
  ])
}

export interface ShownRound extends AsOf {
  readonly id: string
  readonly state: RoundState
  /** Oldest first: what was known when. */
  readonly versions: readonly RoundVersion[]
  readonly newest: RoundVersion
  /** The round after it from the same plan, which began because this one ended without a sample; null where none did. */
  readonly repeatedBy: string | null
  readonly redrawn: Redrawn
  /** What was drawn, in the order of drawing, with the promise's words and the reviews of this round. */
  readonly drawn: readonly DrawnLine[]
}

export interface DrawnLine {
  readonly id: string
  /** Null where it was withdrawn since. */
  readonly text: string | null
  readonly reviews: ReadonlyArray<{ readonly id: string; readonly by: string }>
}

/** One round with its history, drawn again; null where there is none. */
export async function showRound(
  door: PublicDoor,
  { round: id }: { round: string },
): Promise<ShownRound | null> {
  const { tenant } = door
  return inSnapshot(door, async tx => {
    const versions = await versionsOf(tx, tenant, id)
    const [first, newest] = [versions[0], versions.at(-1)]
    if (first === undefined || newest === undefined) return null
    const { size } = newest.body.frozenAt
    const entries = await listedBefore(tx, tenant, size)
    const root = await signedRoot(tx, tenant, size)
    const round = { id, first: first.index, round: newest.body, entries, root }
    const redrawn = redraw(sha256Of, round)
    const drawn = await drawnLines(tx, { tenant, round: id, ids: newest.body.drawn ?? [] })
    const repeatedBy = newest.body.abandoned === null ? null : await roundAfter(tx, tenant, id)
    return { id, state: roundState(newest.body), versions, newest, repeatedBy, redrawn, drawn }
  })
}

async function roundAfter(tx: Tx, tenant: string, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('portal_round as after')
    .innerJoin('portal_round as one', 'one.tenant', 'after.tenant')
    .select('after.id')
    .where('one.tenant', '=', tenant)
    .where('one.id', '=', id)
    .whereRef('after.first_index', '>', 'one.first_index')
    .where(sql<boolean>`after.plan is not distinct from one.plan`)
    .orderBy('after.first_index')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

async function versionsOf(tx: Tx, tenant: string, id: string): Promise<RoundVersion[]> {
  const rows = await tx
    .selectFrom('record as r')
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'r.tenant').onRef('b.index', '=', 'r.index'),
    )
    .select(['r.version', 'r.index', 'r.published_at', 'b.body'])
    .where('r.tenant', '=', tenant)
    .where('r.kind', '=', 'round')
    .where('r.id', '=', id)
    .orderBy('r.version')
    .execute()
  return rows.map(({ published_at, body, ...row }) => ({
    ...row,
    publishedAt: published_at.toISOString(),
    body: JSON.parse(body) as RoundBody,
  }))
}

async function listedBefore(tx: Tx, tenant: string, size: number) {
  return tx
    .selectFrom('record')
    .select(['index', 'kind', 'id', 'version'])
    .where('tenant', '=', tenant)
    .where('index', '<', size)
    .where('kind', 'in', ['commitment', 'tombstone'])
    .execute()
}

async function signedRoot(tx: Tx, tenant: string, size: number): Promise<string | null> {
  const row = await tx
    .selectFrom('log_checkpoint')
    .select('root')
    .where('tenant', '=', tenant)
    .where('size', '=', size)
    .executeTakeFirst()
  return row?.root.toString('hex') ?? null
}

async function drawnLines(
  tx: Tx,
  { tenant, round, ids }: { tenant: string; round: string; ids: readonly string[] },
): Promise<DrawnLine[]> {
  if (ids.length === 0) return []
  const texts = await tx
    .selectFrom('portal_commitment')
    .select(['id', 'text'])
    .where('tenant', '=', tenant)
    .where('id', 'in', [...ids])
    .execute()
  const reviews = await tx
    .selectFrom('portal_review')
    .select(['id', 'commitment', 'body_name as by'])
    .where('tenant', '=', tenant)
    .where('round', '=', round)
    .orderBy('index')
    .execute()
  const textOf = new Map(texts.map(({ id, text }) => [id, text]))
  const reviewsOf = Map.groupBy(reviews, ({ commitment }) => commitment)
  return ids.map(id => ({
    id,
    text: textOf.get(id) ?? null,
    reviews: (reviewsOf.get(id) ?? []).map(({ id: review, by }) => ({ id: review, by })),
  }))
}
