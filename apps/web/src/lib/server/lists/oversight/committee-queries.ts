import { waitsAsked } from '@camket/services/publication/reading/oversight/actions'
import type { DecisionQuery } from '@camket/services/publication/reading/oversight/listDecisions'
import {
  proposalStates,
  type ProposalQuery,
} from '@camket/services/publication/reading/oversight/listProposals'
import { given, oneOf, paging, textIn } from '../../query.ts'

/** The decisions that an address asks for; a value that no list knows is a bad request. */
export function decisionQuery(params: URLSearchParams): Omit<DecisionQuery, 'meeting'> {
  return given({
    agency: textIn(params, 'agency'),
    plan: textIn(params, 'plan'),
    of: textIn(params, 'of'),
    wait: oneOf(waitsAsked, textIn(params, 'wait')),
    ...paging(params),
  })
}

/** The proposals that an address asks for; a value that no list knows is a bad request. */
export function proposalQuery(params: URLSearchParams): Omit<ProposalQuery, 'byNewestWord'> {
  return given({
    agency: textIn(params, 'agency'),
    plan: textIn(params, 'plan'),
    of: textIn(params, 'of'),
    state: oneOf(proposalStates, textIn(params, 'state')),
    ...paging(params),
  })
}
