import { accepted, refused, type Refusal, type Result } from '@camket/domain/kernel/refusal'
import { isNear } from '@camket/domain/oversight/inspection/steps'
import { drawFrom, isSecret, sealOf, seedOf } from '@camket/domain/oversight/review/draw'
import { openBy } from '@camket/domain/oversight/review/round-days'
import { roundState } from '@camket/domain/oversight/review/round-state'
import { handOf } from '@camket/domain/progress/who-sees'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../../../kernel/door.ts'
import { localDay } from '../../../../kernel/local-day.ts'
import { doubtCalendar } from '../../../../oversight/doubt/days.ts'
import { loadBodies } from '../../../../people/listBodies.ts'
import { bodiesOf } from '../../../../people/seats-held.ts'
import { lockHead, type LockedHead } from '../../../append/head.ts'
import { publish } from '../../../append/publishTogether.ts'
import { listOf, type RoundCode } from './freezeRound.ts'
import { appendRound, loadRound, sha256Of, speakerIn, type RoundBody } from './rounds.ts'

export interface SealState {
  readonly state: 'frozen' | 'sealed' | 'drawn'
}

type Outcome = Result<SealState, RoundCode>
type No = { ok: false; refusals: [Refusal<RoundCode>] }

interface Held {
  readonly head: LockedHead
  readonly id: string
  readonly version: number
  readonly index: number
  readonly body: RoundBody
}

/** Whether an act of the round only repeats what is done. */
type Done = { readonly done: SealState }

async function actOnRound(
  door: Door,
  {
    round,
    input,
    work,
  }: { round: string; input: object; work: (tx: Tx, held: Held) => Promise<Outcome | Done> },
): Promise<Outcome> {
  let wasDone = false
  const act = {
    action: 'sealRound',
    subject: `round:${round}`,
    input,
    isChange: (outcome: Outcome) => outcome.ok && !wasDone,
  } as const
  return publish<Outcome>(door, act, async tx => {
    const head = await lockHead(tx)
    const found = await loadRound(tx, door.tenant, round)
    if (found === null) return refused('no-such-round', { round })
    const { entry, body } = found
    const outcome = await work(tx, { head, id: entry.id, version: entry.version, index: entry.index, body })
    wasDone = 'done' in outcome
    return 'done' in outcome ? accepted(outcome.done) : outcome
  })
}

const nextOf = ({ head, id, version, index, body }: Held, change: Partial<RoundBody>) => ({
  head,
  id,
  version: version + 1,
  previous: [index],
  body: { ...body, ...change },
})

/**
 * Seals a secret of the own body for a round whose list is frozen. Only the seal is handed in: nobody knows the secret but its
 * owner, who keeps it. Sent twice it is sealed once; another one in its place is refused.
 */
export async function sealSecret(
  door: Door,
  { round, seal }: { round: string; seal: string },
): Promise<Outcome> {
  if (!isSecret(seal)) return refused('seal-form')
  return actOnRound(door, {
    round,
    input: { seal },
    work: async (tx, held) => {
      const { author } = door
      const { seals } = held.body
      if (author.body === null) return refused('reviewer-without-body')
      const own = seals.find(({ id }) => id === author.body)
      if (own?.seal === seal) return { done: { state: roundState(held.body) as SealState['state'] } }
      const no = await notSealable(tx, door, { held, seal, hasOwn: own !== undefined })
      if (no !== null) return no
      const speaker = await speakerIn(tx, door)
      await tx
        .insertInto('round_seal')
        .values({
          tenant: door.tenant,
          round,
          body: author.body,
          hand: handOf(author),
          sealed_at: door.now,
          secret: null,
        })
        .execute()
      const change = { seals: [...seals, { ...speaker, id: author.body, seal }] }
      const days = seals.length === 0 ? {} : { openBy: await lastDayToOpen(tx, door, held.head) }
      await appendRound(tx, door, nextOf(held, { ...change, ...days }))
      return accepted({ state: seals.length === 0 ? 'frozen' : 'sealed' })
    },
  })
}

async function lastDayToOpen(tx: Tx, { tenant, now }: Door, { timeZone }: LockedHead): Promise<string> {
  const today = localDay(now, timeZone) ?? now.toISOString().slice(0, 10)
  return openBy(await doubtCalendar(tx, tenant), today)
}

async function notSealable(
  tx: Tx,
  { tenant, author }: Door,
  { held, seal, hasOwn }: { held: Held; seal: string; hasOwn: boolean },
): Promise<No | null> {
  const { id: round, body } = held
  const [other] = body.seals
  if (body.abandoned !== null || body.drawn !== null) return refused('round-over', { round })
  if (hasOwn) return refused('sealed-already')
  if (body.seals.length >= 2) return refused('seals-full', { round })
  if (other === undefined) return null
  if (other.seal === seal) return refused('seal-twice')
  const around = { bodies: await loadBodies(tx, tenant), seatsIn: await bodiesOf(tx, tenant, author) }
  if (isNear(other.id ?? '', around)) return refused('seal-kin', { body: other.name })
  const hands = await tx
    .selectFrom('round_seal')
    .select('hand')
    .where('tenant', '=', tenant)
    .where('round', '=', round)
    .execute()
  return hands.some(({ hand }) => hand !== null && hand === handOf(author)) ? refused('seal-own-hand') : null
}

/**
 * Opens the own body's secret, once both are sealed. The first one lies with the office until the second is opened too; then both
 * are published with the sample that they draw. Whoever runs the office can read it there: what that allows, and what shows it, is
 * in docs/operating/attacks.md. Another secret than the sealed one is refused.
 */
export async function openSecret(
  door: Door,
  { round, secret }: { round: string; secret: string },
): Promise<Outcome> {
  if (!isSecret(secret)) return refused('secret-form')
  return actOnRound(door, {
    round,
    // Of the secret itself not even a digest may stay before it is published.
    input: { open: round },
    work: async (tx, held) => {
      const { author, tenant } = door
      const no = notOpenable(held, { body: author.body, secret })
      if (no !== null) return no
      const at = held.body.seals.findIndex(({ id }) => id === author.body)
      if (held.body.opened[at] === secret) return { done: { state: 'drawn' } }
      const kept = await keepSecret(tx, { tenant, round, body: author.body ?? '', secret })
      const opened = held.body.seals.flatMap(({ id }) => kept.get(id ?? '') ?? [])
      if (opened.length < 2) return accepted({ state: 'sealed' })
      await draw(tx, door, { held, opened })
      return accepted({ state: 'drawn' })
    },
  })
}

function notOpenable(
  { id: round, body: { seals, list, abandoned } }: Held,
  { body, secret }: { body: string | null; secret: string },
): No | null {
  const own = seals.find(({ id }) => id === body)
  if (abandoned !== null) return refused('round-over', { round })
  if (own === undefined || body === null) return refused('not-sealer', { round })
  if (seals.length < 2) return refused('seals-missing', { round })
  const isSealed = sealOf(sha256Of, { round, list: list.digest }, { body, secret }) === own.seal
  return isSealed ? null : refused('secret-changed')
}

async function keepSecret(
  tx: Tx,
  { tenant, round, body, secret }: { tenant: string; round: string; body: string; secret: string },
): Promise<Map<string, string>> {
  await tx
    .updateTable('round_seal')
    .set({ secret })
    .where('tenant', '=', tenant)
    .where('round', '=', round)
    .where('body', '=', body)
    .execute()
  const rows = await tx
    .selectFrom('round_seal')
    .select(['body', 'secret'])
    .where('tenant', '=', tenant)
    .where('round', '=', round)
    .execute()
  return new Map(rows.flatMap(row => (row.secret === null ? [] : [[row.body, row.secret]])))
}

async function draw(
  tx: Tx,
  door: Door,
  { held, opened }: { held: Held; opened: readonly string[] },
): Promise<void> {
  const { id: round, body } = held
  const ids = await listOf(tx, door.tenant, { size: body.frozenAt.size, plan: body.list.plan })
  const seed = seedOf(sha256Of, { round, list: body.list.digest }, opened)
  const drawn = drawFrom(sha256Of, ids, { seed, sample: body.sample })
  await appendRound(tx, door, nextOf(held, { opened: [...opened], drawn }))
}
