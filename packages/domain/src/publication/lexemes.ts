// What the search index holds of a text and what a query asks of it. Pairs of neighbouring syllables are lexemes of their
// own: Vietnamese words are mostly two syllables, and a pair finds them without a look at positions.
import { firstLetters } from '../kernel/cut.ts'
import { tokens, type Token } from '../kernel/fold.ts'

const longestLexeme = 60

/** Folded syllables. */
function folded(found: readonly Token[]): string[] {
  return found.map(token => firstLetters(token.folded, longestLexeme))
}

/** Folded neighbours, two and two. */
function pairs(found: readonly Token[]): string[] {
  const words = folded(found)
  return words.slice(1).map((word, i) => `${words[i]}_${word}`)
}

/** Spellings that differ from their folded form; those that do not are told apart when the candidates are ranked. */
function spellings(found: readonly Token[]): string[] {
  return found
    .filter(token => token.exact !== token.folded)
    .map(token => `=${firstLetters(token.exact, longestLexeme)}`)
}

function quoted(lexemes: Iterable<string>): string[] {
  return [...new Set(lexemes)].map(lexeme => `'${lexeme.replace(/['\\]/g, '')}'`)
}

/** Text form of the tsvector to store. */
export function indexedWords(text: string): string {
  const found = tokens(text)
  return quoted([...folded(found), ...pairs(found), ...spellings(found)]).join(' ')
}

/** Text forms of the tsqueries to try, best first: the ways to match, in their order. */
export function queryTiers(query: string): string[] {
  const found = tokens(query).slice(0, 16)
  if (found.length === 0) return []
  const all = (lexemes: string[]): string => quoted(lexemes).join(' & ')
  const anywhere = folded(found)
  const ordered = [...anywhere, ...pairs(found)]
  const spelled = spellings(found)
  const tiers = [[...ordered, ...spelled], [...anywhere, ...spelled], ordered, anywhere]
  return [...new Set(tiers.map(all))]
}
