import { accepted, type Result } from '@camket/domain/kernel/refusal'
import { roundState, type RoundState } from '@camket/domain/oversight/review/round-state'
import type { OversightBodies } from '@camket/domain/oversight/feed-words'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { isBlindFirst } from './showReviewing.ts'
import { selectReviews, type StoredReview } from './stored-reviews.ts'

export interface ReviewWork {
  readonly commitment: string
  readonly words: string | null
  /** Public id of the round that drew it; null of a draft outside of any. */
  readonly round: string | null
  readonly step: StoredReview['data']['step'] | null
  readonly editedAt: Date | null
}

export interface RoundWork {
  readonly id: string
  readonly title: string
  readonly state: RoundState
  readonly count: number
  readonly sample: number
  readonly seals: readonly string[]
  /** What the author's body did in it. */
  readonly mine: 'none' | 'sealed' | 'opened'
}

export interface ReviewingList {
  readonly blind: boolean
  /** Unsigned reviews of the own body. */
  readonly drafts: readonly ReviewWork[]
  /** Drawn in a round and not reviewed in it by the own body yet. */
  readonly toReview: readonly ReviewWork[]
  /** The newest first. */
  readonly rounds: readonly RoundWork[]
  /** Plans that a round can be of. */
  readonly plans: ReadonlyArray<{ readonly id: string; readonly name: string; readonly commitments: number }>
}

const mostRounds = 50

/** What waits for a reviewer, and the rounds. */
export async function listReviewing(door: Door): Promise<Result<ReviewingList, 'not-allowed'>> {
  const found = await read(door, 'readReviews', async tx => {
    const rounds = await roundsOf(tx, door)
    const drafts = await draftsOf(tx, door)
    return {
      blind: await isBlindFirst(tx, door.tenant),
      drafts: await worded(tx, door.tenant, drafts),
      toReview: await worded(tx, door.tenant, await drawnOf(tx, door, rounds)),
      rounds: rounds.map(({ work }) => work),
      plans: await plansOf(tx, door.tenant),
    }
  })
  return found.ok ? accepted(found.value) : found
}

interface Loaded {
  readonly work: RoundWork
  readonly drawn: readonly string[]
}

async function roundsOf(tx: Tx, { tenant, author }: Door): Promise<Loaded[]> {
  const rows = await tx
    .selectFrom('portal_round as r')
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'r.tenant').onRef('b.index', '=', 'r.index'),
    )
    .leftJoin('round_seal as s', join =>
      join
        .onRef('s.tenant', '=', 'r.tenant')
        .onRef('s.round', '=', 'r.id')
        .on('s.body', '=', author.body ?? ''),
    )
    .select(['r.id', 'b.body', 's.body as sealer', 's.secret'])
    .where('r.tenant', '=', tenant)
    .orderBy('r.first_index', 'desc')
    .limit(mostRounds)
    .execute()
  return rows.map(({ id, body, sealer, secret }) => {
    const round = JSON.parse(body) as OversightBodies['round']
    const { title, sample, list, seals } = round
    const mine = sealer === null ? 'none' : secret === null && round.drawn === null ? 'sealed' : 'opened'
    const state = roundState(round)
    const names = seals.map(({ name }) => name)
    return {
      work: { id, title, state, count: list.count, sample, seals: names, mine },
      drawn: round.drawn ?? [],
    }
  })
}

async function draftsOf(tx: Tx, { tenant, author }: Door): Promise<Omit<ReviewWork, 'words'>[]> {
  const rows = await selectReviews(tx, tenant)
    .where('body', '=', author.body ?? '')
    .where('state', '=', 'draft')
    .orderBy('edited_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ commitment, data, editedAt }) => ({
    commitment,
    round: data.round,
    step: data.step,
    editedAt,
  }))
}

async function drawnOf(
  tx: Tx,
  { tenant, author }: Door,
  rounds: readonly Loaded[],
): Promise<Omit<ReviewWork, 'words'>[]> {
  if (author.body === null) return []
  const done = await tx
    .selectFrom('portal_review')
    .select(['commitment', 'round'])
    .where('tenant', '=', tenant)
    .where('body', '=', author.body)
    .where('round', 'is not', null)
    .execute()
  const isDone = new Set(done.map(({ commitment, round }) => `${round} ${commitment}`))
  const own = await ownWork(tx, {
    tenant,
    body: author.body,
    commitments: rounds.flatMap(({ drawn }) => drawn),
  })
  return rounds.flatMap(({ work, drawn }) =>
    drawn
      .filter(commitment => !isDone.has(`${work.id} ${commitment}`) && !own.has(commitment))
      .map(commitment => ({ commitment, round: work.id, step: null, editedAt: null })),
  )
}

/** Those that the body itself leads, supports or is named in: another office reviews them. */
async function ownWork(
  tx: Tx,
  { tenant, body, commitments }: { tenant: string; body: string; commitments: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (commitments.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select c.id from portal_commitment c where c.tenant = ${tenant} and c.id = any(${[...commitments]})
      and (c.agencies @> ${JSON.stringify([{ body }])}::jsonb or exists (select from assignment a
        where a.tenant = c.tenant and a.commitment = c.id and a.body = ${body} and a.state in ('waiting', 'accepted')))`.execute(
    tx,
  )
  return new Set(rows.map(({ id }) => id))
}

async function worded(
  tx: Tx,
  tenant: string,
  lines: readonly Omit<ReviewWork, 'words'>[],
): Promise<ReviewWork[]> {
  if (lines.length === 0) return []
  const ids = [...new Set(lines.map(({ commitment }) => commitment))]
  const rows = await tx
    .selectFrom('portal_commitment')
    .select(['id', 'text'])
    .where('tenant', '=', tenant)
    .where('id', 'in', ids)
    .execute()
  const texts = new Map(rows.map(({ id, text }) => [id, text]))
  return lines.map(line => ({ ...line, words: texts.get(line.commitment) ?? null }))
}

async function plansOf(tx: Tx, tenant: string): Promise<ReviewingList['plans']> {
  const rows = await tx
    .selectFrom('portal_plan')
    .select(['id', 'symbol', 'title', 'commitments'])
    .where('tenant', '=', tenant)
    .orderBy('first_index', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ id, symbol, title, commitments }) => ({ id, name: symbol ?? title ?? id, commitments }))
}
