// What looks like a private person in a plan's text: shown to the publisher, who masks it or answers for leaving it.
// It proposes; only a person masks. Officials named in office are an exception that the publisher states.
import { isCutFromBody, postLength } from './body-names.ts'
import { united, type Span } from '../redaction.ts'

export const likelyKinds = ['name', 'phone', 'identity-number', 'mail'] as const
export type LikelyKind = (typeof likelyKinds)[number]

export interface LikelyPerson extends Span {
  readonly kind: LikelyKind
  readonly words: string
}

const capital = '\\p{Lu}\\p{L}*'
/** Words of address as they are written: small, with a capital, all in capitals. The name behind them has capitals only. */
const addresses = ['ông', 'bà', 'anh', 'chị', 'em', 'cháu', 'cụ', 'đồng chí', 'đ\\/c'].flatMap(word => [
  word,
  word.charAt(0).toUpperCase() + word.slice(1),
  word.toUpperCase(),
])
/** A word of address, then two to five words that each begin with a capital. */
const named = new RegExp(
  `(?<![\\p{L}])(?:${addresses.join('|')})\\s+((?:${capital})(?:\\s+${capital}){1,4})(?![\\p{L}])`,
  'gu',
)
const behindPost = new RegExp(`^\\s+((?:${capital})(?:\\s+${capital}){1,4})(?![\\p{L}])`, 'u')
const phone = /(?<![\d./])(?:\+84|0)(?:[ .-]?\d){8,10}(?![\d/])/g
const identity = /(?<![\d./])\d{12}(?![\d/])/g
const mail = /[\p{L}\d._+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu

/** In text order, what a redaction covers already left out. */
export function likelyPersons(text: string, redactions: readonly Span[]): LikelyPerson[] {
  const masked = united(redactions)
  const found = [
    ...namesIn(text),
    ...matches(text, phone, 'phone'),
    ...matches(text, identity, 'identity-number'),
    ...matches(text, mail, 'mail'),
  ]
  return found
    .filter(person => !masked.some(span => span.start <= person.start && span.end >= person.end))
    .sort((a, b) => a.start - b.start)
}

function namesIn(text: string): LikelyPerson[] {
  return [...text.matchAll(named)].flatMap(match => {
    const words = match[1]!
    // In a line all in capitals only these three are surely words of address (“CỤ THỂ HOÁ …” is not).
    if (words === words.toUpperCase() && !/^(?:ông|bà|đồng chí)/iu.test(match[0])) return []
    const start = match.index + match[0].length - words.length
    const end = start + words.length
    return isCutFromBody(text, { start, end })
      ? namedBehindPost(text, start)
      : [{ kind: 'name' as const, start, end, words }]
  })
}

function namedBehindPost(text: string, from: number): LikelyPerson[] {
  const length = postLength(text, from)
  const words = length === 0 ? undefined : behindPost.exec(text.slice(from + length))?.[1]
  if (words === undefined) return []
  const start = from + length + text.slice(from + length).search(/\S/u)
  const end = start + words.length
  return isCutFromBody(text, { start, end }) ? [] : [{ kind: 'name', start, end, words }]
}

function matches(text: string, pattern: RegExp, kind: LikelyKind): LikelyPerson[] {
  return [...text.matchAll(pattern)].map(match => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
  }))
}
