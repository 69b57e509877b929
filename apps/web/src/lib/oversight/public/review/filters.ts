// The filters of the list of reviews, in a page's language.
import type { Language, Phrase } from '@camket/domain/kernel/language'
import { reviewPageWords as words } from '@camket/domain/oversight/review/public-words'
import { fiveSteps } from '@camket/domain/progress/steps'
import { stepWords } from '@camket/domain/publication/portal/progress/words'
import type { ReviewGap } from '@camket/services/publication/reading/oversight/figures/review-gap'
import type { ReviewQuery } from '@camket/services/publication/reading/oversight/reviews'
import type { Filter, FilterChoice } from '#lib/components/filter-form/contract.ts'
import type { Choices } from '#lib/server/facets.ts'
import { scopeFilters } from '../filters.ts'

export const gapNames: Readonly<Record<ReviewGap, Phrase>> = {
  below: words.gapBelow,
  same: words.gapSame,
  above: words.gapAbove,
}

/** A chosen value that is not among the choices still stands in its list. */
const withChosen = (options: readonly FilterChoice[], value: string): readonly FilterChoice[] =>
  value === '' || options.some(option => option.value === value)
    ? options
    : [...options, { value, label: value, lang: 'vi' }]

/** Agency, plan, step and how it stands to the agency's word; reviewer and round where the address names one. */
export function reviewFilters(query: ReviewQuery, choices: Choices, language: Language): Filter[] {
  const one = (
    name: 'step' | 'gap' | 'by' | 'round',
    label: Phrase,
    options: readonly FilterChoice[],
  ): Filter => {
    const value = query[name] ?? ''
    return { name, label: label[language], value, options: withChosen(options, value) }
  }
  const steps = fiveSteps.map(value => ({ value, label: stepWords[value][language] }))
  const gaps = Object.entries(gapNames).map(([value, name]) => ({ value, label: name[language] }))
  return [
    ...scopeFilters(query, choices, language),
    one('step', words.step, steps),
    one('gap', words.gap, gaps),
    ...(query.by === undefined ? [] : [one('by', words.by, [])]),
    ...(query.round === undefined ? [] : [one('round', words.round, [])]),
  ]
}
