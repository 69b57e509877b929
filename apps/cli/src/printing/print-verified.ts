// What a check found: what does not hold first, then what holds, then what cannot be known.
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import { monitorWords } from '@camket/domain/publication/checking/monitor-words'
import { saidWords } from '@camket/domain/publication/checking/said-words'
import {
  placeOf,
  sentenceOf,
  verdictGroups,
  verdictWords,
  weightOf,
} from '@camket/domain/publication/checking/say'
import { recordKindNames } from '@camket/domain/publication/portal/terms'
import { grounds } from '@camket/domain/publication/withdraw/grounds'
import { siteTroubles, siteWords } from '@camket/domain/publication/checking/site-words'
import type { Finding } from '@camket/verify/finding'
import { hung, jsonLine } from './lines.ts'

/** Words beyond those of the page. */
const furtherWords = { ...monitorWords, ...saidWords, ...siteTroubles, ...siteWords }

/** Sentences to stderr; with `json` one line a finding to stdout instead. */
export function printVerified(
  findings: readonly Finding[],
  { language, json }: { language: Language; json: boolean },
): void {
  if (json) {
    for (const finding of findings) console.log(jsonLine({ ...finding, says: said(finding, language) }))
    return
  }
  const by = Map.groupBy(findings, weightOf)
  for (const { level, mark, head } of verdictGroups) {
    const own = by.get(level) ?? []
    if (own.length > 0) console.error(`\n${head[language]}`)
    for (const finding of own) console.error(hung(`  ${mark} `, said(finding, language)))
  }
  const n = by.get('fault')?.length ?? 0
  const is = n > 0 ? 'wanting' : by.has('unchecked') ? 'unchecked' : 'holds'
  const verdict = fill(verdictWords[is][language], { n })
  console.error(`\n${verdict}`)
}

/** Whether the verdict is that something does not hold. */
export const isWanting = (findings: readonly Finding[]): boolean =>
  findings.some(finding => weightOf(finding) === 'fault')

export function said(finding: Finding, language: Language): string {
  const place = placeOf(finding, language)
  const sentence = sentenceOf(withdrawnInWords(finding, language), language, furtherWords)
  return place === '' ? sentence : `${place}: ${sentence}`
}

/** Kinds and grounds by their names. */
function withdrawnInWords(finding: Finding, language: Language): Finding {
  if (finding.code !== 'withdrawn') return finding
  const { kind = '–', id = '–', version = '–', ground = '–', office = '–' } = finding.values
  const named = {
    id,
    version,
    office,
    kind: (recordKindNames as Names)[kind]?.[language] ?? kind,
    ground:
      (grounds as Readonly<Record<string, { name: Phrase } | undefined>>)[ground]?.name[language] ?? ground,
  }
  return { ...finding, values: { ...finding.values, ...named } }
}

type Names = Readonly<Record<string, Phrase | undefined>>
