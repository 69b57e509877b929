import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { OfficeAction } from '@camket/domain/kernel/actions'
import { roundReasonSchema } from '@camket/domain/oversight/review/review'
import { roundWaitsUntil } from '@camket/domain/oversight/review/round-days'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../../../kernel/door.ts'
import { localDay } from '../../../../kernel/local-day.ts'
import { lockHead } from '../../../append/head.ts'
import { publish } from '../../../append/publishTogether.ts'
import { endRound, missingIn } from './endRound.ts'
import type { RoundCode } from './freezeRound.ts'
import { loadRound, masked, speakerIn, type RoundBody } from './rounds.ts'

type Outcome = Result<{ readonly round: string }, RoundCode>
type End = NonNullable<RoundBody['abandoned']>
type No = ReturnType<typeof refused<RoundCode>>

interface Ending {
  readonly round: string
  readonly reason: string
  readonly action: OfficeAction
  readonly how: 'ended' | 'refused'
  /** Who is named as not having opened, or why it may not be ended so. */
  missing(tx: Tx, body: RoundBody, today: string): Promise<End['missing'] | No>
}

/**
 * Ends a round before anything is drawn, in public, by whoever froze its list. Not while two offices that have sealed still have
 * their days to open: whoever had read the first secret could otherwise have an unwanted sample go. The round that follows says
 * which one it repeats.
 */
export async function abandonRound(
  door: Door,
  { round, reason }: { round: string; reason: string },
): Promise<Outcome> {
  return endInPublic(door, {
    round,
    reason,
    action: 'planRound',
    how: 'ended',
    async missing(tx, body, today) {
      const day = body.seals.length < 2 ? null : roundWaitsUntil(body)
      return day === null || day < today
        ? missingIn(tx, door.tenant, { round, body })
        : refused('round-opening', { round, day })
    },
  })
}

/** Refuses to open what the own body has sealed, in public, with the reason and its name: that ends the round. */
export async function refuseToOpen(
  door: Door,
  { round, reason }: { round: string; reason: string },
): Promise<Outcome> {
  return endInPublic(door, {
    round,
    reason,
    action: 'sealRound',
    how: 'refused',
    async missing(tx, body) {
      const own = body.seals.find(({ id }) => id !== null && id === door.author.body)
      if (own === undefined) return refused('not-sealer', { round })
      if (body.seals.length < 2) return refused('seals-missing', { round })
      const closed = await missingIn(tx, door.tenant, { round, body })
      const mine = closed.filter(({ id }) => id === own.id)
      return mine.length === 0 ? refused('opened-already', { round }) : mine
    },
  })
}

async function endInPublic(
  door: Door,
  { round, reason: typed, action, how, missing: named }: Ending,
): Promise<Outcome> {
  const checked = checkInput(roundReasonSchema, { reason: typed })
  if (!checked.ok) return checked
  const { tenant } = door
  let wasDone = false
  const act = {
    action,
    subject: `round:${round}`,
    input: { abandon: checked.value.reason },
    isChange: (outcome: Outcome) => outcome.ok && !wasDone,
  } as const
  return publish<Outcome>(door, act, async tx => {
    const head = await lockHead(tx)
    const found = await loadRound(tx, tenant, round)
    if (found === null) return refused('no-such-round', { round })
    const { body } = found
    const reason = await masked(tx, tenant, { plan: body.list.plan, words: checked.value.reason })
    wasDone = body.abandoned?.reason === reason && (body.abandoned.how ?? 'ended') === how
    if (wasDone) return accepted({ round })
    if (body.abandoned !== null || body.drawn !== null) return refused('round-over', { round })
    const today = localDay(door.now, head.timeZone) ?? door.now.toISOString().slice(0, 10)
    const missing = await named(tx, body, today)
    if ('ok' in missing) return missing
    const by = await speakerIn(tx, door)
    await endRound(tx, door, { head, round: found, end: { reason, missing, how, by } })
    return accepted({ round })
  })
}
