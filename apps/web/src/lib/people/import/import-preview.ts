// What a list of bodies would do, as the page shows it: refused rows first, then what changes, then what is new.
import type { Grid } from '@camket/domain/kernel/grid'
import { fill, type Language } from '@camket/domain/kernel/language'
import type { Refusal } from '@camket/domain/kernel/refusal'
import type { Body } from '@camket/domain/people/bodies'
import { fieldNames, importWords } from '@camket/domain/people/import/words'
import type { PlannedLine } from '@camket/domain/people/import/plan-import'
import { bodyKindNames } from '@camket/domain/people/office-words'
import type { ImportPreview } from '@camket/services/people/import/importBodies'
import { problemsOf } from '#lib/office/problems.ts'
import { formatDay } from '#lib/speech/format.ts'

interface ShownLine {
  readonly line: number
  readonly does: PlannedLine['does']
  readonly name: string
  /** Fields with what they will say, and what they say now where that differs. */
  readonly fields: ReadonlyArray<{
    readonly name: string
    readonly value: string
    readonly was: string | null
  }>
  readonly problems: readonly string[]
  readonly notes: readonly string[]
}

export interface ShownPreview {
  readonly lines: readonly ShownLine[]
  readonly counts: Readonly<Record<PlannedLine['does'], number>>
  readonly warnings: readonly string[]
  readonly unknownColumns: readonly string[]
  readonly seen: string
  /** The cells as they were read, to be handed back with the confirmation. */
  readonly grid: string
}

const order: ReadonlyArray<PlannedLine['does']> = ['refuse', 'change', 'add', 'same']

export function shownPreview(preview: ImportPreview, grid: Grid, language: Language): ShownPreview {
  const count = (what: PlannedLine['does']): number =>
    preview.lines.filter(({ does }) => does === what).length
  const names = new Map(Object.entries(preview.names))
  const counts = { add: count('add'), change: count('change'), same: count('same'), refuse: count('refuse') }
  return {
    lines: order
      .flatMap(what => preview.lines.filter(({ does }) => does === what))
      .map(line => shownLine(line, names, language)),
    counts,
    warnings: grid.warnings,
    unknownColumns: preview.unknownColumns,
    seen: preview.seen,
    grid: JSON.stringify(grid),
  }
}

type Field = PlannedLine['changed'][number]
const fields: readonly Field[] = ['name', 'short', 'aliases', 'kind', 'validFrom', 'validTo', 'successors']

function shownLine(line: PlannedLine, names: ReadonlyMap<string, string>, language: Language): ShownLine {
  const { body, before, does } = line
  const told = (field: Field, of: Body): string => valueWords(of[field], { field, names, language })
  const shown = does === 'change' ? line.changed : does === 'add' ? fields.slice(1) : []
  const values = shown.map(field => ({
    name: fieldNames[field][language],
    value: told(field, body) || importWords.empty[language],
    was: before === null ? null : told(field, before) || importWords.empty[language],
  }))
  return {
    line: line.line,
    does,
    name: body.name || importWords.empty[language],
    fields: does === 'add' ? values.filter(({ value }) => value !== importWords.empty[language]) : values,
    problems: sentences(line.problems, language),
    notes: sentences(line.notes, language),
  }
}

interface Telling {
  readonly field: Field
  readonly names: ReadonlyMap<string, string>
  readonly language: Language
}

function valueWords(value: Body[Field], { field, names, language }: Telling): string {
  if (value === null) return ''
  if (field === 'kind') return bodyKindNames[value as Body['kind']][language]
  if (field === 'validFrom' || field === 'validTo') return formatDay(language, String(value))
  if (field === 'successors')
    return [value]
      .flat()
      .map(id => names.get(id) ?? id)
      .join('; ')
  return [value].flat().join('; ')
}

function sentences(refusals: readonly Refusal[], language: Language): string[] {
  const named = refusals.map(({ code, values }) => ({
    code,
    values: { ...values, ...dayWords(values, language) },
  }))
  const speech = Object.fromEntries(
    Object.entries(fieldNames).map(([field, name]) => [field, { id: 'import-file', name }]),
  )
  return problemsOf(named, language, { fields: speech }).map(({ text }) => text)
}

function dayWords({ day, from, to }: Refusal['values'], language: Language): Refusal['values'] {
  const said = Object.entries({ day, from, to }).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && /^\d{4}-\d\d-\d\d$/.test(entry[1]),
  )
  return Object.fromEntries(said.map(([name, iso]) => [name, formatDay(language, iso)]))
}

/** "3.1.0" of the address after an import, in words; null where it says nothing of the kind. */
export function importedWords(told: string | null, language: Language): string | null {
  const found = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})$/.exec(told ?? '')
  if (found === null) return null
  const [added, changed, same] = found.slice(1) as [string, string, string]
  return fill(importWords.done[language], { added, changed, same })
}
