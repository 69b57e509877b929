// The end of a round without a sample, as it is written: by somebody, or because its day has passed.
import { roundEndWords } from '@camket/domain/oversight/review/public-words'
import { isRoundLate } from '@camket/domain/oversight/review/round-days'
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../../../kernel/door.ts'
import { refusalAt } from '../../../../kernel/may.ts'
import { lockHead, headOf, type LockedHead } from '../../../append/head.ts'
import { publish } from '../../../append/publishTogether.ts'
import { appendRound, loadRound, type PublishedRound, type RoundBody } from './rounds.ts'

interface Ending {
  readonly head: LockedHead
  readonly round: PublishedRound
  readonly end: NonNullable<RoundBody['abandoned']>
}

/** Appends the last version of a round that draws nothing. What was opened to the office is forgotten. */
export async function endRound(
  tx: Tx,
  door: Door,
  { head, round: { entry, body }, end }: Ending,
): Promise<void> {
  const { id, version, index } = entry
  const next = { ...body, abandoned: end }
  await appendRound(tx, door, { head, id, version: version + 1, previous: [index], body: next })
  await tx
    .updateTable('round_seal')
    .set({ secret: null })
    .where('tenant', '=', door.tenant)
    .where('round', '=', id)
    .execute()
}

/** The bodies that have sealed and not opened; nobody fails to open before both are sealed. */
export async function missingIn(
  tx: Tx,
  tenant: string,
  { round, body }: { round: string; body: RoundBody },
): Promise<Array<{ id: string; name: string }>> {
  if (body.seals.length < 2) return []
  const rows = await tx
    .selectFrom('round_seal')
    .select('body')
    .where('tenant', '=', tenant)
    .where('round', '=', round)
    .where('secret', 'is not', null)
    .execute()
  const opened = new Set(rows.map(row => row.body))
  return body.seals.flatMap(({ id, name }) => (id === null || opened.has(id) ? [] : [{ id, name }]))
}

type Outcome = Result<{ readonly ended: number }, 'not-allowed'>

/**
 * Ends every round whose day has passed, by the newest published day: not sealed by two, or not opened by both. It asks nobody, so
 * that no silence keeps a round undecided; whoever had sealed and did not open is named. Run again it ends none twice.
 */
export async function endLateRounds(door: Door): Promise<Outcome> {
  const refusal = refusalAt(door, 'tellSilence')
  if (refusal !== null) return refusal
  const { register, tenant } = door
  const late = await register.withTenant(tenant, 'server', tx => lateRounds(tx, tenant))
  if (late.length === 0) return accepted({ ended: 0 })
  const act = {
    action: 'tellSilence',
    subject: 'rounds',
    input: { rounds: late },
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.ended > 0,
  } as const
  return publish<Outcome>(door, act, async tx => {
    let ended = 0
    for (const id of await lateRounds(tx, tenant)) {
      const head = await lockHead(tx)
      const round = await loadRound(tx, tenant, id)
      const { day } = await headOf(tx, tenant)
      if (round === null || day === null || !isRoundLate(round.body, day)) continue
      const missing = await missingIn(tx, tenant, { round: id, body: round.body })
      const words = missing.length === 0 ? roundEndWords.notSealed : roundEndWords.notOpened
      const end = { reason: words.vi, missing, how: 'day-passed', by: null } as const
      await endRound(tx, door, { head, round, end })
      ended += 1
    }
    return accepted({ ended })
  })
}

/** Few at a time are open: one a plan. */
async function lateRounds(tx: Tx, tenant: string): Promise<string[]> {
  const { day } = await headOf(tx, tenant)
  if (day === null) return []
  const open = await tx
    .selectFrom('portal_round')
    .select('id')
    .where('tenant', '=', tenant)
    .where('state', 'in', ['frozen', 'sealed'])
    .orderBy('first_index')
    .execute()
  const late: string[] = []
  for (const { id } of open) {
    const round = await loadRound(tx, tenant, id)
    if (round !== null && isRoundLate(round.body, day)) late.push(id)
  }
  return late
}
