// One sheet: its visible cells as texts, in the grid that a reader sees.
import { childOf, childrenOf, textOf, type XmlElement } from '../archive/parse-xml.ts'
import { UnreadableFile, type BlockStyle } from '../document.ts'
import { toUnicode } from '../office/pieces.ts'
import type { CellLook } from './cell-looks.ts'
import { numberText } from './number-text.ts'
import type { Workbook } from './open-workbook.ts'

export interface SheetCell {
  /** Rows count only those seen; columns are numbered from 0 as in the file. */
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly text: string
  readonly style: BlockStyle
}

export interface Sheet {
  readonly cells: ReadonlyArray<SheetCell>
  /** Rows that hold words but are hidden. */
  readonly hiddenRows: number
  /** Names of cells whose formula has no stored result, or an error for one. */
  readonly unknown: ReadonlyArray<string>
}

/** A string of the workbook, in pieces that may have fonts of their own. */
export type RichText = ReadonlyArray<{ readonly text: string; readonly font: string | undefined }>

export interface SheetContext {
  readonly workbook: Workbook
  readonly looks: ReadonlyArray<CellLook>
  readonly strings: ReadonlyArray<RichText>
}

/** More cells than any plan's annex has, and more rows under merges: they bound memory and time. */
const mostCells = 120_000
const mostMergedRows = 500_000

interface Span {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}

interface Raw {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly style: BlockStyle
}

export async function readSheet(part: string, context: SheetContext): Promise<Sheet> {
  const cells: Raw[] = []
  const hidden = new Set<number>()
  const unknown: string[] = []
  let last = 0
  let hiddenRows = 0
  const root = await context.workbook.part(part, element => {
    if (element.name !== 'row') return false
    last = Number(element.attributes['r']) || last + 1
    const found = readRow(element, last, { ...context, unknown })
    if (/^(1|true)$/.test(element.attributes['hidden'] ?? '')) {
      hidden.add(last)
      if (found.length > 0) hiddenRows++
    } else for (const cell of found) cells.push(cell)
    if (cells.length > mostCells) throw new UnreadableFile('too-large', { part })
    return true
  })
  const seen = { hiddenRows: hidden, row: (row: number) => !hidden.has(row), column: visibleColumns(root) }
  return { cells: inGrid(cells, mergesOf(root), seen), hiddenRows, unknown }
}

/** A string item or an inline string; reading aids (phonetic runs) are left out. */
export function richText(item: XmlElement | undefined): RichText {
  return childrenOf(item).flatMap(child => {
    if (child.name === 't') return [{ text: textOf(child), font: undefined }]
    if (child.name !== 'r') return []
    const font = childOf(childOf(child, 'rPr'), 'rFont')?.attributes['val']
    return childrenOf(child, 't').map(text => ({ text: textOf(text), font }))
  })
}

function readRow(row: XmlElement, number: number, context: SheetContext & { unknown: string[] }): Raw[] {
  const cells: Raw[] = []
  let column = -1
  for (const cell of childrenOf(row, 'c')) {
    const name = cell.attributes['r']
    column = name ? columnOf(name) : column + 1
    const look = context.looks[Number(cell.attributes['s'] ?? 0)]
    const text = cellText(cell, look, context)
    if (text === null) context.unknown.push(name ?? `${column + 1}:${number}`)
    else if (text.trim() !== '') cells.push({ row: number, column, text, style: look?.style ?? {} })
  }
  return cells
}

/** "AB12" → 27. */
function columnOf(name: string): number {
  let column = 0
  for (const letter of name
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .slice(0, 3)) {
    column = column * 26 + letter.charCodeAt(0) - 64
  }
  return column - 1
}

/** What the cell shows; null when it shows an error or a formula that was never computed. */
function cellText(cell: XmlElement, look: CellLook | undefined, context: SheetContext): string | null {
  const type = cell.attributes['t'] ?? 'n'
  const font = look?.font ?? ''
  if (type === 'inlineStr') return shown(richText(childOf(cell, 'is')), font)
  const value = childOf(cell, 'v')
  if (!value) return childOf(cell, 'f') ? null : ''
  const stored = textOf(value)
  if (type === 'e') return null
  if (type === 's') return shown(context.strings[Number(stored)] ?? [], font)
  if (type === 'b') return stored === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return stored.replace(/^(\d{4})-(\d\d)-(\d\d)(T.*)?$/, '$3/$2/$1')
  const number = Number(stored)
  if (type !== 'n' || stored.trim() === '' || Number.isNaN(number)) return toUnicode(stored, font)
  return numberText(number, look?.code ?? 'General', context.workbook.from1904)
}

function shown(text: RichText, font: string): string {
  return text.map(piece => toUnicode(piece.text, piece.font ?? font)).join('')
}

function visibleColumns(sheet: XmlElement | undefined): (column: number) => boolean {
  const hidden = childrenOf(childOf(sheet, 'cols'), 'col')
    .filter(({ attributes }) => /^(1|true)$/.test(attributes['hidden'] ?? ''))
    .map(({ attributes }) => [Number(attributes['min']) - 1, Number(attributes['max']) - 1] as const)
  return column => !hidden.some(([first, last]) => column >= first && column <= last)
}

function mergesOf(sheet: XmlElement | undefined): Span[] {
  return childrenOf(childOf(sheet, 'mergeCells'), 'mergeCell').flatMap(merge => {
    const [from = '', to = from] = (merge.attributes['ref'] ?? '').split(':')
    const span = {
      row: Number(from.replace(/\D/g, '')),
      column: columnOf(from),
      lastRow: Number(to.replace(/\D/g, '')),
      lastColumn: columnOf(to),
    }
    return span.row > 0 && span.column >= 0 ? [span] : []
  })
}

interface Seen {
  readonly hiddenRows: ReadonlySet<number>
  row(row: number): boolean
  column(column: number): boolean
}

/** Cells of visible columns with the visible rows and columns they cover; those under a merge are not seen. */
function inGrid(cells: ReadonlyArray<Raw>, merges: ReadonlyArray<Span>, seen: Seen): SheetCell[] {
  const byOrigin = new Map(merges.map(span => [`${span.row}:${span.column}`, span]))
  const covered = coveredCells(merges, cells)
  const seenRow = withoutHidden(seen.hiddenRows)
  return cells.flatMap(cell => {
    const span = byOrigin.get(`${cell.row}:${cell.column}`)
    if (covered.has(cell) || !(seen.column(cell.column) || span)) return []
    const columns = span ? countSeen(span.column, span.lastColumn, seen.column) : 1
    if (columns === 0) return []
    return [
      {
        ...cell,
        row: seenRow(cell.row),
        rows: span ? Math.max(1, countSeen(span.row, span.lastRow, seen.row)) : 1,
        columns,
      },
    ]
  })
}

/** Numbers of rows as if the hidden ones were not there; asked in rising order. */
function withoutHidden(hidden: ReadonlySet<number>): (row: number) => number {
  const order = [...hidden].sort((a, b) => a - b)
  let above = 0
  return row => {
    while (above > 0 && order[above - 1]! > row) above--
    while (above < order.length && order[above]! < row) above++
    return row - above
  }
}

function coveredCells(merges: ReadonlyArray<Span>, cells: ReadonlyArray<Raw>): Set<Raw> {
  const byRow = new Map<number, Span[]>()
  for (const cell of cells) byRow.set(cell.row, [])
  let left = mostMergedRows
  for (const span of merges) {
    for (let row = span.row; row <= span.lastRow && left > 0; row++, left--) byRow.get(row)?.push(span)
  }
  const isCovered = (cell: Raw) =>
    byRow.get(cell.row)?.some(span => {
      const isOrigin = span.row === cell.row && span.column === cell.column
      return !isOrigin && cell.column >= span.column && cell.column <= span.lastColumn
    }) ?? false
  return new Set(cells.filter(isCovered))
}

function countSeen(first: number, last: number, isSeen: (index: number) => boolean): number {
  let count = 0
  for (let index = first; index <= Math.min(last, first + 5_000); index++) if (isSeen(index)) count++
  return count
}
