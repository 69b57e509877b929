// What a check found: how much of what first, then grouped by subject, each with its place and the words there.
import { findingHeadings, sentenceOf } from '@camket/domain/plans/finding-words'
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import type { Finding } from '@camket/domain/plans/findings'
import { hung } from './lines.ts'

const words = {
  nothing: {
    vi: 'Không thấy chỗ nào chưa rõ, thiếu hoặc sai.',
    en: 'Nothing unclear, missing or wrong was found.',
  },
  total: { vi: '{count} chỗ cần xem lại: {heads}.', en: 'Places that need another look: {count} ({heads}).' },
  page: { vi: 'trang {page}', en: 'page {page}' },
  paragraph: { vi: 'đoạn {paragraph}', en: 'paragraph {paragraph}' },
  task: { vi: 'nhiệm vụ {task}', en: 'task {task}' },
  unsure: { vi: 'chưa chắc', en: 'unsure' },
  repeated: { vi: '{count} chỗ: {places}', en: '{count} places: {places}' },
} as const satisfies Record<string, Phrase>

/** From so many places on the same sentence is said once, with the list of them. */
const repeats = 3

export function printFindings(findings: readonly Finding[], language: Language): string {
  if (findings.length === 0) return `  ${words.nothing[language]}`
  const byHead = Map.groupBy(findings, ({ code }) => findingHeadings[code][language])
  const heads = [...byHead].map(([head, own]) => `${head} ${own.length}`).join('; ')
  const groups = [...byHead].flatMap(([head, own]) => [`\n${head} (${own.length})`, ...group(own, language)])
  return [hung('  ', fill(words.total[language], { count: findings.length, heads })), ...groups].join('\n')
}

function group(findings: readonly Finding[], language: Language): string[] {
  const bySentence = [...Map.groupBy(findings, finding => sentenceOf(finding, language))]
  const often = bySentence.filter(([, own]) => own.length >= repeats)
  const rest = new Set(bySentence.filter(([, own]) => own.length < repeats).flatMap(([, own]) => own))
  return [
    ...often.flatMap(([sentence, own]) => saidOnce(sentence, own, language)),
    ...places(
      findings.filter(finding => rest.has(finding)),
      language,
    ),
  ]
}

/** What a plan lacks again and again, such as who approves: one sentence, all its places. */
function saidOnce(sentence: string, findings: readonly Finding[], language: Language): string[] {
  const at = findings.map(finding => {
    const doubt = finding.unsure ? ` (${words.unsure[language]})` : ''
    return `${finding.task ?? placeOf(finding, language)}${doubt}`
  })
  const list = fill(words.repeated[language], { count: findings.length, places: at.join(', ') })
  return [hung('  ', sentence), hung('    • ', list)]
}

/** Several findings at one place are said together, so that a task's words stand once. */
function places(findings: readonly Finding[], language: Language): string[] {
  const byPlace = Map.groupBy(findings, ({ start, end }) => `${start}-${end}`)
  return [...byPlace.values()].flatMap(own => [
    hung('  ', where(own[0]!, language)),
    ...own.map(finding => hung('    • ', said(finding, language))),
  ])
}

function placeOf({ page, paragraph, task }: Finding, language: Language): string {
  return [
    ...(page === null ? [] : [fill(words.page[language], { page })]),
    ...(paragraph === null ? [] : [fill(words.paragraph[language], { paragraph })]),
    ...(task === null ? [] : [fill(words.task[language], { task })]),
  ].join(', ')
}

function where(finding: Finding, language: Language): string {
  const place = placeOf(finding, language)
  const quoted = finding.words
  return quoted === '' ? place : `${place}${place === '' ? '' : ': '}“${quoted}”`
}

function said(finding: Finding, language: Language): string {
  return `${sentenceOf(finding, language)}${finding.unsure ? ` (${words.unsure[language]})` : ''}`
}
