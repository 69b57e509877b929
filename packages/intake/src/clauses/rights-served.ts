import { rightsWords } from '@camket/domain/plans/rights-words'
import { servedRights, type ServedRight } from '@camket/domain/plans/served-rights'
import { longestAt, phrasebook } from './phrases.ts'
import type { Syllable } from './syllables.ts'
import { titledIn } from './titles.ts'

const book = phrasebook(servedRights.map(code => [code, rightsWords[code]] as const))

/** A commitment serves the rights whose published words it holds; words in a restrictive span or in a title do not count. */
export function findRightsServed(
  text: string,
  row: ReadonlyArray<Syllable>,
  restrictive: ReadonlyArray<{ readonly start: number; readonly end: number }>,
): Array<{ code: ServedRight; words: string }> {
  const titled = titledIn(row)
  const found = new Map<ServedRight, string>()
  for (let i = 0; i < row.length; i++) {
    const hit = titled[i] ? null : longestAt(book, row, i)
    if (!hit) continue
    const start = row[hit.first]!.start
    const end = row[hit.after - 1]!.end
    if (restrictive.some(span => start < span.end && end > span.start)) continue
    for (const code of hit.values) if (!found.has(code)) found.set(code, text.slice(start, end))
  }
  return servedRights.filter(code => found.has(code)).map(code => ({ code, words: found.get(code)! }))
}
