// The passage that a search shows, with the asked words marked.
import { tokens, type Token } from '../kernel/fold.ts'

/**
 * How a text matches, best first: the words as asked and side by side; as asked but apart; side by side in another
 * spelling; apart in another spelling.
 */
export const matches = ['phrase', 'words', 'phrase-respelled', 'words-respelled'] as const
export type Match = (typeof matches)[number]

export interface Passage {
  readonly passage: string
  readonly marks: ReadonlyArray<{ readonly start: number; readonly end: number }>
  /** True when the words stand there in the order and spelling asked. */
  readonly exact: boolean
  readonly match: Match
  /** Among equal matches higher is better: more words as asked, earlier, in a shorter text. */
  readonly score: number
}

const around = 130

/** Cuts the best passage for a query out of a text and marks the words in it. */
export function passageFor(text: string, query: string): Passage {
  const asked = tokens(query)
  const found = tokens(text)
  const exactAt = phraseAt(found, asked, 'exact')
  const foldedAt = exactAt >= 0 ? exactAt : phraseAt(found, asked, 'folded')
  const wanted = new Set(asked.map(token => token.folded))
  const at = foldedAt >= 0 ? foldedAt : Math.max(0, densest(found, wanted))
  const window = cut(text, found[at]?.start ?? 0)
  const inPhrase = (i: number): boolean => foldedAt >= 0 && i >= foldedAt && i < foldedAt + asked.length
  const marks = found
    .map((token, i) => ({ token, i }))
    .filter(({ token, i }) => wanted.has(token.folded) && (foldedAt < 0 || inPhrase(i) || asked.length === 1))
    .filter(({ token }) => token.start >= window.start && token.end <= window.end)
    .map(({ token }) => ({
      start: token.start - window.start + window.lead,
      end: token.end - window.start + window.lead,
    }))
  const spelled = new Set(found.map(token => token.exact))
  const same = asked.filter(token => spelled.has(token.exact)).length
  const score = (20 * same) / (asked.length || 1) + 10 / (1 + at / 20) + 200 / (found.length + 40)
  const match = matchOf({ exactAt, foldedAt, allSame: same === asked.length })
  return { passage: window.words, marks: joined(marks, window.words), exact: exactAt >= 0, match, score }
}

function matchOf(at: { exactAt: number; foldedAt: number; allSame: boolean }): Match {
  if (at.exactAt >= 0) return 'phrase'
  if (at.allSame) return 'words'
  return at.foldedAt >= 0 ? 'phrase-respelled' : 'words-respelled'
}

function phraseAt(found: readonly Token[], asked: readonly Token[], key: 'exact' | 'folded'): number {
  if (asked.length === 0) return -1
  return found.findIndex((_, i) => asked.every((token, j) => found[i + j]?.[key] === token[key]))
}

// First of the 24-word windows that hold the most different asked words.
function densest(found: readonly Token[], wanted: ReadonlySet<string>): number {
  let best = -1
  let most = 0
  found.forEach((token, i) => {
    if (!wanted.has(token.folded)) return
    const kinds = new Set(found.slice(i, i + 24).flatMap(t => (wanted.has(t.folded) ? [t.folded] : [])))
    if (kinds.size > most) [best, most] = [i, kinds.size]
  })
  return best
}

function cut(text: string, at: number): { words: string; start: number; end: number; lead: number } {
  let start = Math.max(0, at - around)
  let end = Math.min(text.length, at + 2 * around)
  while (start > 0 && !/\s/.test(text[start - 1] ?? '')) start -= 1
  while (end < text.length && !/\s/.test(text[end] ?? '')) end += 1
  const lead = start > 0 ? '… ' : ''
  const words = `${lead}${text.slice(start, end)}${end < text.length ? ' …' : ''}`
  return { words, start, end, lead: lead.length }
}

// Marks with nothing but a blank between them are one.
function joined(marks: Passage['marks'], words: string): Passage['marks'] {
  const out: { start: number; end: number }[] = []
  for (const mark of marks) {
    const last = out.at(-1)
    if (last !== undefined && /^\s$/.test(words.slice(last.end, mark.start))) last.end = mark.end
    else out.push({ ...mark })
  }
  return out
}
