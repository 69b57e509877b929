// Filters that lists of oversight share, in a page's language.
import type { Language } from '@camket/domain/kernel/language'
import { waitNames } from '@camket/domain/oversight/inspection/page-words'
import { findingPageWords } from '@camket/domain/oversight/inspection/public-words'
import { waitsAsked, type WaitAsked } from '@camket/services/publication/reading/oversight/actions'
import type { Scope } from '@camket/services/publication/reading/oversight/figures/scope'
import type { Filter } from '#lib/components/filter-form/contract.ts'
import type { Choices } from '#lib/server/facets.ts'
import { newsFilters } from '#lib/standing/filters.ts'

/** Agency and plan. */
export function scopeFilters({ agency, plan }: Scope, choices: Choices, language: Language): Filter[] {
  const given = { ...(agency === undefined ? {} : { agency }), ...(plan === undefined ? {} : { plan }) }
  return newsFilters(given, choices, language).filter(({ name }) => name !== 'period')
}

/** Where the tasks are. */
export function waitFilter(wait: WaitAsked | undefined, language: Language): Filter {
  const options = waitsAsked.map(value => ({
    value,
    label: (value === 'open' ? findingPageWords.waitOpen : waitNames[value])[language],
  }))
  return { name: 'wait', label: findingPageWords.wait[language], value: wait ?? '', options }
}

/** A filter that stands in the form only where the address names a value; what it is stays in the address. */
export function chosenOnly(name: string, label: string, value: string | undefined): Filter[] {
  if (value === undefined) return []
  return [{ name, label, value, options: [{ value, label: value, lang: 'vi' }] }]
}
