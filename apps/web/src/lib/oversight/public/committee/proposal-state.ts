import type { Phrase } from '@camket/domain/kernel/language'
import type { Waiting } from '@camket/domain/oversight/committee/silence'
import { committeeWords as words } from '@camket/domain/oversight/committee/words'

/** How long a proposal waited, or waits, in one sentence with `{days}` and `{over}`. */
export function proposalState({ state, overBy }: Waiting): Phrase {
  if (state === 'answered') return overBy > 0 ? words.answeredLate : words.answered
  return state === 'silent' ? words.silent : words.waiting
}
