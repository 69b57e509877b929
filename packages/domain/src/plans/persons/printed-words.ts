import { exactKey, foldVietnamese } from '../../kernel/fold.ts'
import type { Span } from '../redaction.ts'

/** A word as printed; two that a reader takes for the same have the same key. */
export interface PrintedWord extends Span {
  /** Without regard to case, Unicode composition and the place of the tone mark. */
  readonly key: string
  /** Without any mark. */
  readonly folded: string
  readonly capital: boolean
  readonly allCapitals: boolean
}

// Soft hyphens and joiners are seen by nobody and may stand inside a word.
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200C\u200D\u2060\uFEFF]*/gu

export function printedWords(text: string): PrintedWord[] {
  return [...text.matchAll(word)].map(match => {
    const plain = match[0].replace(/[\u00AD\u200C\u200D\u2060\uFEFF]/g, '').normalize('NFC')
    return {
      start: match.index,
      end: match.index + match[0].length,
      key: exactKey(plain),
      folded: foldVietnamese(plain),
      capital: /^\p{Lu}/u.test(plain),
      allCapitals: /^\p{Lu}/u.test(plain) && !/\p{Ll}/u.test(plain),
    }
  })
}

/** The keys of a phrase's words, a blank between any two. */
export function keysOf(text: string): string {
  return printedWords(text)
    .map(word => word.key)
    .join(' ')
}

export function oneKeyEach(text: string): ReadonlySet<string> {
  return new Set(printedWords(text).map(word => word.key))
}

/** Widens a span over the words that it cuts. */
export function wholeWords(words: readonly PrintedWord[], span: Span): Span {
  const touched = words.filter(one => one.start < span.end && one.end > span.start)
  return {
    start: Math.min(span.start, touched[0]?.start ?? span.start),
    end: Math.max(span.end, touched.at(-1)?.end ?? span.end),
  }
}

/** True when the wanted words stand there in a row; no words at all stand everywhere. */
export function standsIn(words: readonly PrintedWord[], wanted: readonly PrintedWord[]): boolean {
  return (
    wanted.length === 0 || words.some((_, at) => wanted.every((word, i) => word.key === words[at + i]?.key))
  )
}
