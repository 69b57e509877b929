// A list as a spreadsheet: what stands over each column, and what of a line stands in it.
import type { Language, Phrase } from '@camket/domain/kernel/language'

export type Cell = string | number | null

export interface Column<Line> {
  readonly head: Phrase | string
  readonly cell: (line: Line) => Cell
}

export interface Table {
  readonly head: string[]
  readonly rows: Cell[][]
}

/** Beside a count of working days: the years whose calendar may still change it; an empty cell where all are settled. */
export const yearsCell = (years: readonly number[]): Cell => (years.length === 0 ? null : years.join(' '))

/** The head and the rows in a language. */
export function table<Line>(
  columns: ReadonlyArray<Column<Line>>,
  lines: readonly Line[],
  language: Language,
): Table {
  const head = columns.map(column => (typeof column.head === 'string' ? column.head : column.head[language]))
  return { head, rows: lines.map(line => columns.map(column => column.cell(line))) }
}
