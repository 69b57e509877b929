// What happens next with a commitment, and who has to do it: the sentences at the top of its page.
import { modeNames, partNames } from '@camket/domain/commitments/work/words'
import { nextWords } from '@camket/domain/commitments/work/page-words'
import type { Phrase } from '@camket/domain/kernel/language'
import type { OwnerShown, WorkShown } from '@camket/services/commitments/work/showWork'
import type { Voice } from '#lib/speech/voice.ts'

type Speech = Pick<Voice, 'say' | 'day' | 'list'>

/** Sentences in the order in which something has to be done; at least one. */
export function nextSteps(shown: WorkShown, speech: Speech): string[] {
  const steps = shown.mine === null ? ofCommittee(shown, speech) : ofBody(shown, shown.mine, speech)
  return [...steps, ...ofEnded(shown, speech)]
}

function ofBody(shown: WorkShown, mine: OwnerShown, { say }: Speech): string[] {
  const asked = shown.requests.some(({ state, body }) => state === 'asked' && body === mine.body)
  const waits = asked ? [say(nextWords.waitDecision)] : []
  if (mine.state === 'handed-back') return [say(nextWords.handedBackMine)]
  if (mine.state === 'waiting') {
    return [say(nextWords.answer, { mode: say(modeNames[mine.mode]), part: say(partNames[mine.part]) })]
  }
  return [say(mine.part === 'lead' ? nextWords.report : nextWords.support), ...waits]
}

function ofCommittee(shown: WorkShown, speech: Speech): string[] {
  const { say } = speech
  const about = (state: OwnerShown['state'], phrase: Phrase, part?: OwnerShown['part']): string[] => {
    const bodies = shown.owners.filter(
      one => one.state === state && (part === undefined || one.part === part),
    )
    return bodies.length === 0
      ? []
      : [say(phrase, { bodies: speech.list(bodies.map(({ bodyName }) => bodyName)) })]
  }
  const hasLead = shown.owners.some(
    ({ part, state }) => part === 'lead' && (state === 'waiting' || state === 'accepted'),
  )
  const isAsked = shown.requests.some(({ state }) => state === 'asked')
  return [
    ...(isAsked ? [say(nextWords.decide)] : []),
    ...about('handed-back', nextWords.handedBack),
    ...(hasLead ? [] : [say(nextWords.noLead)]),
    ...about('waiting', nextWords.waitAnswer),
    ...about('accepted', nextWords.running, 'lead'),
  ]
}

function ofEnded({ owners }: WorkShown, { say, day }: Speech): string[] {
  return owners
    .filter(({ hasEnded, state }) => hasEnded && state !== 'ended')
    .map(({ bodyName, bodyEndsOn }) =>
      say(nextWords.ended, { body: bodyName, day: bodyEndsOn ? day(bodyEndsOn) : '' }),
    )
}
