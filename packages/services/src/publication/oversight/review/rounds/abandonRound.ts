import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { roundReasonSchema } from '@camket/domain/oversight/review/review'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../../../kernel/door.ts'
import { lockHead } from '../../../append/head.ts'
import { publish } from '../../../append/publishTogether.ts'
import type { RoundCode } from './freezeRound.ts'
import { appendRound, loadRound, masked, type RoundBody } from './rounds.ts'

type Outcome = Result<{ readonly round: string }, RoundCode>

/**
 * Ends a round before anything is drawn, in public: why, and which body had sealed and did not open. What was opened to the office
 * is forgotten; a new round begins with a new list.
 */
export async function abandonRound(door: Door, input: { round: string; reason: string }): Promise<Outcome> {
  const checked = checkInput(roundReasonSchema, { reason: input.reason })
  if (!checked.ok) return checked
  const { round } = input
  const { tenant } = door
  let wasDone = false
  const act = {
    action: 'planRound',
    subject: `round:${round}`,
    input: { abandon: checked.value.reason },
    isChange: (outcome: Outcome) => outcome.ok && !wasDone,
  } as const
  return publish<Outcome>(door, act, async tx => {
    const head = await lockHead(tx)
    const found = await loadRound(tx, tenant, round)
    if (found === null) return refused('no-such-round', { round })
    const { entry, body } = found
    const reason = await masked(tx, tenant, { plan: body.list.plan, words: checked.value.reason })
    wasDone = body.abandoned?.reason === reason
    if (wasDone) return accepted({ round })
    if (body.abandoned !== null || body.drawn !== null) return refused('round-over', { round })
    const missing = await missingIn(tx, tenant, { round, body })
    await appendRound(tx, door, {
      head,
      id: round,
      version: entry.version + 1,
      previous: [entry.index],
      body: { ...body, abandoned: { reason, missing } },
    })
    await tx
      .updateTable('round_seal')
      .set({ secret: null })
      .where('tenant', '=', tenant)
      .where('round', '=', round)
      .execute()
    return accepted({ round })
  })
}

// Nobody fails to open before both are sealed.
async function missingIn(
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
