// What an address asks of the list of findings, held to the closed lists; and its filters in a page's language.
import type { Language } from '@camket/domain/kernel/language'
import { waitNames } from '@camket/domain/oversight/inspection/page-words'
import { findingPageWords as words } from '@camket/domain/oversight/inspection/public-words'
import { waits } from '@camket/domain/oversight/inspection/waiting'
import type { FindingQuery } from '@camket/services/publication/reading/oversight/findings'
import type { Filter } from '#lib/components/filter-form/contract.ts'
import type { Choices } from '#lib/server/facets.ts'
import { newsFilters } from '#lib/standing/filters.ts'

export const waitChoices = ['open', ...waits] as const

/** Agency, plan and where the tasks are. */
export function findingFilters(query: FindingQuery, choices: Choices, language: Language): Filter[] {
  const { agency, plan } = query
  const given = { ...(agency === undefined ? {} : { agency }), ...(plan === undefined ? {} : { plan }) }
  const places = newsFilters(given, choices, language).filter(({ name }) => name !== 'period')
  const options = waitChoices.map(value => ({
    value,
    label: (value === 'open' ? words.waitOpen : waitNames[value])[language],
  }))
  return [...places, { name: 'wait', label: words.wait[language], value: query.wait ?? '', options }]
}
