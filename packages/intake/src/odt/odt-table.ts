// The grid of an OpenDocument table (ISO 26300-1, 9).
import { childrenOf, type XmlElement } from '../archive/parse-xml.ts'
import { UnreadableFile } from '../document.ts'

interface OdtCell {
  readonly content: XmlElement
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export interface OdtTable {
  readonly cells: ReadonlyArray<OdtCell>
  readonly headRows: number
}

/** Repeated rows and columns hold layout, not text, in a plan: beyond this they are an attack. */
const mostRepeats = 200

/**
 * The cells of a table, repeated ones as often as they stand on the page.
 * @throws UnreadableFile too-large when there are more than `most`
 */
export function parseOdtTable(table: XmlElement, most: number): OdtTable {
  const cells: OdtCell[] = []
  const state = { row: 0, headRows: 0 }
  addRows(table, false, { cells, state, most })
  return { cells, headRows: state.headRows }
}

interface InMaking {
  readonly cells: OdtCell[]
  readonly most: number
  readonly state: { row: number; headRows: number }
}

function addRows(parent: XmlElement, isHead: boolean, making: InMaking): void {
  for (const child of childrenOf(parent)) {
    if (child.name === 'table:table-header-rows') addRows(child, true, making)
    else if (/^table:table-(rows|row-group)$/.test(child.name)) addRows(child, isHead, making)
    else if (child.name === 'table:table-row' && !isHidden(child)) {
      addRow(child, making)
      if (isHead) making.state.headRows = making.state.row
    }
  }
}

function isHidden(row: XmlElement): boolean {
  return /^(collapse|filter)$/.test(row.attributes['table:visibility'] ?? '')
}

function addRow(row: XmlElement, { cells, state, most }: InMaking): void {
  const repeats = repeated(row, 'table:number-rows-repeated')
  for (let time = 0; time < repeats; time++) {
    let column = 0
    for (const content of childrenOf(row)) {
      const columns = repeated(content, 'table:number-columns-repeated')
      if (content.name === 'table:table-cell') {
        for (let i = 0; i < columns; i++) cells.push(cellAt(content, state.row, column + i))
        if (cells.length > most) throw new UnreadableFile('too-large', { cells: most })
      }
      column += columns
    }
    state.row++
  }
}

function cellAt(content: XmlElement, row: number, column: number): OdtCell {
  return {
    content,
    row,
    column,
    rows: repeated(content, 'table:number-rows-spanned'),
    columns: repeated(content, 'table:number-columns-spanned'),
  }
}

function repeated({ attributes }: XmlElement, name: string): number {
  return Math.min(mostRepeats, Math.max(1, Number.parseInt(attributes[name] ?? '1', 10) || 1))
}
