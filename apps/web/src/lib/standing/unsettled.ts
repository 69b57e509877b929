import { dueWords } from '@camket/domain/publication/portal/progress/due-words'
import { statusWords } from '@camket/domain/publication/portal/progress/words'
import type { Voice } from '#lib/speech/voice.ts'

/** Behind a count of working days: the years whose calendar may still change; nothing where all are settled. */
export function unsettledWords(years: readonly number[], say: Voice['say']): string {
  return years.length === 0 ? '' : say(statusWords.unsettled, { years: years.join(', ') })
}

/** The same behind a day that was counted by that calendar. */
export function unsettledDayWords(years: readonly number[], say: Voice['say']): string {
  return years.length === 0 ? '' : say(dueWords.unsettledDay, { years: years.join(', ') })
}
