import { actorsIn } from './clears/actors.ts'
import type { Syllable } from './syllables.ts'

/** The body or post that is told to carry out the restrictive words, as printed; null where none is named. */
export function toldIn(
  text: string,
  row: ReadonlyArray<Syllable>,
  span: { start: number; end: number },
): string | null {
  const acting = actorsIn(row).filter(({ first, acts }) => acts && row[first]!.start < span.end)
  const inside = acting.filter(({ first }) => row[first]!.start >= span.start)
  const told = inside[0] ?? acting.at(-1)
  return told ? text.slice(row[told.first]!.start, row[told.after - 1]!.end) : null
}
