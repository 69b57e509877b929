// A last day in one phrase of a list: how far away it is, or how long it has passed.
import { daysBetween } from '@camket/domain/commitments/calendar/days'
import { workWords } from '@camket/domain/commitments/work/words'
import type { Phrase } from '@camket/domain/kernel/language'
import type { WorkLine } from '@camket/services/commitments/work/listMyWork'

export interface DueWords {
  readonly phrase: Phrase
  readonly days: number
  readonly isLate: boolean
}

export function dueWords(line: Pick<WorkLine, 'due' | 'recurring' | 'isComplete'>, today: string): DueWords {
  if (line.due === null) {
    return { phrase: line.recurring ? workWords.byPeriod : workWords.noDay, days: 0, isLate: false }
  }
  const days = daysBetween(today, line.due)
  if (line.isComplete) return { phrase: workWords.doneLate, days, isLate: false }
  if (days < 0) return { phrase: workWords.overdueBy, days: -days, isLate: true }
  return { phrase: days === 0 ? workWords.dueToday : workWords.dueIn, days, isLate: false }
}
