// From what the reader found to units of review: promises, restrictive spans cut out of them, and the rest line by line.
import { foldVietnamese } from '../kernel/fold.ts'
import type { Reading } from '../plans/reading.ts'
import type { ContextRule } from './context-rules.ts'
import { matchRules, type Line } from './match-rules.ts'
import { emptyData, restrictiveData, taskData } from './unit-data.ts'
import type { DraftUnit } from './unit.ts'

/** What a stretch of the text belongs to. */
interface Piece {
  start: number
  end: number
  readonly task: number | null
  readonly restrictive: number | null
  readonly aside: string | null
}

const fewWords = 4

/** Gap-free units over the reading's text, in order. `newId` makes one id a call. */
export function draftFromReading(reading: Reading, newId: () => string): DraftUnit[] {
  const pieces = joinCrumbs(reading, elementaryPieces(reading))
  const ruled = rulesFor(reading, pieces)
  const mainPiece = longestPieceOfEachTask(pieces)
  const idOfTask = new Map<number, string>([...mainPiece.keys()].map(task => [task, newId()]))
  const parents = reading.tasks.map(task => task.parent)
  return pieces.map(piece => {
    const parent = nearestUnit(piece, parents, idOfTask)
    const base = { start: piece.start, end: piece.end, edition: 0, parent }
    const clause = piece.restrictive === null ? undefined : reading.restrictive[piece.restrictive]
    if (clause !== undefined) {
      const data = restrictiveData(reading, clause)
      return { ...base, id: newId(), kind: 'restrictive', by: 'reader', rule: null, reason: null, data }
    }
    if (piece.task !== null && mainPiece.get(piece.task) === piece) {
      const id = idOfTask.get(piece.task) as string
      return { ...base, id, ...taskUnit(reading, piece.task) }
    }
    const rule = ruled.get(piece) ?? null
    const kind = piece.aside === null ? ('context' as const) : ('set-aside' as const)
    const because =
      piece.task === null ? becauseOf(reading, piece) : 'phần còn lại của đoạn sau khi tách nội dung hạn chế'
    return {
      ...base,
      id: newId(),
      kind: rule === null ? kind : 'context',
      by: rule === null ? 'reader' : 'rule',
      rule,
      // The reader's reason stands in the data; a person's is still to be given.
      reason: null,
      data: { ...emptyData, because },
    }
  })
}

function taskUnit(
  reading: Reading,
  index: number,
): Pick<DraftUnit, 'kind' | 'by' | 'rule' | 'reason' | 'data'> {
  const data = taskData(reading, index)
  const hasPoints = reading.tasks.some(other => other.parent === index && !other.restrictive)
  const gives =
    data.clears.who.state === 'found' ||
    data.clears.when.state === 'found' ||
    data.clears.product.state === 'found'
  if (hasPoints && !gives) return { kind: 'context', by: 'rule', rule: 'heading', reason: null, data }
  return { kind: 'commitment', by: 'reader', rule: null, reason: null, data }
}

// Cuts the text at every border the reader knows and at line ends of what is no task.
function elementaryPieces(reading: Reading): Piece[] {
  const starts = reading.tasks.map(task => withLabel(reading.text, task.start))
  const owner = (at: number): number | null => {
    let found: number | null = null
    reading.tasks.forEach((task, i) => {
      if ((starts[i] as number) > at || task.end <= at) return
      if (found === null || (starts[i] as number) >= (starts[found] as number)) found = i
    })
    return found
  }
  const clauses = reading.restrictive.map(span => ({ ...span, start: withLabel(reading.text, span.start) }))
  const borders = new Set([0, reading.text.length, ...starts, ...reading.tasks.map(task => task.end)])
  for (const span of [...clauses, ...reading.coverage]) borders.add(span.start).add(span.end)
  for (const match of reading.text.matchAll(/\n/g)) borders.add(match.index + 1)
  const sorted = [...borders].filter(at => at >= 0 && at <= reading.text.length).sort((a, b) => a - b)
  const out: Piece[] = []
  for (const [i, end] of sorted.slice(1).entries()) {
    const start = sorted[i] as number
    const clause = clauses.findIndex(span => span.start <= start && span.end >= end)
    const covered = reading.coverage.find(span => span.start <= start && span.end > start)
    const piece = {
      start,
      end,
      task: owner(start),
      restrictive: clause < 0 ? null : clause,
      aside: covered?.as === 'set-aside' ? covered.because : null,
    }
    const last = out.at(-1)
    if (last !== undefined && sameThing(last, piece)) last.end = end
    else out.push(piece)
  }
  return out
}

function sameThing(a: Piece, b: Piece): boolean {
  if (a.restrictive !== null || b.restrictive !== null) return a.restrictive === b.restrictive
  return a.task !== null && a.task === b.task
}

// The printed label or bullet in front of a unit belongs to it, also where a table's cell has put it on a line of its own.
function withLabel(text: string, start: number): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lead = text.slice(lineStart, start)
  if (lead.trim() === '') return aloneAbove(text, lineStart) ?? lineStart
  const label = labelBefore.exec(lead)
  return label === null ? start : start - (label[1] as string).length
}

const labelBefore =
  /(?:^|[\s;,:.])((?:[-–—+•*]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[IVX]{1,5})[.)/]|\(\d{1,2}\)|Điều \d{1,3}[.:]?)\s*)$/u

function aloneAbove(text: string, lineStart: number): number | null {
  const from = text.lastIndexOf('\n', lineStart - 2) + 1
  const above = text.slice(from, Math.max(from, lineStart - 1))
  return lineStart > 0 && /^\s*(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ])[.)]?\s*$/u.test(above) ? from : null
}

// Blanks, bare punctuation and crumbs of a task left beside a restrictive span join their neighbour.
function joinCrumbs(reading: Reading, pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    const count = wordsIn(reading, piece)
    const beside = last !== undefined && last.task === piece.task && piece.task !== null
    if (last !== undefined && (count === 0 || (beside && count < fewWords && piece.restrictive === null))) {
      last.end = piece.end
    } else if (last !== undefined && absorbs(reading, last, piece)) {
      out[out.length - 1] = { ...piece, start: last.start }
    } else out.push({ ...piece })
  }
  return out
}

// A crumb in front ("a) Tăng cường" before the restrictive words) goes to what follows it.
function absorbs(reading: Reading, last: Piece, piece: Piece): boolean {
  const count = wordsIn(reading, last)
  if (count === 0) return true
  return (
    piece.restrictive !== null &&
    last.restrictive === null &&
    last.task !== null &&
    last.task === piece.task &&
    count < fewWords
  )
}

function wordsIn(reading: Reading, piece: Piece): number {
  const whole = reading.text.slice(piece.start, piece.end)
  // Restrictive words are never a crumb, however few.
  if (piece.restrictive !== null) return /[\p{L}\p{N}]/u.test(whole) ? fewWords : 0
  const text = reading.text
    .slice(piece.start, piece.end)
    .replace(/^\s*(?:[\p{L}\d]{1,3}[.)]|[-–—+•*])\s*/u, '')
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

function longestPieceOfEachTask(pieces: readonly Piece[]): Map<number, Piece> {
  const main = new Map<number, Piece>()
  for (const piece of pieces) {
    if (piece.task === null || piece.restrictive !== null) continue
    const best = main.get(piece.task)
    if (best === undefined || piece.end - piece.start > best.end - best.start) main.set(piece.task, piece)
  }
  return main
}

function nearestUnit(
  piece: Piece,
  parents: readonly (number | null)[],
  idOfTask: ReadonlyMap<number, string>,
): string | null {
  let at = piece.task === null ? null : (parents[piece.task] ?? null)
  for (let steps = 0; at !== null && steps < parents.length; steps += 1) {
    const id = idOfTask.get(at)
    if (id !== undefined) return id
    at = parents[at] ?? null
  }
  return null
}

function rulesFor(reading: Reading, pieces: readonly Piece[]): Map<Piece, ContextRule> {
  const open = pieces.filter(piece => piece.task === null && piece.restrictive === null)
  const lines: Line[] = open.map(({ start, end }) => ({
    start,
    end,
    text: reading.text.slice(start, end).trim(),
  }))
  const firstTask = Math.min(
    reading.text.length,
    ...reading.tasks.map(task => task.start),
    ...reading.restrictive.map(span => span.start),
  )
  const { title, signer } = reading.found
  const agencies = new Set(reading.assignments.map(given => foldVietnamese(given.agency)))
  const rules = matchRules(lines, { firstTask, title: title ?? null, signer: signer ?? null, agencies })
  return new Map(open.flatMap((piece, i) => (rules[i] == null ? [] : [[piece, rules[i]] as const])))
}

function becauseOf(reading: Reading, piece: Piece): string | null {
  return reading.coverage.find(span => span.start <= piece.start && span.end > piece.start)?.because ?? null
}
