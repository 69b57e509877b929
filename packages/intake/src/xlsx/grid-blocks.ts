// Sheets and delimited files as blocks: tables as cells, the lines above and below them as paragraphs.
import type { SourceBlock } from '../document.ts'
import { headRowCount } from '../office/head-rows.ts'
import { linesOf } from '../office/tidy.ts'
import type { SheetCell } from './sheet.ts'

/** Numbers that go on from sheet to sheet. */
export interface Counters {
  tables: number
  paragraphs: number
}

interface GridRow {
  /** As counted on the sheet: a jump is a blank row. */
  readonly number: number
  readonly cells: ReadonlyArray<SheetCell>
}

/** A row of a table carries a number, a letter or a roman figure in its first column. */
const counted = /^([IVXLC]+|\d+(\.\d+)*|[a-zđA-Z])[.)]?$/u
/** A head may stand below a long letterhead, not in the middle of a list. */
const headSearchedIn = 60
const widestHead = 100
const tallestHead = 8

/** The blocks of one sheet. `firstIsHead`: a delimited file has a head even where its words are unknown. */
export function gridBlocks(
  cells: ReadonlyArray<SheetCell>,
  counters: Counters,
  firstIsHead = false,
): SourceBlock[] {
  const rows = rowsOf(cells)
  const heads = findHeads(rows, firstIsHead)
  const blocks: SourceBlock[] = []
  for (let at = 0; at < rows.length;) {
    const head = heads.get(at)
    if (head === undefined) {
      for (const cell of rows[at]!.cells) blocks.push(...paragraphsOf(cell, counters))
      at++
      continue
    }
    const end = endOfTable(rows, at, head)
    for (const block of tableBlocks(rows.slice(at, end), head, counters)) blocks.push(block)
    at = end
  }
  return blocks
}

/** Rows in order; one that lies wholly under the merged cells of a head is a row too. */
function rowsOf(cells: ReadonlyArray<SheetCell>): GridRow[] {
  const rows = new Map<number, SheetCell[]>()
  const rowAt = (number: number) => {
    const row = rows.get(number) ?? []
    rows.set(number, row)
    return row
  }
  for (const cell of cells) {
    rowAt(cell.row).push(cell)
    for (let below = 1; below < Math.min(cell.rows, tallestHead); below++) rowAt(cell.row + below)
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, row]) => ({ number, cells: row.sort((a, b) => a.column - b.column) }))
}

/** Row → height of the head that begins there. A sheet without known titles has its first full row for a head. */
function findHeads(rows: ReadonlyArray<GridRow>, firstIsHead: boolean): Map<number, number> {
  const heads = new Map<number, number>()
  for (let at = 0; at < Math.min(rows.length, headSearchedIn); at++) {
    const head = headAt(rows, at)
    if (head > 0) heads.set(at, head)
  }
  const full = firstIsHead ? 0 : rows.findIndex((row, at) => looksLikeTitles(row, rows[at + 1]))
  if (heads.size === 0 && full >= 0) heads.set(full, 1)
  return heads
}

function looksLikeTitles(row: GridRow, next: GridRow | undefined): boolean {
  const isTitle = ({ text }: SheetCell) => text.length <= 60 && !/^[\d.,\s]+$/.test(text)
  return row.cells.length >= 3 && row.cells.every(isTitle) && (next?.cells.length ?? 0) >= 2
}

function headAt(rows: ReadonlyArray<GridRow>, at: number): number {
  const near = rows.slice(at, at + tallestHead).flatMap((row, index) =>
    row.cells.slice(0, widestHead).map(cell => ({
      ...cell,
      row: index,
      text: linesOf(cell.text).join(' '),
      bold: cell.style.bold ?? false,
    })),
  )
  return headRowCount(near)
}

/** A table ends at a blank row after which nothing is counted on, as before "Nơi nhận" and the signature. */
function endOfTable(rows: ReadonlyArray<GridRow>, start: number, head: number): number {
  const left = leftmost(rows.slice(start, start + head))
  let reach = 0
  for (let at = start; at < rows.length; at++) {
    const { number, cells } = rows[at]!
    const first = cells.find(cell => cell.column === left)
    const isApart = at >= start + head && number > reach && !counted.test(first?.text.trim() ?? '')
    if (isApart) return at
    reach = cells.reduce((most, cell) => Math.max(most, number + cell.rows), Math.max(reach, number + 1))
  }
  return rows.length
}

function leftmost(rows: ReadonlyArray<GridRow>): number {
  return rows.reduce((least, row) => Math.min(least, row.cells[0]?.column ?? least), Number.MAX_SAFE_INTEGER)
}

function tableBlocks(rows: ReadonlyArray<GridRow>, head: number, counters: Counters): SourceBlock[] {
  const table = counters.tables++
  const column = columnIndex(rows)
  return rows.flatMap((row, index) =>
    row.cells.flatMap(cell =>
      paragraphsOf(cell, counters).map(block => ({
        ...block,
        kind: 'cell' as const,
        cell: {
          table,
          row: index,
          column: column(cell.column),
          rows: Math.min(cell.rows, rows.length - index),
          columns: cell.columns,
          head: index < head,
        },
      })),
    ),
  )
}

/** Columns are counted from the table's left edge; those that nobody sees are not counted. */
function columnIndex(rows: ReadonlyArray<GridRow>): (column: number) => number {
  const used = new Set<number>()
  for (const { cells } of rows) for (const cell of cells) used.add(cell.column)
  const order = new Map([...used].sort((a, b) => a - b).map((column, index) => [column, index]))
  return column => order.get(column) ?? 0
}

function paragraphsOf(cell: SheetCell, counters: Counters): SourceBlock[] {
  const lines = linesOf(cell.text)
  if (lines.length === 0) return []
  const paragraph = ++counters.paragraphs
  const style = Object.keys(cell.style).length > 0 ? { style: cell.style } : {}
  return lines.map(text => ({ text, kind: 'paragraph' as const, ...style, paragraph }))
}
