// What a corrected passage changes, word by word, and where every offset into the text goes.
import type { Span } from '../redaction.ts'
import { compareWords } from './compare-words.ts'

/** Words of the text that give way to others; neither side is without a letter or digit, unless its line is. */
export interface Swap extends Span {
  readonly text: string
}

interface Hunk {
  from: number
  to: number
  start: number
  end: number
}

/**
 * The changed words of a passage that begins at `at`, in order. Both readings have the same number of lines: null
 * otherwise, and where a line would lose all its words or get words that it had none of.
 */
export function swapsOf(before: string, after: string, at: number): Swap[] | null {
  const [olds, news] = [before.split('\n'), after.split('\n')]
  if (olds.length !== news.length) return null
  const swaps: Swap[] = []
  let offset = at
  for (const [i, old] of olds.entries()) {
    const now = news[i] as string
    if ((old.trim() === '') !== (now.trim() === '')) return null
    for (const { from, to, start, end } of old.trim() === '' ? [] : hunksOf(old, now)) {
      swaps.push({ start: offset + from, end: offset + to, text: now.slice(start, end) })
    }
    offset += old.length + 1
  }
  return swaps
}

// `from`–`to` in the old line gives way to `start`–`end` of the new one.
function hunksOf(old: string, now: string): Hunk[] {
  const hunks: Hunk[] = []
  let [a, b] = [0, 0]
  for (const part of compareWords(old, now)) {
    const length = part.text.length
    if (part.in !== 'both') {
      const last = hunks.at(-1)
      const open = last !== undefined && old.slice(last.to, a).trim() === '' ? last : newHunk(hunks, a, b)
      open.to = part.in === 'before' ? a + length : a
      open.end = part.in === 'after' ? b + length : b
    }
    if (part.in !== 'after') a += length
    if (part.in !== 'before') b += length
  }
  return withWordsOnBothSides(hunks, old, now)
}

function newHunk(hunks: Hunk[], a: number, b: number): Hunk {
  const hunk = { from: a, to: a, start: b, end: b }
  hunks.push(hunk)
  return hunk
}

// A sign, or what was left out or put in alone, takes the word before it along, else the one behind it: there is a word to mark.
function withWordsOnBothSides(hunks: readonly Hunk[], old: string, now: string): Hunk[] {
  const out: Hunk[] = []
  for (const hunk of hunks) {
    const last = out.at(-1)
    const wide = { ...hunk }
    if (isBare(wide, old, now)) {
      const before = /\S+\s*$/.exec(old.slice(last?.to ?? 0, wide.from))?.[0].length ?? 0
      wide.from -= before
      wide.start -= before
    }
    if (isBare(wide, old, now)) {
      const behind = /^\s*\S+/.exec(old.slice(wide.to))?.[0].length ?? 0
      wide.to += behind
      wide.end += behind
    }
    trim(wide, old, now)
    if (last !== undefined && wide.from <= last.to) Object.assign(last, { to: wide.to, end: wide.end })
    else out.push(wide)
  }
  return out.every(hunk => !isBare(hunk, old, now)) && inOrder(out)
    ? out
    : [{ from: 0, to: old.length, start: 0, end: now.length }]
}

// Blanks that both sides share at an end stay outside.
function trim(hunk: Hunk, old: string, now: string): void {
  const blank = (at: number, there: number): boolean => /\s/u.test(old[at] ?? '') && old[at] === now[there]
  while (hunk.to > hunk.from && hunk.end > hunk.start && blank(hunk.to - 1, hunk.end - 1)) {
    hunk.to -= 1
    hunk.end -= 1
  }
  while (hunk.to > hunk.from && hunk.end > hunk.start && blank(hunk.from, hunk.start)) {
    hunk.from += 1
    hunk.start += 1
  }
}

const isBare = ({ from, to, start, end }: Hunk, old: string, now: string): boolean =>
  isSign(old.slice(from, to)) || isSign(now.slice(start, end))

const isSign = (words: string): boolean => !/[\p{L}\p{N}]/u.test(words)

const inOrder = (hunks: readonly Hunk[]): boolean =>
  hunks.every((hunk, i) => i === 0 || hunk.from >= (hunks[i - 1] as Hunk).to)

/** The text with the swaps done; they are in order and do not overlap. */
export function swapped(text: string, swaps: readonly Swap[]): string {
  let [out, at] = ['', 0]
  for (const swap of swaps) {
    out += text.slice(at, swap.start) + swap.text
    at = swap.end
  }
  return out + text.slice(at)
}

export interface Mover {
  /** A span that a swap cuts grows over all of it; every other one keeps its words. */
  span<S extends Span>(span: S): S
  /** A border between neighbours: inside a swap it goes to the swap's end. */
  border(at: number): number
  /** True where a swap lies across a border. */
  cuts(at: number): boolean
  touches(span: Span): boolean
}

/** Where offsets into the text go when the swaps are done. */
export function mover(swaps: readonly Swap[]): Mover {
  const shift = (at: number): number =>
    swaps
      .filter(swap => swap.end <= at)
      .reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0)
  const around = (at: number): Swap | undefined => swaps.find(swap => swap.start < at && at < swap.end)
  const opens = (at: number): number => shift(around(at)?.start ?? at) + (around(at)?.start ?? at)
  const closes = (at: number): number => shift(around(at)?.end ?? at) + (around(at)?.end ?? at)
  return {
    span: span => ({ ...span, start: opens(span.start), end: closes(span.end) }),
    border: closes,
    cuts: at => around(at) !== undefined,
    touches: span => swaps.some(swap => swap.start < span.end && swap.end > span.start),
  }
}
