// Tables without ruled lines: rows of three and more pieces that stand under each other.
import type { Grid, GridCell } from './grid.ts'
import type { Line } from './page.ts'

interface Column {
  left: number
  right: number
}

interface Row {
  readonly lines: ReadonlyArray<Line>
  readonly base: number
  readonly top: number
  readonly size: number
}

/** A table has at least this many rows that fill three columns or more. */
const fewestRows = 3

/** Finds tables by their columns alone; two columns are a letterhead or a signature and are left to the reading order. */
export function columnTables(lines: ReadonlyArray<Line>): Grid[] {
  const rows = rowsOf(lines)
  const grids: Grid[] = []
  for (let i = 0; i < rows.length; i++) {
    if (rows[i]!.lines.length < 3) continue
    const { columns, end } = follow(rows, i)
    const run = rows.slice(i, end)
    if (run.filter(row => row.lines.length >= 3).length < fewestRows) continue
    grids.push(gridOf(run, columns))
    i = end - 1
  }
  return grids
}

function rowsOf(lines: ReadonlyArray<Line>): Row[] {
  const rows: Line[][] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (last && line.base - last[0]!.base < 0.4 * line.size) last.push(line)
    else rows.push([line])
  }
  return rows.map(row => ({
    lines: row.sort((a, b) => a.left - b.left),
    base: Math.max(...row.map(line => line.base)),
    top: Math.min(...row.map(line => line.base - line.size)),
    size: Math.max(...row.map(line => line.size)),
  }))
}

function follow(rows: ReadonlyArray<Row>, start: number): { columns: Column[]; end: number } {
  let columns: Column[] = rows[start]!.lines.map(({ left, right }) => ({ left, right }))
  let end = start + 1
  for (; end < rows.length; end++) {
    const row = rows[end]!
    if (row.base - rows[end - 1]!.base > 2.6 * row.size) break
    const wider = widened(columns, row)
    if (!wider) break
    columns = wider
  }
  return { columns, end }
}

/** The columns with the row's pieces in them; null when a piece lies across two columns or outside all. */
function widened(columns: ReadonlyArray<Column>, row: Row): Column[] | null {
  const next = columns.map(column => ({ ...column }))
  for (const line of row.lines) {
    const under = next.filter(column => line.left < column.right && line.right > column.left)
    if (under.length !== 1) return null
    under[0]!.left = Math.min(under[0]!.left, line.left)
    under[0]!.right = Math.max(under[0]!.right, line.right)
  }
  const apart = next.every((column, i) => i === 0 || column.left - next[i - 1]!.right > 0.6 * row.size)
  return apart ? next : null
}

function gridOf(run: ReadonlyArray<Row>, columns: ReadonlyArray<Column>): Grid {
  const xs = columns.map((column, i) =>
    i === 0 ? column.left - 2 : (columns[i - 1]!.right + column.left) / 2,
  )
  xs.push(columns.at(-1)!.right + 2)
  const ys: number[] = []
  run.forEach((row, i) => {
    const opens = row.lines[0]!.left < columns[0]!.right || row.lines.length >= 3
    if (i === 0 || opens) ys.push(i === 0 ? row.top - 1 : (row.top + run[i - 1]!.base) / 2)
  })
  ys.push(run.at(-1)!.base + 0.4 * run.at(-1)!.size)
  const cells: GridCell[] = ys.slice(0, -1).flatMap((top, row) =>
    xs.slice(0, -1).map((left, column) => ({
      row,
      column,
      rows: 1,
      columns: 1,
      left,
      right: xs[column + 1]!,
      top,
      bottom: ys[row + 1]!,
    })),
  )
  return { xs, ys, cells }
}
