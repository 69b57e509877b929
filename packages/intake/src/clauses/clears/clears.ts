import { sixClears, type Clears, type SixClear } from '@camket/domain/plans/reading'
import { longestAt, phrasebook } from '../phrases.ts'
import { syllablesOf, type Syllable } from '../syllables.ts'
import { clearWords } from '../words/clears.ts'
import { actNamed } from './acts.ts'
import { actorsIn, type Actor } from './actors.ts'
import { authorityNamed } from './authority.ts'
import { cellsOf, type Cell } from './cells.ts'
import { productNamed } from './products.ts'
import type { Run } from './run.ts'
import { timingOf } from './times.ts'

const roles = phrasebook<'role' | 'not' | 'give' | 'notGive'>([
  ['role', clearWords.role],
  ['not', clearWords.notRole],
  ['give', clearWords.give],
  ['notGive', clearWords.notGive],
])

/** The words that answer a clear: UTF-16 offsets into the clause, or into its context. */
export interface ClearWords {
  readonly in: 'clause' | 'context'
  readonly start: number
  readonly end: number
}

export interface ClearsRead {
  readonly clears: Clears
  /** Of each clear that is answered, the words that answer it. */
  readonly given: Readonly<Partial<Record<SixClear, ClearWords>>>
  readonly recurring: boolean
}

/**
 * The six clears that a clause and its heading or table row answer, by which words, and whether its time returns.
 * `context` counts by its labels, by a body that heads it and by a time that it sets; a topic heading adds nothing.
 */
export function readClears(
  text: string,
  context: string | null,
  row: ReadonlyArray<Syllable> = syllablesOf(text),
): ClearsRead {
  const above = syllablesOf(context ?? '')
  const own = { row, actors: actorsIn(row) }
  const heads = { row: above, actors: actorsIn(above) }
  const labels = cellsOf(context ?? '')
  const cells = { context: labels, clause: cellsOf(text) }
  const labelled = labels.length > 0
  const when = whenIn(text, context, cells)
  const here = (run: Run | null | undefined) => wordsOf('clause', row, run)
  const there = (run: Run | null | undefined) => (labelled ? null : wordsOf('context', above, run))
  const answers: Record<SixClear, ClearWords | null> = {
    who: here(acting(own)) ?? cellWhere(cells, namesDoer) ?? there(acting(heads)),
    what: here(actNamed(row, own.actors, labelled)),
    when: when.words,
    responsibility:
      here(roleIn(own)) ?? there(roleIn(heads)) ?? cellWhere(cells, ({ kind }) => kind === 'lead'),
    product:
      here(productNamed(row, own.actors)) ??
      cellWhere(cells, ({ kind, value }) => kind === 'product' && isProduct(value)),
    authority:
      here(authorityNamed(text, row, own.actors)) ??
      cellWhere(cells, ({ kind, value }) => kind === 'authority' && isNamed(value)),
  }
  const given: Partial<Record<SixClear, ClearWords>> = {}
  for (const clear of sixClears) if (answers[clear] !== null) given[clear] = answers[clear]
  const clears = Object.fromEntries(sixClears.map(clear => [clear, answers[clear] !== null])) as Clears
  return { clears, given, recurring: when.recurring }
}

interface Words {
  readonly row: ReadonlyArray<Syllable>
  readonly actors: ReadonlyArray<Actor>
}

interface Cells {
  readonly context: ReadonlyArray<Cell>
  readonly clause: ReadonlyArray<Cell>
}

const acting = ({ actors }: Words): Actor | undefined => actors.find(({ acts }) => acts)

function wordsOf(
  where: ClearWords['in'],
  row: ReadonlyArray<Syllable>,
  run: Run | null | undefined,
): ClearWords | null {
  if (!run) return null
  return { in: where, start: row[run.first]?.start ?? 0, end: row[run.after - 1]?.end ?? 0 }
}

function cellWhere(cells: Cells, is: (cell: Cell) => boolean): ClearWords | null {
  for (const where of ['context', 'clause'] as const) {
    const cell = cells[where].find(is)
    if (cell) return { in: where, start: cell.start, end: cell.end }
  }
  return null
}

const between = ' | '

/** The time of the clause; else of its time cells, and where nothing above it is labelled, of its heading. */
function whenIn(
  text: string,
  context: string | null,
  cells: Cells,
): { words: ClearWords | null; recurring: boolean } {
  const timed = [...cells.context, ...cells.clause].filter(({ kind }) => kind === 'time')
  const times = timed.map(({ value }) => value.replace(/^\s*(\d{4})\s*$/, 'năm $1'))
  const bare = cells.context.length + cells.clause.length === 0
  const above = times.length > 0 || context === null ? times.join(between) : bare ? context : ''
  const { when, recurring } = timingOf([text, above].join(between))
  if (when === null) return { words: null, recurring }
  const past = text.length + between.length
  if (when.start < past)
    return { words: { in: 'clause', start: when.start, end: Math.min(when.end, text.length) }, recurring }
  if (times.length === 0)
    return { words: { in: 'context', start: when.start - past, end: when.end - past }, recurring }
  // A year that stands alone was read with a word before it, so a cell is told as a whole.
  let from = past
  let at = 0
  while (at + 1 < times.length && when.start >= from + times[at]!.length)
    from += times[at++]!.length + between.length
  return { words: cellWhere(cells, cell => cell === timed[at]), recurring }
}

const ditto = /^[\s"“”]*(?:-?\s*n\.?t\.?\s*-?|như trên|″|〃)[\s"“”]*$/iu

function namesDoer({ kind, value }: Cell): boolean {
  return (kind === 'lead' || kind === 'doer') && (ditto.test(value) || isNamed(value))
}

function isNamed(value: string): boolean {
  return (
    actorsIn(syllablesOf(value)).length > 0 ||
    /\d{1,5}\/[\p{Lu}\d]/u.test(value) ||
    /(?:Luật|Nghị định|Quyết định|Nghị quyết) \p{Lu}/u.test(value)
  )
}

/** A thing in a product cell, not an event or a quality. */
function isProduct(value: string): boolean {
  return (
    !/^(?:hội nghị|hội thảo|cuộc họp|buổi|tốt|đạt|hiệu quả|kịp thời|hoàn thành|tổ chức|chuyển biến|nâng cao|bảo đảm|đúng|được tổ chức|nhận thức)/iu.test(
      value,
    ) || productNamed(syllablesOf(`gửi ${value}`), []) !== null
  )
}

/** A word of role, or a charge given to a named body. */
function roleIn({ row, actors }: Words): Run | null {
  for (let k = 0; k < row.length; k++) {
    const hit = longestAt(roles, row, k)
    if (!hit) continue
    const [kind] = hit.values
    if (kind === 'role') return hit
    const given =
      kind === 'give' ? actors.find(({ first }) => first >= hit.after && first - hit.after <= 2) : undefined
    if (given) return { first: hit.first, after: given.after }
    k = hit.after - 1
  }
  return null
}
