import type { Finding } from './limits/finding.ts'
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
  /** The first syllable after conjunctions and labels; never the middle of a phrase. */
  readonly begins: number
  readonly of: Finding[]
  /** It begins with a word that turns to something else. */
  turns: boolean
  /** It asks for something that is no limit. */
  other: boolean
  /** A semicolon or a full stop ends it. */
  readonly closes: boolean
  /** A full stop ends it. */
  readonly ends: boolean
}

const leading = new Set(
  'nhằm và hoặc đồng thời cùng với đó qua từ nhưng song trước mắt bên cạnh ngoài ra mặt khác cũng như còn tuy nhiên kết hợp'
    .split(' ')
    .map(spellingKey),
)

const adverbial = new Set(
  'trong tại trên theo thực qua từ khi nếu đối với bằng nhằm để căn phát chủ tăng kịp nhất đặc trước sau cùng ở vào kiên tiếp làm đẩy coi quán nội các những mỗi người hộ ai nhiều việc trường'
    .split(' ')
    .map(spellingKey),
)

/** A run of pieces that belong to the same restrictive words. */
interface Run {
  readonly from: number
  readonly to: number
}

/** From this many sentence parts on a text is a unit of a plan, whose parts stand for themselves. */
const manyParts = 4

/**
 * Cuts the restrictive words out of a clause that says other things too, one span for each run of them; the whole
 * clause where it says nothing else.
 */
export function spansOf(judged: Judged): Span[] {
  const pieces = piecesOf(judged)
  const runs = runsOf(judged.row, pieces)
  const inside = (i: number) => runs.some(({ from, to }) => i >= from && i <= to)
  const mixed = pieces.some((piece, i) => piece.other && !inside(i))
  const many = pieces.filter(({ closes }) => closes).length >= manyParts
  if (!mixed && !many) return [{ start: 0, end: judged.text.length, of: judged.findings }]
  return runs.map(run => cut(judged.row, pieces, run))
}

function cut(row: ReadonlyArray<Syllable>, pieces: ReadonlyArray<Piece>, { from, to }: Run): Span {
  const first = pieces[from]!.begins
  let last = pieces[to]!.after - 1
  while (last > first && row[last]!.mark > 0 && !/["”)’]/.test(row[last]!.key)) last--
  const of = [...new Set(pieces.slice(from, to + 1).flatMap(piece => piece.of))]
  return { start: row[first]!.start, end: row[last]!.end, of }
}

/** Runs of restrictive pieces with what belongs to them; two runs are one where nothing else is asked between them. */
function runsOf(row: ReadonlyArray<Syllable>, pieces: ReadonlyArray<Piece>): Run[] {
  const many = pieces.filter(({ closes }) => closes).length >= manyParts
  const runs: Run[] = []
  for (let i = 0; i < pieces.length; i++) {
    if (pieces[i]!.of.length === 0) continue
    const last = runs.at(-1)
    if (last && i <= last.to) continue
    const from = openedAt(pieces, i)
    const to = goingOn(pieces, { from: i, many })
    if (last && from <= last.to + 1 && !(many && pieces[last.to]!.ends))
      runs.splice(-1, 1, { from: last.from, to })
    else runs.push({ from, to })
  }
  return runs
}

/** "riêng những nội dung …, … thì tạm dừng": the thought began a piece earlier. */
function openedAt(pieces: ReadonlyArray<Piece>, first: number): number {
  const before = pieces[first - 1]
  return before?.turns && !before.other && !before.closes ? first - 1 : first
}

/** What follows belongs to the restrictive words until something else is asked for or the thought ends. */
function goingOn(pieces: ReadonlyArray<Piece>, { from, many }: { from: number; many: boolean }): number {
  let to = from
  while (to + 1 < pieces.length) {
    const next = pieces[to + 1]!
    if (next.of.length === 0 && (next.other || next.turns || (many && pieces[to]!.closes))) break
    if (many && pieces[to]!.ends) break
    to++
  }
  return to
}

function skipLeading(
  row: ReadonlyArray<Syllable>,
  piece: { readonly first: number; readonly after: number },
  phrases: ReadonlySet<number>,
): number {
  let first = piece.first
  while (
    first < piece.after - 1 &&
    !phrases.has(first) &&
    (row[first]!.mark > 0 || leading.has(row[first]!.key) || labels(row, first))
  )
    first++
  return first
}

/** An act or a freedom of several words, in contrast to a small word: "từ chối", not "từ". */
const isPhrase = (mark: Marked): boolean =>
  mark.after - mark.first > 1 && mark.values.some(value => /^(?:act|free):/.test(value))

/** "3)" or "b)": the label of a list. */
const labels = (row: ReadonlyArray<Syllable>, k: number): boolean =>
  row[k + 1]?.key === ')' && /^(?:\d{1,2}|[a-zđ])$/u.test(row[k]!.key)

function piecesOf({ row, marks, findings }: Judged): Piece[] {
  const cuts = cutsOf(row, marks, findings)
  const phrases = new Set(marks.filter(isPhrase).map(({ first }) => first))
  const pieces = cuts
    .slice(0, -1)
    .map((first, i) => ({ first, after: cuts[i + 1]! }))
    .map(at => ({
      ...at,
      begins: skipLeading(row, at, phrases),
      ...endOf(row, at.after),
      of: [] as Finding[],
      turns: false,
      other: false,
    }))
  const at = (k: number) => pieceAt(cuts, k)
  for (const finding of findings) {
    const from = Math.min(marks[finding.act]!.first, marks[finding.object]!.first)
    const to = Math.max(marks[finding.act]!.after, marks[finding.object]!.after)
    for (let p = at(from); p < pieces.length && pieces[p]!.first < to; p++) pieces[p]!.of.push(finding)
  }
  const own = new Set(
    marks.filter(mark => actOf(mark) !== null || has(mark, 'act:turn')).map(mark => mark.first),
  )
  const nouns = new Set(
    marks
      .filter(
        mark =>
          actOf(mark) === null &&
          mark.values.some(value => value.startsWith('free:') || value === 'shield:plain'),
      )
      .map(mark => mark.first),
  )
  pieces.forEach((piece, p) => {
    const next = pieces[p + 1]
    const noun = nouns.has(piece.first) || nouns.has(piece.begins)
    if (next && !noun && opensItself(next, own) && isSentence(row, piece)) piece.other = piece.of.length === 0
  })
  for (const mark of marks) {
    const p = at(mark.first)
    const piece = pieces[p]!
    const fresh = p > 0 && pieces[p - 1]!.closes && mark.first - piece.begins <= 3
    if (fresh && piece.of.length === 0 && has(mark, 'shield:loose')) piece.other = true
    if (mark.first === piece.first && (has(mark, 'frame:turning') || has(mark, 'frame:opening')))
      piece.turns = true
    if (piece.of.length === 0 && asksOther(mark)) piece.other = true
  }
  return pieces
}

const endOf = (row: ReadonlyArray<Syllable>, after: number): { closes: boolean; ends: boolean } => {
  const last = row[after - 1]
  return { closes: last?.mark === 2, ends: last?.mark === 2 && last.key !== ';' && last.key !== '|' }
}

/** A piece that begins with a verb of its own, so that the piece before it is no subject. */
function opensItself(piece: Piece, own: ReadonlySet<number>): boolean {
  return own.has(piece.begins) || own.has(piece.begins + 1)
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

const bans = ['không', 'để'].map(spellingKey)

/** "…, thiếu sót không để …": a last word of a list stands before the ban, no subject. */
function endsList({
  row,
  marks,
  m,
}: {
  row: ReadonlyArray<Syllable>
  marks: ReadonlyArray<Marked>
  m: number
}): boolean {
  const { first } = marks[m]!
  if (!bans.every((key, n) => row[first + n]?.key === key)) return false
  let k = first - 1
  while (k >= 0 && row[k]!.mark === 0 && first - k <= 3) k--
  if (k < 0 || first - k > 3 || first - k < 2 || row[k]!.key !== ',') return false
  return row[k + 1]!.capital === false && !leading.has(row[k + 1]!.key) && (marks[m - 1]?.after ?? 0) <= k
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
  for (const { first, after } of marks) for (let k = first + 1; k < after; k++) cuts.delete(k)
  marks.forEach((mark, m) => {
    if (has(mark, 'frame:turning') || (has(mark, 'frame:opening') && row[mark.first - 1]?.mark))
      cuts.add(mark.first)
    if (acts.has(m) && endsList({ row, marks, m })) cuts.add(mark.first)
    const next = marks[m + 1]
    if (!has(mark, 'frame:joint') || next?.first !== mark.after) return
    if (actOf(next) !== null || has(next, 'act:turn') || acts.has(m + 1)) cuts.add(mark.first)
  })
  return [...cuts].sort((a, b) => a - b)
}
