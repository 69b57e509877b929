import { waitsAsked } from '@camket/services/publication/reading/oversight/actions'
import type { FindingQuery } from '@camket/services/publication/reading/oversight/findings'
import { given, oneOf, paging, textIn } from '../../query.ts'

/** The findings, or dated tasks, that an address asks for; a value that no list knows is a bad request. */
export function findingQuery(params: URLSearchParams): FindingQuery {
  return given({
    agency: textIn(params, 'agency'),
    plan: textIn(params, 'plan'),
    commitment: textIn(params, 'of'),
    wait: oneOf(waitsAsked, textIn(params, 'wait')),
    ...paging(params),
  })
}
