import { part, type View } from '../lines/view.ts'
import { attributeOf, type Attribute } from './topics.ts'

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
