import type { Grid } from '@camket/domain/kernel/grid'
import { UnreadableFile } from '../document.ts'
import { decodeText } from '../encoding/decode-text.ts'
import { detectKind } from '../kind.ts'
import { tidy } from '../office/tidy.ts'
import { csvCells } from './read-csv.ts'
import { openSheets, warningsOf } from './read-xlsx.ts'
import { readSheet, type SheetCell } from './sheet.ts'

/** Wider than any list that an office keeps; bounds what a single far cell costs. */
const widest = 200
const longestCell = 4_000

/**
 * The cells of a delimited file, or of a workbook's first visible sheet that has any; every cell is text, a formula is the
 * result that is stored with it.
 * @throws UnreadableFile with a code of its closed list; wrong-kind for documents that are no table
 */
export async function readGrid(bytes: Uint8Array, name: string): Promise<Grid> {
  // The name tells lists from running text only where the content does not; a list with one column has no separator at all.
  const kind = await detectKind(bytes, /\.(xlsx?|csv|tsv)$/i.test(name) ? name : `${name}.csv`)
  if (kind === 'xlsx') return workbookGrid(bytes)
  if (kind !== 'csv' && kind !== 'txt') throw new UnreadableFile('wrong-kind', { mend: 'save-as-xlsx' })
  const { text, warnings } = decodeText(bytes)
  return gridOf(csvCells(text), warnings)
}

async function workbookGrid(bytes: Uint8Array): Promise<Grid> {
  const context = await openSheets(bytes)
  for (const { name, part } of context.workbook.sheets) {
    const sheet = await readSheet(part, context)
    if (sheet.cells.length > 0) return gridOf(sheet.cells, warningsOf(name, sheet))
  }
  throw new UnreadableFile('no-text')
}

function gridOf(cells: ReadonlyArray<SheetCell>, warnings: ReadonlyArray<string>): Grid {
  const rows = new Map<number, string[]>()
  for (const { row, column, text } of cells) {
    if (column >= widest || text.length > longestCell)
      throw new UnreadableFile('too-large', { part: `${row}` })
    const line = rows.get(row) ?? []
    rows.set(row, line)
    while (line.length < column) line.push('')
    line[column] = linesIn(text)
  }
  if (rows.size === 0) throw new UnreadableFile('no-text')
  const inOrder = [...rows].sort(([a], [b]) => a - b)
  return { rows: inOrder.map(([line, texts]) => ({ line, cells: texts })), warnings: [...warnings] }
}

/** Breaks inside a cell part one thing from the next; everything else is layout. */
function linesIn(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(tidy)
    .filter(line => line !== '')
    .join('\n')
}
