import { committeeWords as words } from '@camket/domain/oversight/committee/words'
import type { ProposalLine } from '@camket/services/publication/reading/oversight/listProposals'
import type { Voice } from '#lib/speech/voice.ts'

/** How long a proposal waited, or waits, in one sentence. */
export function proposalWords(
  { waiting, answerBy }: Pick<ProposalLine, 'waiting' | 'answerBy'>,
  { say, day, mirror }: Pick<Voice, 'say' | 'day' | 'mirror'>,
): string {
  const { state, days, overBy } = waiting
  if (state === 'answered')
    return say(overBy > 0 ? words.answeredLate : words.answered, { days, over: overBy })
  // A copy gives dates only: what the calendar makes of them would change it every day.
  if (mirror !== null)
    return answerBy === null ? say(words.noAnswer) : say(words.noAnswerDue, { day: day(answerBy) })
  return say(state === 'silent' ? words.silent : words.waiting, { days, over: overBy })
}
