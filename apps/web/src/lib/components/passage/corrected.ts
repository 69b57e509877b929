// Words of a plan's text cut at what the office corrected in them.
interface Correction {
  readonly start: number
  readonly end: number
  readonly read: string
  readonly reason: string | null
}

/** A correction with its number on the page. */
export interface Numbered extends Correction {
  readonly number: number
}

interface Cut {
  readonly text: string
  /** The correction that these words are part of, and whether they end it. */
  readonly of: Numbered | null
  readonly ends: boolean
}

/** The corrections that lie in a stretch of the text, numbered from 1. */
export function correctionsIn(
  all: readonly Correction[],
  { start, end }: { readonly start: number; readonly end: number },
): Numbered[] {
  return all.filter(one => one.start < end && one.end > start).map((one, i) => ({ ...one, number: i + 1 }))
}

/** The text in order, without a gap; corrected words are pieces of their own. */
export function correctedApart(
  { text, start }: { readonly text: string; readonly start: number },
  corrections: readonly Numbered[],
): Cut[] {
  const end = start + text.length
  const cuts: Cut[] = []
  let at = start
  const plain = (to: number): void => {
    if (to > at) cuts.push({ text: text.slice(at - start, to - start), of: null, ends: false })
  }
  for (const one of corrections) {
    if (one.end <= at || one.start >= end) continue
    const [from, to] = [Math.max(at, one.start), Math.min(end, one.end)]
    plain(from)
    cuts.push({ text: text.slice(from - start, to - start), of: one, ends: one.end <= end })
    at = to
  }
  plain(end)
  return cuts
}
