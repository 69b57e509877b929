import { doubtGrounds } from '@camket/domain/oversight/codes'
import type { DoubtQuery } from '@camket/services/publication/reading/oversight/doubts'
import { doubtStages } from '@camket/services/publication/reading/oversight/figures/doubt-stages'
import { given, oneOf, paging, textIn } from '../../query.ts'

/** The doubts that an address asks for; a value that no list knows is a bad request. */
export function doubtQuery(params: URLSearchParams): Omit<DoubtQuery, 'byNewestWord'> {
  return given({
    agency: textIn(params, 'agency'),
    plan: textIn(params, 'plan'),
    of: textIn(params, 'of'),
    stage: oneOf(doubtStages, textIn(params, 'state')),
    ground: oneOf(doubtGrounds, textIn(params, 'ground')),
    ...paging(params),
  })
}
