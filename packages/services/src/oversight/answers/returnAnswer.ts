import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { returnedSchema } from '@camket/domain/oversight/doubt/answer'
import { isOwnClaim } from '@camket/domain/progress/who-sees'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'
import { answeredThing, isAnswerer, type Answerable } from './answered-thing.ts'
import type { AnswerCode } from './draftAnswer.ts'
import { loadAnswer } from './stored-answers.ts'

type Outcome = Result<{ readonly edition: number }, AnswerCode>

/** Gives a submitted answer back to whoever drafted it, with the reason. Sent twice it is returned once. */
export async function returnAnswer(
  door: Door,
  input: { of: Answerable; edition: number; reason: string },
): Promise<Outcome> {
  const { of, edition } = input
  const checked = checkInput(returnedSchema, { reason: input.reason })
  if (!checked.ok) return refused('doubt-reason-missing')
  const { reason } = checked.value
  let wasDone = false
  const act = {
    action: 'decideAnswer',
    subject: `${of.kind}:${of.id}`,
    input: { edition, return: reason },
    isChange: (outcome: Outcome) => outcome.ok && !wasDone,
  } as const
  return write<Outcome>(door, act, async tx => {
    const thing = await answeredThing(tx, door.tenant, of)
    if (thing === null) return refused('no-such-doubt', { doubt: of.id })
    if (!isAnswerer(door.author, thing)) return refused('not-yours-to-answer')
    const held = await loadAnswer(tx, { tenant: door.tenant, ...thing }, { lock: true })
    wasDone = held?.state === 'returned' && held.edition === edition + 1
    if (wasDone) return accepted({ edition: edition + 1 })
    if (held?.state !== 'submitted') return refused('answer-not-submitted')
    if (isOwnClaim(door.author, held.drafters)) return refused('own-answer')
    if (held.edition !== edition) return refused('newer-answer', { by: held.editedBy })
    await tx
      .updateTable('answer_draft')
      .set({ state: 'returned', returned: reason, edition: edition + 1, edited_at: door.now })
      .where('tenant', '=', door.tenant)
      .where('of_kind', '=', of.kind)
      .where('of_id', '=', of.id)
      .execute()
    return accepted({ edition: edition + 1 })
  })
}
