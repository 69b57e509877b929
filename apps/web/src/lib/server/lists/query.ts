// What an address asks of a list of progress, held to the closed lists.
import { error } from '@sveltejs/kit'
import { reportStates } from '@camket/domain/progress/report-state'
import { fiveSteps } from '@camket/domain/progress/steps'
import { timeStates } from '@camket/domain/publication/portal/progress/standing'
import { daysOfPeriod } from '@camket/domain/publication/portal/progress/time-line'
import type { DueQuery } from '@camket/services/publication/reading/progress/listDues'
import type { StandingQuery } from '@camket/services/publication/reading/progress/listStandings'
import type { StandingFilter } from '@camket/services/publication/reading/progress/listed/standing-filter'
import { reviewStands } from '@camket/services/publication/reading/progress/listed/stepped'
import type { UpdateQuery } from '@camket/services/publication/reading/progress/listUpdates'
import { given, oneOf, paging, textIn } from '../query.ts'

const stepChoices = ['any', 'part', ...fiveSteps] as const
const reviewChoices = ['any', ...reviewStands, ...fiveSteps] as const
const timeChoices = ['passed', ...timeStates] as const
const dueChoices = ['soon', 'over', 'none'] as const

function periodIn(params: URLSearchParams): string | undefined {
  const name = textIn(params, 'period')
  return name === undefined || daysOfPeriod(name) !== null ? name : error(400)
}

function narrowing(params: URLSearchParams) {
  return { agency: textIn(params, 'agency'), plan: textIn(params, 'plan'), period: periodIn(params) }
}

/** The commitments that an address asks for. */
export function standingQuery(params: URLSearchParams): StandingQuery {
  const filters: StandingFilter = given({
    ...narrowing(params),
    report: oneOf(reportStates, textIn(params, 'report')),
    step: oneOf(stepChoices, textIn(params, 'step')),
    evidence: oneOf(fiveSteps, textIn(params, 'evidence')),
    gap: oneOf(['ahead'] as const, textIn(params, 'gap')),
    review: oneOf(reviewChoices, textIn(params, 'review')),
    time: oneOf(timeChoices, textIn(params, 'time')),
    due: oneOf(dueChoices, textIn(params, 'due')),
    amended: oneOf(['yes'] as const, textIn(params, 'amended')),
  })
  return { ...filters, ...given(paging(params)) }
}

/** The days that an address asks for, in a list of days. */
export function dueQuery(params: URLSearchParams): Omit<DueQuery, 'view'> {
  return { ...standingQuery(params), ...given({ near: oneOf(['soon'] as const, textIn(params, 'near')) }) }
}

/** The updates, or the amendments, that an address asks for. */
export function newsQuery(params: URLSearchParams): UpdateQuery {
  return given({ ...narrowing(params), ...paging(params) })
}
