// What the search index holds of a text and what a query asks of it. Pairs of neighbouring syllables are lexemes of their
// own: Vietnamese words are mostly two syllables, and a pair finds them without a look at positions.
import { tokens, type Token } from '../kernel/fold.ts'

const longestLexeme = 60

function lexemesOf(found: readonly Token[], key: 'folded' | 'exact'): string[] {
  const mark = key === 'exact' ? '=' : ''
  const words = found.map(token => token[key].slice(0, longestLexeme))
  const pairs = words.slice(1).map((word, i) => `${mark}${words[i]}_${word}`)
  return [...words.map(word => mark + word), ...pairs]
}

function quoted(lexemes: Iterable<string>): string[] {
  return [...new Set(lexemes)].map(lexeme => `'${lexeme.replace(/['\\]/g, '')}'`)
}

/** Text form of the tsvector to store. */
export function indexedWords(text: string): string {
  const found = tokens(text)
  return quoted([...lexemesOf(found, 'folded'), ...lexemesOf(found, 'exact')]).join(' ')
}

/** Text forms of the tsqueries to try, best first: exact spelling, same words in order, all words anywhere. */
export function queryTiers(query: string): string[] {
  const found = tokens(query).slice(0, 16)
  if (found.length === 0) return []
  const exact = quoted(lexemesOf(found, 'exact')).join(' & ')
  const ordered = quoted(lexemesOf(found, 'folded')).join(' & ')
  const anywhere = quoted(found.map(token => token.folded.slice(0, longestLexeme))).join(' & ')
  return [...new Set([exact, ordered, anywhere])]
}
