// The grid of a table: which cells there are once merged cells are one and deleted rows are gone.
import { childOf, childrenOf, type XmlElement } from '../archive/parse-xml.ts'
import { chosen } from './inline.ts'
import { isOn } from './looks.ts'
import { valueOf } from './styles.ts'

interface ParsedCell {
  readonly content: XmlElement
  readonly row: number
  column: number
  rows: number
  columns: number
}

export interface ParsedTable {
  /** Row by row, from left to right; a merged cell once, where it begins. */
  readonly cells: ReadonlyArray<ParsedCell>
  /** Rows from the top that are marked to repeat on every page. */
  readonly headRows: number
}

/** Edges nearer than this (2 mm, in twentieths of a point) are one edge that Word drew unevenly. */
const sliver = 113

export function parseTable(table: XmlElement): ParsedTable {
  const rows = partsOf(table, 'w:tr').filter(isKept)
  const cells: ParsedCell[] = []
  const lowest = new Map<number, ParsedCell>()
  rows.forEach((row, index) => addRow(row, index, { cells, lowest }))
  alignColumns(cells, gridEdges(table))
  const unmarked = rows.findIndex(row => !isOn(childOf(childOf(row, 'w:trPr'), 'w:tblHeader')))
  return { cells, headRows: unmarked < 0 ? 0 : unmarked }
}

/** Rows or cells, through the wrappers that controls and tracked changes put around them. */
function partsOf(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap(child => {
    if (child.name === name) return [child]
    if (child.name === 'mc:AlternateContent') return partsOf(chosen(child), name)
    return /^w:(sdt|sdtContent|ins|moveTo|customXml|smartTag)$/.test(child.name) ? partsOf(child, name) : []
  })
}

function isKept(row: XmlElement): boolean {
  const properties = childOf(row, 'w:trPr')
  return !childOf(properties, 'w:del') && !isOn(childOf(properties, 'w:hidden'))
}

/** The cells so far, and the last one of each column: what a merge downwards goes on with. */
interface Grid {
  readonly cells: ParsedCell[]
  readonly lowest: Map<number, ParsedCell>
}

function addRow(row: XmlElement, index: number, { cells, lowest }: Grid): void {
  let column = count(childOf(row, 'w:trPr'), 'w:gridBefore', 0)
  let before: ParsedCell | undefined
  for (const content of partsOf(row, 'w:tc')) {
    const properties = childOf(content, 'w:tcPr')
    const columns = Math.max(1, count(properties, 'w:gridSpan', 1))
    if (continues(properties, 'w:hMerge') && before) {
      before.columns += columns
    } else if (!childOf(properties, 'w:cellDel')) {
      const above = continues(properties, 'w:vMerge') ? lowest.get(column) : undefined
      if (above && above.row + above.rows === index) {
        above.rows++
      } else {
        before = { content, row: index, column, rows: 1, columns }
        cells.push(before)
        lowest.set(column, before)
      }
    }
    column += columns
  }
}

function count(properties: XmlElement | undefined, name: string, otherwise: number): number {
  const value = Number.parseInt(valueOf(properties, name) ?? '', 10)
  return value >= 0 && value <= 1000 ? value : otherwise
}

/** A merge without a value goes on; one that says "restart" begins. */
function continues(properties: XmlElement | undefined, name: string): boolean {
  const merge = childOf(properties, name)
  return merge !== undefined && merge.attributes['w:val'] !== 'restart'
}

/** Where each column of the grid begins, and where the last one ends. */
function gridEdges(table: XmlElement): number[] {
  const edges = [0]
  for (const { attributes } of childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol')) {
    edges.push(edges.at(-1)! + (Number(attributes['w:w']) || 0))
  }
  return edges
}

/** Counts columns by the edges that cells have, so that a grid finer than the table seen does no harm. */
function alignColumns(cells: ReadonlyArray<ParsedCell>, places: ReadonlyArray<number>): void {
  const edges = [...new Set(cells.flatMap(cell => [cell.column, cell.column + cell.columns]))].sort(
    (a, b) => a - b,
  )
  const place = new Map<number, number>()
  let seen = -1
  let at = Number.NEGATIVE_INFINITY
  for (const edge of edges) {
    const x = places[edge] ?? 0
    if (x === 0 || x - at >= sliver) seen++
    at = x
    place.set(edge, seen)
  }
  for (const cell of cells) {
    const end = place.get(cell.column + cell.columns)!
    cell.column = place.get(cell.column)!
    cell.columns = Math.max(1, end - cell.column)
  }
}
