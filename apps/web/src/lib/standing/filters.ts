// The filters of the lists of progress with what stands chosen, in a page's language.
import type { Language, Phrase } from '@camket/domain/kernel/language'
import { reportStates } from '@camket/domain/progress/report-state'
import { claimedSteps, fiveSteps } from '@camket/domain/progress/steps'
import { timeStates } from '@camket/domain/publication/portal/progress/standing'
import { dueWords } from '@camket/domain/publication/portal/progress/due-words'
import {
  listsWords,
  progressWords,
  reportWords,
  stepWords,
  timeWords,
} from '@camket/domain/publication/portal/progress/words'
import { threeGapWords } from '@camket/domain/publication/portal/progress/three-gap-words'
import { listWords } from '@camket/domain/publication/portal/pages'
import type { StandingQuery } from '@camket/services/publication/reading/progress/listStandings'
import type { UpdateQuery } from '@camket/services/publication/reading/progress/listUpdates'
import type { Filter, FilterChoice } from '#lib/components/filter-form/contract.ts'
import type { Choices } from '#lib/server/facets.ts'

type Given = Readonly<Record<string, unknown>>

/** A chosen value that is not among the choices still stands in its list. */
function filterOf(
  query: Given,
  { name, label, options }: { name: string; label: string; options: readonly FilterChoice[] },
): Filter {
  const value = query[name] === undefined ? '' : String(query[name])
  const known = value === '' || options.some(option => option.value === value)
  return { name, label, value, options: known ? options : [...options, { value, label: value }] }
}

/** Agency, plan and period: what every list of progress can be narrowed by. */
export function newsFilters(query: UpdateQuery, choices: Choices, language: Language): Filter[] {
  const agencies: FilterChoice[] = choices.agencies.map(({ value, name }) => ({
    value,
    label: name,
    lang: 'vi',
  }))
  const plans: FilterChoice[] = choices.plans.map(({ id, symbol, title }) => ({
    value: id,
    label: symbol ?? title ?? id,
    lang: 'vi',
  }))
  const years = choices.years.map(({ value, name }) => ({ value, label: name }))
  return [
    filterOf(query as Given, { name: 'agency', label: listsWords.agency[language], options: agencies }),
    filterOf(query as Given, { name: 'plan', label: listWords.plan[language], options: plans }),
    filterOf(query as Given, { name: 'period', label: listsWords.period[language], options: years }),
  ]
}

/** The filters of a list of standings; a list of days has none for the calendar, one of coming days only how far. */
export function standingFilters(
  query: StandingQuery,
  { choices, ofDays, isComing }: { choices: Choices; ofDays: boolean; isComing: boolean },
  language: Language,
): Filter[] {
  const worded = <Code extends string>(
    codes: readonly Code[],
    words: Readonly<Record<Code, Phrase>>,
  ): FilterChoice[] => codes.map(code => ({ value: code, label: words[code][language] }))
  const one = (name: string, label: Phrase, options: readonly FilterChoice[]): Filter =>
    filterOf(query as unknown as Given, { name, label: label[language], options })
  const [agency, ...rest] = newsFilters(query, choices, language) as [Filter, ...Filter[]]
  const nobody = { value: 'none', label: progressWords.noLead[language] }
  const steps = [
    { value: 'any', label: listsWords.anyStep[language] },
    ...worded(claimedSteps, stepWords),
    { value: 'part', label: progressWords.partOnly[language] },
  ]
  const reviews = [
    { value: 'any', label: dueWords.reviewAny[language] },
    { value: 'below', label: listsWords.reviewBelow[language] },
    { value: 'below-evidence', label: threeGapWords.belowEvidence[language] },
    { value: 'above-evidence', label: threeGapWords.aboveEvidence[language] },
    ...worded(fiveSteps, stepWords),
  ]
  const due = [
    { value: 'soon', label: listsWords.dueSoon[language] },
    { value: 'over', label: listsWords.dueOver[language] },
    { value: 'none', label: listsWords.dueNone[language] },
  ]
  const times = [{ value: 'passed', label: listsWords.passed[language] }, ...worded(timeStates, timeWords)]
  const near = [{ value: 'soon', label: dueWords.nearSoon[language] }]
  const ofCalendar = ofDays
    ? isComing
      ? [one('near', dueWords.near, near)]
      : []
    : [one('due', listsWords.due, due), one('time', listsWords.time, times)]
  return [
    { ...agency, options: [...agency.options.filter(({ value }) => value !== 'none'), nobody] },
    ...rest,
    one('report', listsWords.report, worded(reportStates, reportWords)),
    one('step', listsWords.step, steps),
    one('evidence', listsWords.evidence, worded(fiveSteps, stepWords)),
    one('review', progressWords.reviewerSays, reviews),
    one('gap', listsWords.gap, [{ value: 'ahead', label: listsWords.gapAhead[language] }]),
    ...ofCalendar,
    one('amended', listsWords.amended, [{ value: 'yes', label: listsWords.amendedYes[language] }]),
  ]
}
