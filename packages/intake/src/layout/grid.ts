import type { Rule } from './page.ts'

export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A table as its ruled lines draw it. */
export interface Grid {
  /** Edges of the columns, left to right. */
  readonly xs: ReadonlyArray<number>
  /** Edges of the rows, top to bottom. */
  readonly ys: ReadonlyArray<number>
  readonly cells: ReadonlyArray<GridCell>
}

/** Lines this near (points) count as touching or as one. */
const near = 3.5
const mostRules = 3_000

/** Finds the tables of a page: groups of crossing horizontal and vertical lines, cut into cells where no line stands between. */
export function gridsOf(rules: ReadonlyArray<Rule>): Grid[] {
  if (rules.length > mostRules) return []
  const grids: Grid[] = []
  for (const group of touching(rules)) {
    const across = group.filter(isAcross)
    const down = group.filter(rule => !isAcross(rule))
    const xs = edges(down.map(rule => (rule.left + rule.right) / 2))
    const ys = edges(across.map(rule => (rule.top + rule.bottom) / 2))
    if (xs.length >= 2 && ys.length >= 2) grids.push({ xs, ys, cells: cellsOf({ xs, ys, across, down }) })
  }
  return grids.sort((a, b) => a.ys[0]! - b.ys[0]!)
}

function isAcross(rule: Rule): boolean {
  return rule.right - rule.left >= rule.bottom - rule.top
}

function touching(rules: ReadonlyArray<Rule>): Rule[][] {
  const groups: Rule[][] = []
  for (const rule of rules) {
    const joined = groups.filter(group => group.some(other => meets(rule, other)))
    const merged = [rule, ...joined.flat()]
    for (const group of joined) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups
}

function meets(a: Rule, b: Rule): boolean {
  return (
    a.left <= b.right + near &&
    b.left <= a.right + near &&
    a.top <= b.bottom + near &&
    b.top <= a.bottom + near
  )
}

function edges(values: ReadonlyArray<number>): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const found: number[] = []
  for (const value of sorted) if (found.length === 0 || value - found.at(-1)! > near) found.push(value)
  return found
}

interface Ruled {
  readonly xs: ReadonlyArray<number>
  readonly ys: ReadonlyArray<number>
  readonly across: ReadonlyArray<Rule>
  readonly down: ReadonlyArray<Rule>
}

function cellsOf(ruled: Ruled): GridCell[] {
  const { xs, ys } = ruled
  const taken = new Set<string>()
  const cells: GridCell[] = []
  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < xs.length - 1; column++) {
      if (taken.has(`${row},${column}`)) continue
      let columns = 1
      while (column + columns < xs.length - 1 && !wall(ruled, row, column + columns)) columns++
      let rows = 1
      while (row + rows < ys.length - 1 && !floor(ruled, row + rows, column)) rows++
      for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) taken.add(`${row + r},${column + c}`)
      cells.push({
        row,
        column,
        rows,
        columns,
        left: xs[column]!,
        right: xs[column + columns]!,
        top: ys[row]!,
        bottom: ys[row + rows]!,
      })
    }
  }
  return cells
}

/** Is a vertical line drawn at this column edge, beside the middle of the row? */
function wall(ruled: Ruled, row: number, column: number): boolean {
  const x = ruled.xs[column]!
  const middle = (ruled.ys[row]! + ruled.ys[row + 1]!) / 2
  return ruled.down.some(
    rule => Math.abs((rule.left + rule.right) / 2 - x) <= near && rule.top <= middle && rule.bottom >= middle,
  )
}

/** Is a horizontal line drawn at this row edge, below the middle of the column? */
function floor(ruled: Ruled, row: number, column: number): boolean {
  const y = ruled.ys[row]!
  const middle = (ruled.xs[column]! + ruled.xs[column + 1]!) / 2
  return ruled.across.some(
    rule => Math.abs((rule.top + rule.bottom) / 2 - y) <= near && rule.left <= middle && rule.right >= middle,
  )
}
