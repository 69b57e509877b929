import type { Language, Phrase } from '@camket/domain/kernel/language'
import { affectedGroupNames } from '@camket/domain/plans/names'
import { sixClears } from '@camket/domain/plans/reading'
import { servedRightNames } from '@camket/domain/plans/served-rights'
import { listWords, quarterName } from '@camket/domain/publication/portal/pages'
import { clearNames } from '@camket/domain/plans/names'
import { partWords } from '@camket/domain/publication/portal/words'
import { dueStates, dueStateWords, quarters } from '@camket/domain/publication/states'
import type { CommitmentQuery } from '@camket/services/publication/reading/listCommitments'
import type { Filter, FilterChoice } from '#lib/components/filter-form/contract.ts'
import { namesOf } from '#lib/speech/names.ts'
import type { Choices } from '#lib/server/facets.ts'

/** The filters of the list of commitments with what stands chosen, in a page's language. */
export function commitmentFilters(query: CommitmentQuery, choices: Choices, language: Language): Filter[] {
  const worded = (codes: readonly string[], names: Readonly<Record<string, Phrase>>): FilterChoice[] =>
    namesOf(names, codes, language).map((label, index) => ({ value: codes[index]!, label }))
  const values = (facets: Choices['rights']): string[] => facets.map(({ value }) => value)
  const filter = (name: keyof CommitmentQuery, label: Phrase, options: FilterChoice[]): Filter => ({
    name,
    label: label[language],
    value: query[name] === undefined ? '' : String(query[name]),
    options: withChosen(options, query[name]),
  })
  return [
    filter(
      'agency',
      listWords.agency,
      choices.agencies.map(({ value, name }) => ({ value, label: name, lang: 'vi' })),
    ),
    filter('right', listWords.right, worded(values(choices.rights), servedRightNames)),
    filter('group', listWords.group, worded(values(choices.groups), affectedGroupNames)),
    filter(
      'year',
      listWords.year,
      choices.years.map(({ value, name }) => ({ value, label: name })),
    ),
    filter(
      'quarter',
      listWords.quarter,
      quarters.map(quarter => ({ value: String(quarter), label: quarterName(quarter, language) })),
    ),
    filter('state', listWords.state, worded(dueStates, dueStateWords)),
    filter('missing', listWords.missing, worded(sixClears, clearNames)),
    filter('clear', partWords.sixClears, [{ value: 'all', label: partWords.allClear[language] }]),
    filter('plan', listWords.plan, planChoices(choices)),
    {
      name: 'sort',
      label: listWords.sort[language],
      value: query.sort ?? 'plan',
      options: [
        { value: 'plan', label: listWords.sortPlan[language] },
        { value: 'due', label: listWords.sortDue[language] },
      ],
      always: true,
    },
  ]
}

export function planChoices(choices: Choices): FilterChoice[] {
  return choices.plans.map(({ id, symbol, title }) => ({
    value: id,
    label: symbol ?? title ?? id,
    lang: 'vi',
  }))
}

/** A chosen value that is not among the most frequent still stands in its list. */
export function withChosen(
  options: readonly FilterChoice[],
  chosen: string | number | undefined,
): FilterChoice[] {
  const value = chosen === undefined ? '' : String(chosen)
  const known = value === '' || options.some(option => option.value === value)
  return known ? [...options] : [...options, { value, label: value }]
}
