// What stands and what a form wanted, as plain lines: so that two versions can be compared word by word.
import type { DraftUnit } from '@camket/domain/commitments/unit'
import { reviewWords, unitKindNames } from '@camket/domain/commitments/review-words'
import type { Language, Phrase } from '@camket/domain/kernel/language'
import { publicFacts } from '@camket/domain/plans/draft'
import { documentKindNames, factNames } from '@camket/domain/plans/office-words'
import { sheetLineNames } from '@camket/domain/publication/portal/terms'
import { sheetLines } from '@camket/domain/safeguards/sheet'
import type { NotSaved } from './decide.ts'

type Names = Readonly<Record<string, Phrase>>
type Values = Readonly<Record<string, unknown>>

const line = (language: Language, name: Phrase, value: string): string =>
  value ? `${name[language]}: ${value}` : ''

const together = (lines: readonly string[]): string => lines.filter(Boolean).join('\n')

const nameIn = (names: Names, code: string, language: Language): string => names[code]?.[language] ?? code

function linesOfUnit(unit: DraftUnit, text: string, language: Language): string {
  return together([
    line(language, reviewWords.isWhat, nameIn(unitKindNames, unit.kind, language)),
    line(language, reviewWords.words, text.slice(unit.start, unit.end).trim()),
    line(language, reviewWords.reason, unit.reason ?? ''),
    line(language, reviewWords.agencies, unit.data.agencies.map(agency => agency.name).join('; ')),
    line(language, reviewWords.deadlines, unit.data.deadlines.map(deadline => deadline.text).join('; ')),
  ])
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
export function linesOfTheirs(
  action: string,
  theirs: readonly unknown[],
  { text, language }: { text: string; language: Language },
): string {
  if (action === 'facts') return theirs.map(facts => linesOfFacts(facts as Values, language)).join('\n')
  if (action === 'sheet') return theirs.map(sheet => linesOfSheet(sheet as Values, language)).join('\n')
  return theirs.map(unit => linesOfUnit(unit as DraftUnit, text, language)).join('\n\n')
}

/** What was sent, from the form's own fields; fields that only steer the form are left out. */
export function linesOfChange(
  { action, sent }: Pick<NotSaved, 'action' | 'sent'>,
  language: Language,
): string {
  if (action === 'facts') return linesOfFacts(Object.fromEntries(sent), language)
  if (action === 'sheet') return linesOfSheet(Object.fromEntries(sent), language)
  const all = (name: string): string =>
    sent
      .filter(([key, value]) => key === name && value.trim() !== '')
      .map(([, value]) => value)
      .join('; ')
  return together([
    line(language, reviewWords.isWhat, nameIn(unitKindNames, all('kind'), language)),
    line(language, reviewWords.words, action === 'text' ? all('text') : all('words')),
    line(language, reviewWords.reason, all('reason')),
    line(language, reviewWords.agencies, all('agency')),
    line(language, reviewWords.deadlines, all('deadline')),
  ])
}
