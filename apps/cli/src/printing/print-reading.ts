// What a document was read to say, set for a person at a terminal.
import { dayInWords } from '@camket/domain/plans/finding-words'
import { limitableRightNames } from '@camket/domain/plans/names'
import { documentKindNames } from '@camket/domain/plans/office-words'
import type { Language } from '@camket/domain/kernel/language'
import type { Assignment, FactName, Reading } from '@camket/domain/plans/reading'
import { hung, shortened } from './lines.ts'
import { labels, words } from './reading-words.ts'

export function printReading(reading: Reading, language: Language): string {
  const said = tasks(reading, language)
  const marked = said.some(line => line.includes('(?)'))
  return [
    ...facts(reading, language),
    ...said,
    ...(marked ? ['', `  ${words.doubtful[language]}`] : []),
    ...clauses(reading, language),
    ...cited(reading, language),
    ...listed(words.groups[language], reading.groups),
    ...listed(words.warnings[language], reading.warnings),
  ].join('\n')
}

/** "trang 2, đoạn 31": where a person finds an offset in the source. */
function placeInWords(reading: Reading, offset: number, language: Language): string {
  const place = reading.map.find(part => part.start <= offset && offset < part.end)
  if (place === undefined) return ''
  const page = place.page === null ? '' : `${words.page[language]} ${place.page}, `
  return `${page}${words.paragraph[language]} ${place.paragraph}`
}

const names = ['title', 'kind', 'symbol', 'date', 'issuer', 'province', 'signer'] as const

function facts(reading: Reading, language: Language): string[] {
  return names.map(name => {
    const value = reading[name]
    const found = reading.found[name as FactName]
    const shown =
      name === 'kind' ? documentKindNames[reading.kind][language] : dayInWords(value ?? '', language)
    const why =
      found === undefined ? '' : ` [${found.unsure ? `${words.unsure[language]}; ` : ''}${found.because}]`
    const label = `  ${labels[name][language].padEnd(18)}`
    return hung(label, value === null ? `(${words.notFound[language]})` : `${shown}${why}`)
  })
}

function tasks(reading: Reading, language: Language): string[] {
  if (reading.tasks.length === 0) return ['', words.noTasks[language]]
  const head = `\n${words.tasks[language]} (${reading.tasks.length})`
  return [head, ...reading.tasks.flatMap((_, index) => task(reading, index, language))]
}

function task(reading: Reading, index: number, language: Language): string[] {
  const { label, depth, start, end, restrictive, unsure } = reading.tasks[index]!
  const indent = ' '.repeat(2 * depth)
  const marks = [
    ...(restrictive ? [words.restrictive[language]] : []),
    ...(unsure ? [words.unsure[language]] : []),
  ]
  const text = shortened(reading.text.slice(start, end), 240)
  const first = `${indent}${label ?? words.unnumbered[language]}  `
  const under = ' '.repeat(first.length)
  return [
    hung(first, marks.length === 0 ? text : `[${marks.join(', ')}] ${text}`),
    ...who(reading, index, language).map(line => hung(`${under}• `, line)),
    ...when(reading, index, language).map(line => hung(`${under}• `, line)),
  ]
}

function who(reading: Reading, index: number, language: Language): string[] {
  const own = reading.assignments.filter(assignment => assignment.task === index)
  const role = ({ role, mode }: Assignment) =>
    words[role === 'support' ? 'support' : mode === 'request' ? 'leadAsked' : 'lead'][language]
  const roles = [...new Set(own.map(role))]
  return roles.map(name => {
    const agencies = own.filter(assignment => role(assignment) === name)
    return `${name}: ${agencies.map(({ agency, unsure }) => `${agency}${unsure ? ' (?)' : ''}`).join('; ')}`
  })
}

function when(reading: Reading, index: number, language: Language): string[] {
  return reading.deadlines
    .filter(deadline => deadline.task === index)
    .map(({ text, due, unsure }) => {
      const day = due.on === null ? '' : ` → ${dayInWords(due.on, language)}`
      return `${words.when[language]}: ${shortened(text, 100)}${day}${unsure ? ' (?)' : ''}`
    })
}

function clauses(reading: Reading, language: Language): string[] {
  if (reading.restrictive.length === 0) return []
  return [
    `\n${words.clauses[language]} (${reading.restrictive.length})`,
    ...reading.restrictive.flatMap(({ start, end, rightsLimited, told, because }) => {
      const rights = rightsLimited.map(right => limitableRightNames[right][language]).join(', ')
      const whom = told === null ? '' : `; ${words.told[language]} ${told}`
      const place = placeInWords(reading, start, language)
      return [
        hung('  “', `${shortened(reading.text.slice(start, end), 300)}”`),
        hung('   • ', `${words.limits[language]}: ${rights}${whom} (${place})`),
        hung('   • ', because),
      ]
    }),
  ]
}

function cited(reading: Reading, language: Language): string[] {
  const lines = reading.cited.map(({ type, symbol, date, issuer }) =>
    [type, symbol, date === null ? null : dayInWords(date, language), issuer].filter(Boolean).join(', '),
  )
  return listed(words.cited[language], lines)
}

function listed(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`\n${head} (${lines.length})`, ...lines.map(line => hung('  - ', line))]
}
