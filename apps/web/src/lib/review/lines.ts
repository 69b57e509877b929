// What stands and what a form wanted, as plain lines: so that two versions can be compared word by word.
import { contextRuleWords } from '@camket/domain/commitments/context-rules'
import type { DraftUnit } from '@camket/domain/commitments/unit'
import { reviewWords, unitKindNames } from '@camket/domain/commitments/review-words'
import type { Language, Phrase } from '@camket/domain/kernel/language'
import { publicFacts } from '@camket/domain/plans/draft'
import { documentKindNames, factNames } from '@camket/domain/plans/office-words'
import { affectedGroupNames, clearNames, limitableRightNames } from '@camket/domain/plans/names'
import { sixClears } from '@camket/domain/plans/reading'
import { servedRightNames } from '@camket/domain/plans/served-rights'
import { modeNames, roleNames, sheetLineNames } from '@camket/domain/publication/portal/terms'
import { sheetLines } from '@camket/domain/safeguards/sheet'
import type { NotSaved } from './decide.ts'
import { withSent } from './forms.ts'

type Names = Readonly<Record<string, Phrase>>
type Values = Readonly<Record<string, unknown>>

const line = (language: Language, name: Phrase, value: string): string =>
  value ? `${name[language]}: ${value}` : ''

const together = (lines: readonly string[]): string => lines.filter(Boolean).join('\n')

const nameIn = (names: Names, code: string, language: Language): string => names[code]?.[language] ?? code

const namesIn = (names: Names, codes: readonly string[], language: Language): string =>
  codes.map(code => nameIn(names, code, language)).join('; ')

interface Place {
  /** The plan's text. */
  readonly text: string
  readonly language: Language
}

function linesOfUnit(unit: DraftUnit, { text, language }: Place): string {
  return together([
    line(language, reviewWords.isWhat, nameIn(unitKindNames, unit.kind, language)),
    line(language, reviewWords.words, text.slice(unit.start, unit.end).trim()),
    line(language, reviewWords.rule, nameIn(contextRuleWords, unit.rule ?? '', language)),
    line(language, reviewWords.reason, unit.reason ?? ''),
    ...linesOfContents(unit, language),
  ])
}

/** Of each kind what its form asks for. */
function linesOfContents({ kind, data }: DraftUnit, language: Language): string[] {
  if (kind === 'restrictive') {
    return [
      line(language, reviewWords.limits, namesIn(limitableRightNames, data.limits, language)),
      line(language, reviewWords.told, data.told ?? ''),
    ]
  }
  if (kind !== 'commitment') return []
  const agencies = data.agencies.map(
    ({ name, role, mode }) => `${name} (${roleNames[role][language]}, ${modeNames[mode][language]})`,
  )
  const deadlines = data.deadlines.map(({ text, on }) => (on === null ? text : `${text} (${on})`))
  const [groups, rights] = [data.groups.map(({ name }) => name), data.rights.map(({ code }) => code)]
  return [
    line(language, reviewWords.label, data.label ?? ''),
    line(language, reviewWords.agencies, agencies.join('; ')),
    line(language, reviewWords.deadlines, deadlines.join('; ')),
    data.recurring ? reviewWords.recurring[language] : '',
    ...sixClears.map(clear => line(language, clearNames[clear], data.clears[clear].words ?? '')),
    line(language, reviewWords.groups, namesIn(affectedGroupNames, groups, language)),
    line(language, reviewWords.rights, namesIn(servedRightNames, rights, language)),
  ]
}

const linesOfFacts = (facts: Values, language: Language): string =>
  together(
    publicFacts.map(fact => {
      const value = String(facts[fact] ?? '')
      const shown = fact === 'kind' ? nameIn(documentKindNames, value, language) : value
      return line(language, factNames[fact], shown)
    }),
  )

const linesOfSheet = (sheet: Values, language: Language): string =>
  together(sheetLines.map(name => line(language, sheetLineNames[name], String(sheet[name] ?? ''))))

/** What now stands, as the room of the refused action shows it. */
export function linesOfTheirs(action: string, theirs: readonly unknown[], place: Place): string {
  const { language } = place
  if (action === 'facts') return theirs.map(facts => linesOfFacts(facts as Values, language)).join('\n')
  if (action === 'sheet') return theirs.map(sheet => linesOfSheet(sheet as Values, language)).join('\n')
  return theirs.map(unit => linesOfUnit(unit as DraftUnit, place)).join('\n\n')
}

/**
 * What was sent, from the form's own fields; fields that only steer the form are left out. A corrected unit is shown as it would
 * then stand, so that nothing that was typed is missing beside theirs.
 */
export function linesOfChange(
  { action, sent, difference }: Pick<NotSaved, 'action' | 'sent' | 'difference'>,
  place: Place,
): string {
  const { language } = place
  if (action === 'facts') return linesOfFacts(Object.fromEntries(sent), language)
  if (action === 'sheet') return linesOfSheet(Object.fromEntries(sent), language)
  const unit = difference?.theirs[0] as DraftUnit | undefined
  if (action === 'correct' && unit) return linesOfUnit(withSent(unit, sent), place)
  const each = (name: string): string[] =>
    sent.filter(([key, value]) => key === name && value.trim() !== '').map(([, value]) => value)
  const all = (name: string): string => each(name).join('; ')
  return together([
    line(language, reviewWords.isWhat, nameIn(unitKindNames, all('kind'), language)),
    line(language, reviewWords.words, action === 'text' ? all('text') : all('words')),
    line(language, reviewWords.rule, nameIn(contextRuleWords, all('rule'), language)),
    line(language, reviewWords.reason, all('reason')),
    line(language, reviewWords.limits, namesIn(limitableRightNames, each('limits'), language)),
    line(language, reviewWords.told, all('told')),
    line(language, reviewWords.agencies, all('agency')),
    line(language, reviewWords.deadlines, all('deadline')),
  ])
}
