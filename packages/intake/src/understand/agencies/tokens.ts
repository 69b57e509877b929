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

const tokenPattern = /[\p{L}\p{M}\p{N}]+|[^\s]/gu

export function tokensOf(s: string): Token[] {
  const folded = foldTone(s)
  return [...s.matchAll(tokenPattern)].map(found => {
    const start = found.index
    const end = start + found[0].length
    const word = folded.slice(start, end)
    return {
      word: word === '&' ? 'và' : word,
      start,
      end,
      capital: /^\p{Lu}/u.test(found[0]),
      letters: /^[\p{L}\p{N}]/u.test(found[0]),
    }
  })
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
