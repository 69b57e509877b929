// What was typed into the forms of a review or a round, as the services ask for it; what does not fit is theirs to refuse.
import { inputWords } from '@camket/domain/people/office-words'
import type { ReviewData, RoundInput } from '@camket/domain/oversight/review/review'
import { reviewingWords, roundOfficeWords } from '@camket/domain/oversight/review/office-words'
import type { FormSpeech } from '#lib/office/problems.ts'
import { typed, wholeNumber } from '#lib/work/typed.ts'

export function reviewFrom(form: FormData): ReviewData {
  return {
    step: typed(form, 'step') as ReviewData['step'],
    reasons: typed(form, 'reasons'),
    asOf: typed(form, 'asOf'),
    round: typed(form, 'round') || null,
  }
}

export const reviewSpeech: FormSpeech = {
  fields: {
    step: { id: 'step', name: reviewingWords.step },
    reasons: { id: 'reasons', name: reviewingWords.reasons },
    asOf: { id: 'asOf', name: reviewingWords.asOf, problem: inputWords.notADay },
    round: { id: 'round', name: reviewingWords.round },
  },
  about: { 'review-day-ahead': 'asOf', 'reasons-missing': 'reasons', 'not-in-round': 'round' },
}

export function roundFrom(form: FormData): RoundInput {
  return {
    title: typed(form, 'title'),
    plan: typed(form, 'plan') || null,
    sample: wholeNumber(form, 'sample'),
  }
}

export const roundSpeech: FormSpeech = {
  fields: {
    title: { id: 'title', name: roundOfficeWords.name },
    plan: { id: 'plan', name: roundOfficeWords.plan },
    sample: { id: 'sample', name: roundOfficeWords.sample },
    reason: { id: 'reason', name: roundOfficeWords.reason },
    seal: { id: 'seal', name: roundOfficeWords.seal },
    secret: { id: 'secret', name: roundOfficeWords.secretIs },
  },
  about: {
    'round-sample': 'sample',
    'round-empty': 'plan',
    'seal-form': 'seal',
    'seal-twice': 'seal',
    'secret-form': 'secret',
    'secret-changed': 'secret',
  },
}
