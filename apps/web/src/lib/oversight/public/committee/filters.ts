// The filters of the lists of decisions and proposals, in a page's language.
import type { Language } from '@camket/domain/kernel/language'
import { committeeWords as words } from '@camket/domain/oversight/committee/words'
import { doubtPageWords } from '@camket/domain/oversight/doubt/public-words'
import type { DecisionQuery } from '@camket/services/publication/reading/oversight/listDecisions'
import {
  proposalStates,
  type ProposalQuery,
} from '@camket/services/publication/reading/oversight/listProposals'
import type { Filter } from '#lib/components/filter-form/contract.ts'
import type { Choices } from '#lib/server/facets.ts'
import { chosenOnly, scopeFilters, waitFilter } from '../filters.ts'

const stateNames = {
  waiting: words.stateWaiting,
  silent: words.stateSilent,
  answered: words.stateAnswered,
} as const

/** Agency, plan and where its tasks are; the commitment where the address names one. */
export function decisionFilters(query: DecisionQuery, choices: Choices, language: Language): Filter[] {
  return [
    ...scopeFilters(query, choices, language),
    waitFilter(query.wait, language),
    ...chosenOnly('of', doubtPageWords.ofFilter[language], query.of),
  ]
}

/** Agency, plan and state; the commitment where the address names one. */
export function proposalFilters(query: ProposalQuery, choices: Choices, language: Language): Filter[] {
  const options = proposalStates.map(value => ({ value, label: stateNames[value][language] }))
  return [
    ...scopeFilters(query, choices, language),
    { name: 'state', label: words.state[language], value: query.state ?? '', options },
    ...chosenOnly('of', doubtPageWords.ofFilter[language], query.of),
  ]
}
