// What looks like a private person in a plan's text: shown to the publisher, who masks it or answers for leaving it.
// It proposes; only a person masks. Officials named in office are an exception that the publisher states.
import { namedPersons } from './named-persons.ts'
import { united, type Span } from '../redaction.ts'

export const likelyKinds = ['name', 'phone', 'identity-number', 'mail'] as const
export type LikelyKind = (typeof likelyKinds)[number]

export interface LikelyPerson extends Span {
  readonly kind: LikelyKind
  readonly words: string
}

const phone = /(?<![\d./])(?:\+84|0)(?:[ .-]?\d){8,10}(?![\d/])/g
const identity = /(?<![\d./])\d{12}(?![\d/])/g
const mail = /[\p{L}\d._+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu

/** In text order, what a redaction covers already left out. */
export function likelyPersons(text: string, redactions: readonly Span[]): LikelyPerson[] {
  const masked = united(redactions)
  const found = [
    ...namedPersons(text).map(span => likely('name', text, span)),
    ...matches(text, phone, 'phone'),
    ...matches(text, identity, 'identity-number'),
    ...matches(text, mail, 'mail'),
  ]
  return found
    .filter(person => !masked.some(span => span.start <= person.start && span.end >= person.end))
    .sort((a, b) => a.start - b.start)
}

function likely(kind: LikelyKind, text: string, { start, end }: Span): LikelyPerson {
  return { kind, start, end, words: text.slice(start, end) }
}

function matches(text: string, pattern: RegExp, kind: LikelyKind): LikelyPerson[] {
  return [...text.matchAll(pattern)].map(match =>
    likely(kind, text, { start: match.index, end: match.index + match[0].length }),
  )
}
