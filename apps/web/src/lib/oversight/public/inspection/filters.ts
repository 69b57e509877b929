// The filters of the lists of findings and of dated tasks, in a page's language.
import type { Language } from '@camket/domain/kernel/language'
import { doubtPageWords } from '@camket/domain/oversight/doubt/public-words'
import type { FindingQuery } from '@camket/services/publication/reading/oversight/findings'
import type { Filter } from '#lib/components/filter-form/contract.ts'
import type { Choices } from '#lib/server/facets.ts'
import { chosenOnly, scopeFilters, waitFilter } from '../filters.ts'

/** Agency, plan and where the tasks are; the commitment where the address names one. */
export function findingFilters(query: FindingQuery, choices: Choices, language: Language): Filter[] {
  return [
    ...scopeFilters(query, choices, language),
    waitFilter(query.wait, language),
    ...chosenOnly('of', doubtPageWords.ofFilter[language], query.commitment),
  ]
}
