// Of a plan's masked places, which are withdrawn promises and clauses, and which are names or other words.
import { maskCharacter } from '../../plans/redaction.ts'
import type { PlanRecord } from '../records.ts'

interface MaskedPlaces {
  /** Places of names and other single words. */
  readonly words: number
  /** Passages that are hidden because what stood there was withdrawn. */
  readonly passages: number
}

/** Counts the masked places of a plan's text; `withdrawn` are the ids of what stood in it and was withdrawn whole. */
export function maskedPlaces(
  { text, coverage, redactions }: Pick<PlanRecord, 'text' | 'coverage' | 'redactions'>,
  withdrawn: ReadonlySet<string>,
): MaskedPlaces {
  const passages = coverage.filter(
    ({ id, start, end }) => id !== null && withdrawn.has(id) && isHidden(text.slice(start, end)),
  )
  // A place that reaches out of the passages is counted for what it hides beyond them.
  const beyond = blanked(text, passages)
  const words = redactions.filter(({ start, end }) => beyond.slice(start, end).includes(maskCharacter))
  return { words: words.length, passages: passages.length }
}

/** In one pass: a text is long, and may have lost hundreds of passages. */
function blanked(text: string, places: ReadonlyArray<{ start: number; end: number }>): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of places.toSorted((one, other) => one.start - other.start)) {
    const from = Math.max(at, start)
    pieces.push(text.slice(at, from), ' '.repeat(Math.max(0, end - from)))
    at = Math.max(at, end)
  }
  return pieces.join('') + text.slice(at)
}

// The number or letter of an item stays where its passage is masked; a name in a passage that stays hides less than half of it.
function isHidden(words: string): boolean {
  const shown = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return words.split(maskCharacter).length - 1 > shown
}
