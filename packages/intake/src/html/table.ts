import { attribute, childrenOf, firstBelow, textBelow, type HtmlNode } from './nodes.ts'

export interface PlacedCell {
  readonly node: HtmlNode
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly head: boolean
}

const widestSpan = 200

/** The cells of a table with the places their spans give them; null when the table only lays out the page. */
export function cellsOfTable(table: HtmlNode): PlacedCell[] | null {
  const rows = rowsOf(table)
  if (isLayout(table, rows)) return null
  const taken = new Set<string>()
  const cells: PlacedCell[] = []
  rows.forEach(({ node, head }, row) => {
    let column = 0
    for (const cell of cellNodes(node)) {
      while (taken.has(`${row},${column}`)) column++
      const columns = spanOf(cell, 'colspan')
      const rowSpan = Math.min(spanOf(cell, 'rowspan'), rows.length - row)
      for (let r = 0; r < rowSpan; r++)
        for (let c = 0; c < columns; c++) taken.add(`${row + r},${column + c}`)
      cells.push({ node: cell, row, column, rows: rowSpan, columns, head })
      column += columns
    }
  })
  return cells
}

function rowsOf(table: HtmlNode): Array<{ node: HtmlNode; head: boolean }> {
  const rows: Array<{ node: HtmlNode; head: boolean }> = []
  for (const child of childrenOf(table)) {
    if (child.name === 'tr') rows.push({ node: child, head: isHeadRow(child) })
    if (!/^(?:thead|tbody|tfoot)$/u.test(child.name ?? '')) continue
    for (const row of childrenOf(child)) {
      if (row.name === 'tr') rows.push({ node: row, head: child.name === 'thead' || isHeadRow(row) })
    }
  }
  // Only rows from the top can be the head; the number column's title marks one that is not written as such.
  const first = rows[0]
  if (
    first &&
    !first.head &&
    /^\s*(?:S?TT|Số TT)\s*$/iu.test(textBelow(cellNodes(first.node)[0] ?? first.node))
  ) {
    first.head = true
  }
  let inHead = true
  return rows.map(row => ({ node: row.node, head: (inHead = inHead && row.head) }))
}

function cellNodes(row: HtmlNode): HtmlNode[] {
  return childrenOf(row).filter(child => child.name === 'td' || child.name === 'th')
}

function isHeadRow(row: HtmlNode): boolean {
  const cells = cellNodes(row)
  return cells.length > 0 && cells.every(cell => cell.name === 'th')
}

function spanOf(cell: HtmlNode, name: string): number {
  const value = Number.parseInt(attribute(cell, name), 10)
  return Number.isFinite(value) && value > 0 ? Math.min(value, widestSpan) : 1
}

/** One column, a table within, or one cell that holds nearly everything beside navigation: a frame, not a table. */
function isLayout(table: HtmlNode, rows: ReadonlyArray<{ node: HtmlNode }>): boolean {
  const widths = rows.map(row => cellNodes(row.node).length)
  if (Math.max(0, ...widths) < 2) return true
  if (firstBelow(table, ['table'])) return true
  const whole = textBelow(table).length
  const largest = Math.max(...rows.flatMap(row => cellNodes(row.node).map(cell => textBelow(cell).length)))
  return rows.length <= 2 && largest > 1_500 && largest > 0.8 * whole
}
