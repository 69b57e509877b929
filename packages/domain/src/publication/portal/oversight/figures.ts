// The figures of the page on oversight, counted from the rows of /tables/said.jsonl as of a day; they stand in
// /tables/oversight.json.
import type { ActionState } from '../../../oversight/codes.ts'
import { waitOf } from '../../../oversight/inspection/waiting.ts'
import { rankOf, type Step } from '../../../progress/steps.ts'
import type { Count } from '../../portal-rows.ts'
import type { SaidTable } from '../../public-tables.ts'

export const oversightFigures = [
  'reviews',
  'reviewsBelow',
  'rounds',
  'findings',
  'openTasks',
  'overdueTasks',
  'decisions',
  'proposals',
  'silentProposals',
  'doubts',
  'withheldDoubts',
  'unansweredDoubts',
] as const
export type OversightFigure = (typeof oversightFigures)[number]

/** A figure as it stands in the table; one that is nothing stands in none. */
export const figureCount = (value: OversightFigure, n = 1): Count => ({ facet: 'oversight', value, n })

type Row = Readonly<Record<string, unknown>>

/**
 * What one row adds, as of `day`. Of a doubt that is shown it is only told whether its day has passed (`unansweredDoubts`): whether
 * it is answered, other rows say.
 */
export function figuresOfRow(table: SaidTable, row: Row, day: string): OversightFigure[] {
  const isPast = (on: unknown): boolean => typeof on === 'string' && on < day
  const told: Partial<Record<SaidTable, () => Array<OversightFigure | false>>> = {
    review: () => ['reviews'],
    round: () => ['rounds'],
    finding: () => ['findings'],
    decision: () => ['decisions'],
    action: () => {
      const wait = waitOf({ state: row['state'] as ActionState, due: String(row['due']) }, day)
      return [wait !== 'done' && 'openTasks', wait === 'overdue' && 'overdueTasks']
    },
    proposal: () => [
      'proposals',
      row['answered_on'] === null && isPast(row['answer_by']) && 'silentProposals',
    ],
    doubt: () => [
      'doubts',
      row['state'] === 'withheld' && 'withheldDoubts',
      row['state'] === 'shown' && isPast(row['answer_by']) && 'unansweredDoubts',
    ],
  }
  return (told[table]?.() ?? []).filter(value => value !== false)
}

/** Whether a review stands below the agency's word; under "limited" nothing is supported, whichever word says so. */
export const isBelow = (review: Step, agency: Step): boolean => rank(review) < rank(agency)

const rank = (step: Step): number => Math.max(rankOf(step), rankOf('not-started'))
