import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused } from '@camket/domain/kernel/refusal'
import { returnSchema } from '@camket/domain/progress/claim'
import { isOfAgency, isOwnClaim } from '@camket/domain/progress/who-sees'
import type { Door } from '../kernel/door.ts'
import { write } from '../kernel/write.ts'
import type { Changed } from './changeClaim.ts'
import { loadClaim } from './stored-claim.ts'

/** Gives a submitted claim back to whoever drafted it, with the reason. Sent twice it is returned once. */
export async function returnClaim(
  door: Door,
  input: { claim: string; edition: number; reason: string },
): Promise<Changed> {
  const { claim, edition } = input
  const checked = checkInput(returnSchema, { reason: input.reason })
  if (!checked.ok) return checked
  const { reason } = checked.value
  let wasDone = false
  const act = {
    action: 'decideClaim',
    subject: `claim:${claim}`,
    input: { edition, return: reason },
    isChange: (outcome: Changed) => outcome.ok && !wasDone,
  } as const
  return write<Changed>(door, act, async tx => {
    const held = await loadClaim(tx, { tenant: door.tenant, claim }, { lock: true })
    if (held === null || !isOfAgency(door.author, held)) return refused('no-such-claim')
    if (held.state === 'returned' && held.edition === edition + 1) {
      wasDone = true
      return accepted({ edition: held.edition })
    }
    if (held.state !== 'submitted') return refused('claim-not-submitted')
    if (isOwnClaim(door.author, held.drafters)) return refused('own-claim')
    if (held.edition !== edition) return refused('newer-claim', { by: held.editedBy, edition: held.edition })
    if (reason.length < 10) return refused('answer-missing')
    await tx
      .updateTable('claim')
      .set({ state: 'returned', answer: reason, edition: edition + 1, decided_at: door.now })
      .set({ decided_by: door.author.name, decided_account: door.author.account })
      .where('tenant', '=', door.tenant)
      .where('id', '=', claim)
      .execute()
    return accepted({ edition: edition + 1 })
  })
}
