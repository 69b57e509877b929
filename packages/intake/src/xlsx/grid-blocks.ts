// Sheets and delimited files as blocks: tables as cells, the lines above and below them as paragraphs.
import type { SourceBlock } from '../document.ts'
import { headRowCount, type GridText } from '../office/head-rows.ts'
import { linesOf } from '../office/tidy.ts'
import type { SheetCell } from './sheet.ts'

/** Numbers that go on from sheet to sheet. */
export interface Counters {
  tables: number
  paragraphs: number
}

interface GridRow {
  /** As numbered in the file: a jump is a blank row. */
  readonly number: number
  readonly cells: ReadonlyArray<SheetCell>
}

/** A row of a table carries a number, a letter or a roman figure in its first column. */
const counted = /^([IVXLC]+|\d+(\.\d+)*|[a-zđA-Z])[.)]?$/u
/** A head may stand below a long letterhead, not in the middle of a list. */
const headSearchedIn = 60
const widestHead = 100

/** The blocks of one sheet. `firstIsHead`: a delimited file has a head even where its words are unknown. */
export function gridBlocks(
  cells: ReadonlyArray<SheetCell>,
  counters: Counters,
  firstIsHead = false,
): SourceBlock[] {
  const rows = rowsOf(cells)
  const blocks: SourceBlock[] = []
  for (let at = 0; at < rows.length;) {
    const head = headAt(rows, at) || (firstIsHead && at === 0 ? 1 : 0)
    if (head === 0) {
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

function rowsOf(cells: ReadonlyArray<SheetCell>): GridRow[] {
  const rows = new Map<number, SheetCell[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, row]) => ({ number, cells: row.sort((a, b) => a.column - b.column) }))
}

function headAt(rows: ReadonlyArray<GridRow>, at: number): number {
  if (at > headSearchedIn) return 0
  const near = rows.slice(at, at + 8).flatMap((row, index) =>
    row.cells.slice(0, widestHead).map((cell): GridText => ({
      row: index,
      column: cell.column,
      rows: cell.rows,
      columns: cell.columns,
      text: linesOf(cell.text).join(' '),
    })),
  )
  return headRowCount(near)
}

/** A table ends at a blank row after which nothing is counted on, as before "Nơi nhận" and the signature. */
function endOfTable(rows: ReadonlyArray<GridRow>, start: number, head: number): number {
  const left = leftmost(rows.slice(start, start + head))
  for (let at = start + head; at < rows.length; at++) {
    const first = rows[at]!.cells.find(cell => cell.column === left)
    const before = rows[at - 1]!
    const reach = before.cells.reduce((most, cell) => Math.max(most, before.number + cell.rows), 0)
    if (rows[at]!.number > reach && !counted.test(first?.text.trim() ?? '')) return at
  }
  return rows.length
}

function leftmost(rows: ReadonlyArray<GridRow>): number {
  return rows.reduce((least, row) => Math.min(least, row.cells[0]!.column), Number.MAX_SAFE_INTEGER)
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
