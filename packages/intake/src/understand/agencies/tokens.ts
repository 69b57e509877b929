import { kindAt, lettered, other, widthAt, wordEnd } from '../../characters.ts'
import { foldTone } from './folding.ts'

export interface Token {
  /** Folded word; `&` reads as `và`. */
  readonly word: string
  readonly start: number
  readonly end: number
  /** Begins with a capital. */
  readonly capital: boolean
  readonly letters: boolean
}

type Look = Pick<Token, 'word' | 'capital' | 'letters'>

// A plan repeats a few hundred words, and what a word looks like is the same wherever it stands. Bounded, for a hostile text
// has more words than the language, and no Vietnamese word is longer than this.
const looks = new Map<string, Look>()
const mostLooks = 20_000
const longestWord = 24

function lookOf(piece: string): Look {
  const known = looks.get(piece)
  if (known !== undefined) return known
  const folded = foldTone(piece)
  const look = {
    word: folded === '&' ? 'và' : folded,
    capital: /^\p{Lu}/u.test(piece),
    letters: /^[\p{L}\p{N}]/u.test(piece),
  }
  if (looks.size >= mostLooks) looks.clear()
  if (piece.length <= longestWord) looks.set(piece, look)
  return look
}

/** The words and marks of a passage, in order; `start` and `end` count in it. */
export function tokensOf(s: string): Token[] {
  const tokens: Token[] = []
  for (let start = 0; start < s.length;) {
    const kind = kindAt(s, start)
    const end = kind === lettered ? wordEnd(s, start) : start + widthAt(s, start)
    if (kind === lettered || kind === other) {
      const { word, capital, letters } = lookOf(s.slice(start, end))
      tokens.push({ word, start, end, capital, letters })
    }
    start = end
  }
  return tokens
}

interface Node {
  readonly next: Map<string, Node>
  ends: boolean
  /** The phrase may begin with a small letter. */
  low: boolean
}

/** Words in order, for finding the longest known phrase at a place. */
export class Phrases {
  readonly #root: Node = { next: new Map(), ends: false, low: false }

  constructor(phrases: ReadonlyArray<string>) {
    for (const phrase of phrases) {
      let node = this.#root
      const tokens = tokensOf(phrase)
      for (const { word } of tokens) {
        if (!node.next.has(word)) node.next.set(word, { next: new Map(), ends: false, low: false })
        node = node.next.get(word)!
      }
      node.ends = true
      if (!tokens[0]!.capital) node.low = true
    }
  }

  /** Index after the longest phrase that begins at token `i`; `i` itself when none does. */
  after(tokens: ReadonlyArray<Token>, i: number): number {
    let node: Node | undefined = this.#root
    let best = i
    for (let j = i; j < tokens.length; j++) {
      node = node.next.get(tokens[j]!.word)
      if (!node) break
      if (node.ends && (node.low || tokens[i]!.capital)) best = j + 1
    }
    return best
  }
}
