// What a check found: what does not hold first, then what holds, then what cannot be known.
import { fill, type Language } from '@camket/domain/kernel/language'
import { monitorWords } from '@camket/domain/publication/checking/monitor-words'
import { saidWords } from '@camket/domain/publication/checking/said-words'
import {
  placeOf,
  sentenceOf,
  verdictGroups,
  verdictWords,
  weightOf,
} from '@camket/domain/publication/checking/say'
import { siteTroubles, siteWords } from '@camket/domain/publication/checking/site-words'
import type { Finding } from '@camket/verify/finding'
import { hung } from './lines.ts'

/** Words beyond those of the page. */
const furtherWords = { ...monitorWords, ...saidWords, ...siteTroubles, ...siteWords }

/** Sentences to stderr; with `json` one line a finding to stdout instead. */
export function printVerified(
  findings: readonly Finding[],
  { language, json }: { language: Language; json: boolean },
): void {
  if (json) {
    for (const finding of findings) console.log(JSON.stringify({ ...finding, says: said(finding, language) }))
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

export function said(finding: Finding, language: Language): string {
  const place = placeOf(finding, language)
  const sentence = sentenceOf(finding, language, furtherWords)
  return place === '' ? sentence : `${place}: ${sentence}`
}
