import type { Finding } from './grammar.ts'
import { actOf, has, type Marked } from './marks.ts'
import { spellingKey, type Syllable } from './syllables.ts'

interface Judged {
  readonly text: string
  readonly row: ReadonlyArray<Syllable>
  readonly marks: ReadonlyArray<Marked>
  readonly findings: ReadonlyArray<Finding>
}

interface Span {
  readonly start: number
  readonly end: number
  readonly of: ReadonlyArray<Finding>
}

/** A piece of the clause between commas, semicolons and turning words, as indexes of syllables. */
interface Piece {
  readonly first: number
  readonly after: number
  readonly of: Finding[]
  /** It asks for something that is no limit. */
  readonly other: boolean
}

const leading = new Set(
  'và hoặc đồng thời cùng với đó qua từ nhưng song trước mắt bên cạnh ngoài ra mặt khác cũng như còn tuy nhiên kết hợp'
    .split(' ')
    .map(spellingKey),
)

/** Cuts the restrictive words out of a clause that says other things too; the whole clause where it says nothing else. */
export function spansOf(judged: Judged): Span[] {
  const pieces = piecesOf(judged)
  const hit = pieces.map((piece, i) => (piece.of.length > 0 ? i : -1)).filter(i => i >= 0)
  const from = hit[0]!
  const to = goingOn(pieces, hit.at(-1)!)
  const mixed = pieces.some((piece, i) => (i < from || i > to) && piece.other)
  if (!mixed) return [{ start: 0, end: judged.text.length, of: judged.findings }]
  const { row } = judged
  const first = skipLeading(row, pieces[from]!)
  let last = pieces[to]!.after - 1
  while (last > first && row[last]!.mark > 0 && !/["”)’]/.test(row[last]!.key)) last--
  return [{ start: row[first]!.start, end: row[last]!.end, of: judged.findings }]
}

/** What follows belongs to the restrictive words until something else is asked for or the thought ends. */
function goingOn(pieces: ReadonlyArray<Piece>, from: number): number {
  let to = from
  while (to + 1 < pieces.length && !pieces[to + 1]!.other) to++
  return to
}

function skipLeading(row: ReadonlyArray<Syllable>, piece: Piece): number {
  let first = piece.first
  while (first < piece.after - 1 && (row[first]!.mark > 0 || leading.has(row[first]!.key))) first++
  return first
}

function piecesOf({ row, marks, findings }: Judged): Piece[] {
  const cuts = cutsOf(row, marks, findings)
  return cuts.slice(0, -1).map((first, i) => {
    const after = cuts[i + 1]!
    const inside = marks.filter(mark => mark.first >= first && mark.first < after)
    const of = findings.filter(({ act, object }) => touches(marks, [act, object], { first, after }))
    return { first, after, of, other: of.length === 0 && asksOther(inside) }
  })
}

function touches(
  marks: ReadonlyArray<Marked>,
  [act, object]: [number, number],
  piece: { first: number; after: number },
): boolean {
  const from = Math.min(marks[act]!.first, marks[object]!.first)
  const to = Math.max(marks[act]!.after, marks[object]!.after)
  return from < piece.after && to > piece.first
}

function asksOther(inside: ReadonlyArray<Marked>): boolean {
  return inside.some(
    mark => has(mark, 'shield:service') || has(mark, 'shield:matter') || has(mark, 'shield:harm'),
  )
}

/** Where pieces begin: after a comma or a semicolon, at a turning word, and after "và" before an act of its own. */
function cutsOf(
  row: ReadonlyArray<Syllable>,
  marks: ReadonlyArray<Marked>,
  findings: ReadonlyArray<Finding>,
): number[] {
  const cuts = new Set([0, row.length])
  row.forEach(({ mark, key }, k) => {
    if (mark === 2 || key === ',' || key === ':' || key === '–') cuts.add(k + 1)
  })
  marks.forEach((mark, m) => {
    if (has(mark, 'frame:turning') || (has(mark, 'frame:opening') && row[mark.first - 1]?.mark))
      cuts.add(mark.first)
    const next = marks[m + 1]
    if (!has(mark, 'frame:joint') || next?.first !== mark.after) return
    if (actOf(next) !== null || has(next, 'act:turn') || findings.some(({ act }) => act === m + 1))
      cuts.add(mark.first)
  })
  return [...cuts].sort((a, b) => a - b)
}
