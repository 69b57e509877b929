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
  /** It begins with a word that turns to something else. */
  turns: boolean
  /** It asks for something that is no limit. */
  readonly other: boolean
}

const leading = new Set(
  'và hoặc đồng thời cùng với đó qua từ nhưng song trước mắt bên cạnh ngoài ra mặt khác cũng như còn tuy nhiên kết hợp'
    .split(' ')
    .map(spellingKey),
)

const adverbial = new Set(
  'trong tại trên theo thực qua từ khi nếu đối với bằng nhằm để căn phát chủ tăng kịp nhất đặc trước sau cùng ở vào kiên tiếp làm đẩy coi quán nội các những mỗi người hộ ai nhiều việc trường'
    .split(' ')
    .map(spellingKey),
)

/** Cuts the restrictive words out of a clause that says other things too; the whole clause where it says nothing else. */
export function spansOf(judged: Judged): Span[] {
  const pieces = piecesOf(judged)
  const hit = pieces.map((piece, i) => (piece.of.length > 0 ? i : -1)).filter(i => i >= 0)
  const from = openedAt(pieces, hit[0]!)
  const to = goingOn(pieces, hit.at(-1)!)
  const mixed = pieces.some((piece, i) => (i < from || i > to) && piece.other)
  if (!mixed) return [{ start: 0, end: judged.text.length, of: judged.findings }]
  const { row } = judged
  const first = skipLeading(row, pieces[from]!)
  let last = pieces[to]!.after - 1
  while (last > first && row[last]!.mark > 0 && !/["”)’]/.test(row[last]!.key)) last--
  return [{ start: row[first]!.start, end: row[last]!.end, of: judged.findings }]
}

/** "riêng những nội dung …, … thì tạm dừng": the thought began a piece earlier. */
function openedAt(pieces: ReadonlyArray<Piece>, first: number): number {
  const before = pieces[first - 1]
  return before?.turns && !before.other ? first - 1 : first
}

/** What follows belongs to the restrictive words until something else is asked for or the thought ends. */
function goingOn(pieces: ReadonlyArray<Piece>, from: number): number {
  let to = from
  while (to + 1 < pieces.length && !pieces[to + 1]!.other && !pieces[to + 1]!.turns) to++
  return to
}

function skipLeading(row: ReadonlyArray<Syllable>, piece: Piece): number {
  let first = piece.first
  while (first < piece.after - 1 && (row[first]!.mark > 0 || leading.has(row[first]!.key))) first++
  return first
}

function piecesOf({ row, marks, findings }: Judged): Piece[] {
  const cuts = cutsOf(row, marks, findings)
  const pieces = cuts
    .slice(0, -1)
    .map((first, i) => ({ first, after: cuts[i + 1]!, of: [] as Finding[], turns: false, other: false }))
  const at = (k: number) => pieceAt(cuts, k)
  for (const finding of findings) {
    const from = Math.min(marks[finding.act]!.first, marks[finding.object]!.first)
    const to = Math.max(marks[finding.act]!.after, marks[finding.object]!.after)
    for (let p = at(from); p < pieces.length && pieces[p]!.first < to; p++) pieces[p]!.of.push(finding)
  }
  const own = new Set(
    marks.filter(mark => actOf(mark) !== null || has(mark, 'act:turn')).map(mark => mark.first),
  )
  pieces.forEach((piece, p) => {
    const next = pieces[p + 1]
    if (next && opensItself(row, next, own) && isSentence(row, piece)) piece.other = piece.of.length === 0
  })
  for (const mark of marks) {
    const piece = pieces[at(mark.first)]!
    if (mark.first === piece.first && (has(mark, 'frame:turning') || has(mark, 'frame:opening')))
      piece.turns = true
    if (piece.of.length === 0 && asksOther(mark)) piece.other = true
  }
  return pieces
}

/** A piece that begins with a verb of its own, so that the piece before it is no subject. */
function opensItself(row: ReadonlyArray<Syllable>, piece: Piece, own: ReadonlySet<number>): boolean {
  const first = skipLeading(row, piece)
  return own.has(first) || own.has(first + 1)
}

/** Four words or more that do not begin like an adverbial or a mere encouragement. */
function isSentence(row: ReadonlyArray<Syllable>, piece: Piece): boolean {
  const words = row
    .slice(piece.first, Math.min(piece.after, piece.first + 12))
    .filter(({ mark }) => mark === 0)
  return words.length >= 4 && !adverbial.has(words[0]!.key)
}

/** The piece in which a syllable stands: the last cut at or before it. */
function pieceAt(cuts: ReadonlyArray<number>, k: number): number {
  let low = 0
  let high = cuts.length - 2
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (cuts[middle]! <= k) low = middle
    else high = middle - 1
  }
  return low
}

function asksOther(mark: Marked): boolean {
  return has(mark, 'shield:service') || has(mark, 'shield:matter') || has(mark, 'shield:harm')
}

/** Where pieces begin: after a comma or a semicolon, at a turning word, and after "và" before an act of its own. */
function cutsOf(
  row: ReadonlyArray<Syllable>,
  marks: ReadonlyArray<Marked>,
  findings: ReadonlyArray<Finding>,
): number[] {
  const cuts = new Set([0, row.length])
  const acts = new Set(findings.map(({ act }) => act))
  row.forEach(({ mark, key }, k) => {
    if (mark === 2 || key === ',' || key === ':' || key === '–') cuts.add(k + 1)
  })
  marks.forEach((mark, m) => {
    if (has(mark, 'frame:turning') || (has(mark, 'frame:opening') && row[mark.first - 1]?.mark))
      cuts.add(mark.first)
    const next = marks[m + 1]
    if (!has(mark, 'frame:joint') || next?.first !== mark.after) return
    if (actOf(next) !== null || has(next, 'act:turn') || acts.has(m + 1)) cuts.add(mark.first)
  })
  return [...cuts].sort((a, b) => a - b)
}
