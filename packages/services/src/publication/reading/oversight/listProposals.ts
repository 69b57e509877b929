import { waitingOf, type Waiting } from '@camket/domain/oversight/committee/silence'
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf, Page } from '../shapes.ts'
import { cursorOf, inSnapshot, snapshotOf } from '../snapshot.ts'
import { entriesWithin } from '../progress/published-within.ts'
import { sizeOf, type Sized } from './figures/page-size.ts'
import { concerns, type Scope } from './figures/scope.ts'

export interface ProposalLine {
  readonly id: string
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  readonly title: string
  readonly text: string
  readonly to: string
  readonly symbol: string | null
  readonly sentOn: string
  readonly answerBy: string | null
  readonly commitments: ReadonlyArray<{ readonly id: string; readonly text: string }>
  readonly answer: { readonly on: string; readonly text: string; readonly symbol: string | null } | null
  /** How long it waited, or has waited, as of the newest day. */
  readonly waiting: Waiting
}

export const proposalStates = ['waiting', 'silent', 'answered'] as const
export type ProposalState = (typeof proposalStates)[number]
export interface ProposalQuery extends Scope, Sized {
  readonly state?: ProposalState
  /** A commitment that it is about. */
  readonly of?: string
  /** By what was said last, an answer like a proposal; otherwise by when it was sent. Such a list has one page. */
  readonly byNewestWord?: boolean
  readonly after?: string
}

/** Proposals to those above the committee, newest first. A cursor that cannot be read counts as none. */
export async function listProposals(door: PublicDoor, input: ProposalQuery): Promise<Page<ProposalLine>> {
  const limit = sizeOf(input)
  const after = cursorOf(input.after, ['number'])
  return snapshotOf(door, async (tx, { day }) => {
    const asked = proposals(tx, door.tenant, { ...input, day })
    const { n } = await asked.select(eb => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()
    const rows = await shown(asked)
      .$if(after !== null, query => query.where('p.first', '<', Number(after?.[0])))
      .orderBy(input.byNewestWord === true ? 'p.index' : 'p.first', 'desc')
      .limit(limit + 1)
      .execute()
    const isPaged = rows.length > limit && input.byNewestWord !== true
    const next = isPaged ? String(rows[limit - 1]?.first) : null
    const lines = rows.slice(0, limit).map(row => lineOf(row, day))
    return { lines, next, total: Number(n), more: false }
  })
}

/** One proposal; null where it is not public. */
export async function showProposal(
  door: PublicDoor,
  input: { proposal: string },
): Promise<(AsOf & { proposal: ProposalLine }) | null> {
  return inSnapshot(door, async (tx, { day }) => {
    const one = proposals(tx, door.tenant, { day }).where('p.id', '=', input.proposal)
    const row = await shown(one).executeTakeFirst()
    return row === undefined ? null : { proposal: lineOf(row, day) }
  })
}

/** Over rows `p`; before the first published day nothing is silent. */
export function proposalIs(state: ProposalState, day: string | null): RawBuilder<boolean> {
  const isPast = sql<boolean>`coalesce(p.answer_by < ${day}::date, false)`
  const of: Record<ProposalState, RawBuilder<boolean>> = {
    waiting: sql`(p.answered_on is null and not ${isPast})`,
    silent: sql`(p.answered_on is null and ${isPast})`,
    answered: sql`p.answered_on is not null`,
  }
  return of[state]
}

function proposals(tx: Tx, tenant: string, input: ProposalQuery & { day: string | null }) {
  const { state, of, day } = input
  return tx
    .selectFrom('portal_proposal as p')
    .where('p.tenant', '=', tenant)
    .where(concerns('proposal', input))
    .where(entriesWithin('p', input.entries))
    .$if(state !== undefined, query => query.where(proposalIs(state ?? 'waiting', day)))
    .$if(of !== undefined, query => query.where(sql<boolean>`p.commitments @> ${[of]}::text[]`))
}

function shown(query: ReturnType<typeof proposals>) {
  return query
    .select(['p.id', 'p.version', 'p.index', 'p.first', 'p.published_at', 'p.title', 'p.text', 'p.to_whom'])
    .select(['p.symbol', 'p.sent_on', 'p.answer_by', 'p.answered_on', 'p.answer', 'p.answer_symbol'])
    .select(
      sql<
        ProposalLine['commitments']
      >`coalesce((select json_agg(json_build_object('id', c.id, 'text', c.text) order by g.place)
        from unnest(p.commitments) with ordinality as g (id, place)
        join portal_commitment c on c.tenant = p.tenant and c.id = g.id), '[]')`.as('about'),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof shown>['execute']>>[number]

function lineOf(row: Row, day: string | null): ProposalLine {
  const { id, version, index, title, text, symbol, about } = row
  const { sent_on: sentOn, answer_by: answerBy, answered_on: answeredOn, answer } = row
  return {
    id,
    version,
    index,
    title,
    text,
    symbol,
    sentOn,
    answerBy,
    publishedAt: row.published_at.toISOString(),
    to: row.to_whom,
    commitments: about,
    answer: answeredOn === null ? null : { on: answeredOn, text: answer ?? '', symbol: row.answer_symbol },
    waiting: waitingOf({ sentOn, answerBy, answeredOn }, day ?? sentOn),
  }
}
