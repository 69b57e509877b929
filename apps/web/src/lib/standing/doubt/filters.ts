// What an address asks of the list of doubts, held to the closed lists; and its filters in a page's language.
import type { Language, Phrase } from '@camket/domain/kernel/language'
import { doubtPageWords as words } from '@camket/domain/oversight/doubt/public-words'
import {
  doubtStages,
  type DoubtQuery,
  type DoubtStage,
} from '@camket/services/publication/reading/oversight/doubts'
import type { Filter } from '#lib/components/filter-form/contract.ts'
import type { Choices } from '#lib/server/facets.ts'
import { given, oneOf, textIn, wholeIn } from '#lib/server/query.ts'
import { newsFilters } from '../filters.ts'

export function doubtQuery(params: URLSearchParams): DoubtQuery {
  return given({
    agency: textIn(params, 'agency'),
    plan: textIn(params, 'plan'),
    stage: oneOf(doubtStages, textIn(params, 'state')),
    after: textIn(params, 'after'),
    limit: wholeIn(params, 'limit', { from: 1, to: 200 }),
  })
}

const stageNames: Readonly<Record<DoubtStage, Phrase>> = {
  waiting: words.waitingToShow,
  shown: words.shown,
  silent: words.silentFilter,
  answered: words.isAnswered,
  withheld: words.isWithheld,
}

/** Agency, plan and how far it is. */
export function doubtFilters(query: DoubtQuery, choices: Choices, language: Language): Filter[] {
  const { agency, plan } = query
  const asked = given({ agency, plan })
  const places = newsFilters(asked, choices, language).filter(({ name }) => name !== 'period')
  const options = doubtStages.map(value => ({ value, label: stageNames[value][language] }))
  return [...places, { name: 'state', label: words.stateFilter[language], value: query.stage ?? '', options }]
}
