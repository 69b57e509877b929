// The filters of the list of doubts, in a page's language.
import type { Language, Phrase } from '@camket/domain/kernel/language'
import { doubtGrounds } from '@camket/domain/oversight/codes'
import { doubtGroundNames, doubtPageWords as words } from '@camket/domain/oversight/doubt/public-words'
import type { DoubtQuery } from '@camket/services/publication/reading/oversight/doubts'
import {
  doubtStages,
  type DoubtStage,
} from '@camket/services/publication/reading/oversight/figures/doubt-stages'
import type { Filter } from '#lib/components/filter-form/contract.ts'
import { chosenOnly, scopeFilters } from '#lib/oversight/public/filters.ts'
import type { Choices } from '#lib/server/facets.ts'

const stageNames: Readonly<Record<DoubtStage, Phrase>> = {
  waiting: words.waitingToShow,
  shown: words.shown,
  open: words.isOpen,
  silent: words.silentFilter,
  answered: words.isAnswered,
  withheld: words.isWithheld,
}

/** Agency, plan, how far it is, and on which ground it is withheld; the commitment where the address names one. */
export function doubtFilters(query: DoubtQuery, choices: Choices, language: Language): Filter[] {
  const stages = doubtStages.map(value => ({ value, label: stageNames[value][language] }))
  const grounds = doubtGrounds.map(value => ({ value, label: doubtGroundNames[value][language] }))
  return [
    ...scopeFilters(query, choices, language),
    { name: 'state', label: words.stateFilter[language], value: query.stage ?? '', options: stages },
    { name: 'ground', label: words.groundFilter[language], value: query.ground ?? '', options: grounds },
    ...chosenOnly('of', words.ofFilter[language], query.of),
  ]
}
