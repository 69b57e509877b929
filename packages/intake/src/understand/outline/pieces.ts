import { part, type View } from '../lines/view.ts'
import { attributeOf, type Attribute } from './topics.ts'
import type { Detail } from './unit.ts'

/** A unit's words before the first attribute that stands on the same line, and the attributes after them. */
export function withAttributes(words: View): { act: View; details: Detail[] } {
  for (const hit of words.s.matchAll(/[.;]\s(?=\p{L})/gu)) {
    const from = hit.index + hit[0].length
    if (!attributeOf(words.s.slice(from, from + 90))) continue
    const details = attributePieces(part(words, from)).map(piece => ({ ...piece, handed: false }))
    return { act: part(words, 0, hit.index + 1), details }
  }
  return { act: words, details: [] }
}

/** Cuts a line of attributes at each name that begins one. */
export function attributePieces(words: View): Array<{ kind: Attribute; view: View }> {
  const starts = [0]
  for (const hit of words.s.matchAll(/(?:[;.,]\s|\s-\s)(?=\p{L})/gu)) {
    const from = hit.index + hit[0].length
    if (attributeOf(words.s.slice(from, from + 90))) starts.push(from)
  }
  return starts.flatMap((from, i) => {
    const piece = part(words, from, starts[i + 1] ?? words.s.length)
    const found = attributeOf(piece.s)
    return found ? [{ kind: found.kind, view: part(piece, found.length) }] : []
  })
}
