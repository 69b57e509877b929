// What a check found, grouped by subject, each with its place and the words there.
import { findingHeadings, sentenceOf } from '@camket/domain/plans/finding-words'
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import type { Finding } from '@camket/domain/plans/findings'
import { hung } from './lines.ts'

const words = {
  nothing: {
    vi: 'Không thấy chỗ nào chưa rõ, thiếu hoặc sai.',
    en: 'Nothing unclear, missing or wrong was found.',
  },
  total: { vi: '{count} chỗ cần xem lại.', en: '{count} places need another look.' },
  page: { vi: 'trang {page}', en: 'page {page}' },
  paragraph: { vi: 'đoạn {paragraph}', en: 'paragraph {paragraph}' },
  task: { vi: 'nhiệm vụ {task}', en: 'task {task}' },
  unsure: { vi: 'chưa chắc', en: 'unsure' },
} as const satisfies Record<string, Phrase>

export function printFindings(findings: readonly Finding[], language: Language): string {
  if (findings.length === 0) return `  ${words.nothing[language]}`
  const heads = [...new Set(findings.map(({ code }) => findingHeadings[code][language]))]
  const groups = heads.flatMap(head => {
    const own = findings.filter(({ code }) => findingHeadings[code][language] === head)
    return [`\n${head} (${own.length})`, ...places(own, language)]
  })
  return [...groups, '', fill(words.total[language], { count: findings.length })].join('\n')
}

/** Several findings at one place are said together, so that a task's words stand once. */
function places(findings: readonly Finding[], language: Language): string[] {
  const byPlace = Map.groupBy(findings, ({ start, end }) => `${start}-${end}`)
  return [...byPlace.values()].flatMap(own => [
    hung('  ', where(own[0]!, language)),
    ...own.map(finding => hung('    • ', said(finding, language))),
  ])
}

function where(finding: Finding, language: Language): string {
  const { page, paragraph, task, words: quoted } = finding
  const parts = [
    ...(page === null ? [] : [fill(words.page[language], { page })]),
    ...(paragraph === null ? [] : [fill(words.paragraph[language], { paragraph })]),
    ...(task === null ? [] : [fill(words.task[language], { task })]),
  ]
  const place = parts.join(', ')
  return quoted === '' ? place : `${place}${place === '' ? '' : ': '}“${quoted}”`
}

function said(finding: Finding, language: Language): string {
  return `${sentenceOf(finding, language)}${finding.unsure ? ` (${words.unsure[language]})` : ''}`
}
