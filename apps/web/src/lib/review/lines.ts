// A unit, or what a form wanted of it, as plain lines: so that two versions can be compared word by word.
import type { DraftUnit } from '@camket/domain/commitments/unit'
import { reviewWords, unitKindNames } from '@camket/domain/commitments/review-words'
import type { Language, Phrase } from '@camket/domain/kernel/language'

const line = (language: Language, name: Phrase, value: string): string =>
  value ? `${name[language]}: ${value}` : ''

const kindName = (language: Language, kind: string): string =>
  (unitKindNames as Readonly<Record<string, Phrase>>)[kind]?.[language] ?? kind

export function linesOfUnit(unit: DraftUnit, text: string, language: Language): string {
  return [
    line(language, reviewWords.isWhat, kindName(language, unit.kind)),
    line(language, reviewWords.words, text.slice(unit.start, unit.end).trim()),
    line(language, reviewWords.reason, unit.reason ?? ''),
    line(language, reviewWords.agencies, unit.data.agencies.map(agency => agency.name).join('; ')),
    line(language, reviewWords.deadlines, unit.data.deadlines.map(deadline => deadline.text).join('; ')),
  ]
    .filter(Boolean)
    .join('\n')
}

/** What was sent, from the form's own fields; fields that only steer the form are left out. */
export function linesOfChange(sent: ReadonlyArray<readonly [string, string]>, language: Language): string {
  const all = (name: string): string =>
    sent
      .filter(([key, value]) => key === name && value.trim() !== '')
      .map(([, value]) => value)
      .join('; ')
  return [
    line(language, reviewWords.isWhat, kindName(language, all('kind'))),
    line(language, reviewWords.words, all('words')),
    line(language, reviewWords.reason, all('reason')),
    line(language, reviewWords.agencies, all('agency')),
    line(language, reviewWords.deadlines, all('deadline')),
  ]
    .filter(Boolean)
    .join('\n')
}
