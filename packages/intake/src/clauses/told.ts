import { actorsIn } from './clears/actors.ts'
import type { Syllable } from './syllables.ts'

/**
 * Says of restrictive words in this clause which body or post is told to carry them out, as printed; null where none is named.
 * Who acts in the clause is looked for once, however many of its words are restrictive.
 */
export function tellingIn(
  text: string,
  row: ReadonlyArray<Syllable>,
): (span: { start: number; end: number }) => string | null {
  const all = actorsIn(row).filter(({ acts }) => acts)
  return span => {
    const acting = all.filter(({ first }) => row[first]!.start < span.end)
    const told = acting.find(({ first }) => row[first]!.start >= span.start) ?? acting.at(-1)
    return told ? text.slice(row[told.first]!.start, row[told.after - 1]!.end) : null
  }
}
