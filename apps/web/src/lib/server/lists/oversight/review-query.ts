import { fiveSteps } from '@camket/domain/progress/steps'
import { reviewGaps } from '@camket/services/publication/reading/oversight/figures/review-gap'
import type { ReviewQuery } from '@camket/services/publication/reading/oversight/reviews'
import type { RoundQuery } from '@camket/services/publication/reading/oversight/rounds'
import { given, oneOf, paging, textIn } from '../../query.ts'

/** The reviews that an address asks for; a value that no list knows is a bad request. */
export function reviewQuery(params: URLSearchParams): Omit<ReviewQuery, 'byNewestWord'> {
  return given({
    agency: textIn(params, 'agency'),
    by: textIn(params, 'by'),
    plan: textIn(params, 'plan'),
    round: textIn(params, 'round'),
    step: oneOf(fiveSteps, textIn(params, 'step')),
    gap: oneOf(reviewGaps, textIn(params, 'gap')),
    ...paging(params),
  })
}

/** The review rounds that an address asks for: of one plan, or all. */
export function roundQuery(params: URLSearchParams): RoundQuery {
  return given({
    plan: textIn(params, 'plan'),
    ...paging(params),
  })
}
