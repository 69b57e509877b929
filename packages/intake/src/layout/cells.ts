import type { Grid, GridCell } from './grid.ts'
import { linesOf } from './lines.ts'
import { measureOf } from './measure.ts'
import type { Line, Word } from './page.ts'
import { paragraphsOf, shareOf, type Paragraph } from './paragraphs.ts'

export interface FilledCell {
  readonly place: Omit<GridCell, 'left' | 'right' | 'top' | 'bottom'>
  readonly paragraphs: ReadonlyArray<Paragraph>
}

export interface FilledTable {
  readonly page: number
  readonly top: number
  readonly bottom: number
  readonly xs: ReadonlyArray<number>
  readonly rows: number
  readonly headRows: number
  readonly cells: ReadonlyArray<FilledCell>
}

/** Puts the words of a page into the cells of a drawn table. */
export function fillGrid(grid: Grid, words: ReadonlyArray<Word>, page: number): FilledTable {
  const lines = new Map<GridCell, Line[]>()
  for (const cell of grid.cells) {
    const own = words.filter(word => isInside(word, cell))
    lines.set(cell, linesOf(own, page, Infinity))
  }
  const cells = grid.cells.map(cell => ({
    place: { row: cell.row, column: cell.column, rows: cell.rows, columns: cell.columns },
    paragraphs: paragraphsIn(cell, lines),
  }))
  return {
    page,
    top: grid.ys[0]!,
    bottom: grid.ys.at(-1)!,
    xs: grid.xs,
    rows: grid.ys.length - 1,
    headRows: headRowsOf(cells),
    cells,
  }
}

/** True when the middle of the word lies in the box. */
export function isInside(
  word: Word,
  box: { left: number; right: number; top: number; bottom: number },
): boolean {
  const x = (word.left + word.right) / 2
  const y = word.base - word.size / 3
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom
}

function paragraphsIn(cell: GridCell, lines: ReadonlyMap<GridCell, ReadonlyArray<Line>>): Paragraph[] {
  const own = lines.get(cell) ?? []
  if (own.length === 0) return []
  const column: Line[] = []
  for (const [other, list] of lines) {
    if (other.column === cell.column && other.columns === cell.columns) column.push(...list)
  }
  const padding = Math.max(2, Math.min(8, Math.min(...column.map(line => line.left)) - cell.left))
  const right = Math.max(...column.map(line => line.right), cell.right - padding - 1.5)
  const measure = {
    ...measureOf(own),
    left: Math.min(cell.left + padding, ...own.map(line => line.left)),
    right,
  }
  return paragraphsOf(own, () => measure)
}

/** The head is the first row when it is bold or begins with the number column's title, with all rows it spans. */
function headRowsOf(cells: ReadonlyArray<FilledCell>): number {
  const first = cells.filter(cell => cell.place.row === 0)
  const words = first.flatMap(cell => cell.paragraphs.flatMap(p => p.lines.flatMap(line => line.words)))
  const titled = /^(?:S?TT|Số TT|Số thứ tự)\.?$/iu.test(first[0]?.paragraphs[0]?.text ?? '')
  if (!titled && shareOf(words, word => word.bold) < 0.8) return 0
  return Math.max(1, ...first.map(cell => (cell.place.rows < 4 ? cell.place.rows : 1)))
}

/** A table at the top of a page that goes on from the page before: same columns; the repeated head is left out, a cut row is closed. */
export function continueTable(open: FilledTable, next: FilledTable): FilledTable | null {
  if (open.xs.length !== next.xs.length) return null
  if (open.xs.some((x, i) => Math.abs(x - open.xs[0]! - (next.xs[i]! - next.xs[0]!)) > 8)) return null
  const repeated = repeatedRows(open, next)
  const body = next.cells.filter(cell => cell.place.row >= repeated)
  const cut = repeated === 0 && isCutRow(body, open)
  const shift = open.rows - repeated - (cut ? 1 : 0)
  const cells = [...open.cells]
  for (const cell of body) {
    const row = cell.place.row + shift
    const host = cut && cell.place.row === 0 ? hostOf(cells, cell, open.rows - 1) : -1
    if (host >= 0)
      cells[host] = { ...cells[host]!, paragraphs: glue(cells[host]!.paragraphs, cell.paragraphs) }
    else cells.push({ ...cell, place: { ...cell.place, row } })
  }
  return {
    ...open,
    page: next.page,
    bottom: next.bottom,
    rows: open.rows + next.rows - repeated - (cut ? 1 : 0),
    cells,
  }
}

function repeatedRows(open: FilledTable, next: FilledTable): number {
  let rows = 0
  while (rows < open.headRows && isSameRow(open, next, rows)) rows++
  return rows
}

/** Recognised heads differ by a letter or a blank, or lack a short cell: most of the letters must agree, cell by cell. */
function isSameRow(open: FilledTable, next: FilledTable, row: number): boolean {
  let same = 0
  let all = 0
  for (const cell of open.cells.filter(one => one.place.row === row)) {
    const other = next.cells.find(one => one.place.row === row && one.place.column === cell.place.column)
    const [a, b] = [lettersOf(cell), other ? lettersOf(other) : '']
    all += a.length
    if (a === b || (a.length > 3 && distanceWithin(a, b, Math.floor(a.length / 4)))) same += a.length
  }
  return all > 0 && same / all >= 0.8
}

function lettersOf(cell: FilledCell): string {
  return textOf(cell)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** True when at most `limit` letters differ at their places from the front or from the back. */
function distanceWithin(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false
  let front = 0
  while (front < a.length && a[front] === b[front]) front++
  let back = 0
  while (back < a.length - front && a.at(-1 - back) === b.at(-1 - back)) back++
  return Math.max(a.length, b.length) - front - back <= limit
}

function textOf(cell: FilledCell): string {
  return cell.paragraphs.map(paragraph => paragraph.text).join(' ')
}

/** The first row of a page is the rest of a cut row when its number is missing and some cell goes on in the middle of a sentence. */
function isCutRow(body: ReadonlyArray<FilledCell>, open: FilledTable): boolean {
  const first = body.filter(cell => cell.place.row === 0)
  if (first.length < 2 || textOf(first[0]!) !== '') return false
  return first.some(cell => {
    const host = hostOf(open.cells, cell, open.rows - 1)
    const text = host >= 0 ? textOf(open.cells[host]!) : ''
    return textOf(cell) !== '' && text !== '' && (/^\p{Ll}/u.test(textOf(cell)) || !/[.;:!?]$/u.test(text))
  })
}

function hostOf(cells: ReadonlyArray<FilledCell>, cell: FilledCell, lastRow: number): number {
  return cells.findLastIndex(
    one => one.place.column === cell.place.column && one.place.row + one.place.rows - 1 === lastRow,
  )
}

function glue(before: ReadonlyArray<Paragraph>, after: ReadonlyArray<Paragraph>): Paragraph[] {
  const last = before.at(-1)
  const first = after[0]
  if (!last || !first || /[.;!?]$/u.test(last.text)) return [...before, ...after]
  const one = {
    lines: [...last.lines, ...first.lines],
    text: `${last.text} ${first.text}`,
    centred: last.centred,
  }
  return [...before.slice(0, -1), one, ...after.slice(1)]
}
