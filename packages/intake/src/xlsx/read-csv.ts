import type { Progress, SourceDocument } from '../document.ts'
import { UnreadableFile } from '../document.ts'
import { delimiterOf } from './delimiter.ts'
import { gridBlocks } from './grid-blocks.ts'
import type { SheetCell } from './sheet.ts'

/** More than any plan's annex has; bounds memory. */
const mostCells = 120_000
const mostCharacters = 6_000_000

/**
 * Reads delimited text (RFC 4180 quoting; comma, semicolon or tab) that is already decoded.
 * @throws UnreadableFile too-large
 */
export function readCsv(text: string, progress?: Progress): SourceDocument {
  progress?.({ what: 'reading', done: 0, of: 1 })
  const cells = csvCells(text)
  const blocks = gridBlocks(cells, { tables: 0, paragraphs: 0 }, false)
  const isTable = blocks.some(block => block.kind === 'cell')
  return {
    format: 'csv',
    blocks: isTable ? blocks : gridBlocks(cells, { tables: 0, paragraphs: 0 }, true),
    warnings: [],
  }
}

/**
 * The cells of delimited text that have words in them; rows are its records, counted from 1.
 * @throws UnreadableFile too-large
 */
export function csvCells(text: string): SheetCell[] {
  if (text.length > mostCharacters) throw new UnreadableFile('too-large')
  const words = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '')
  return cellsOf(words, delimiterOf(words.slice(0, 65_536)) ?? ',')
}

function cellsOf(text: string, mark: string): SheetCell[] {
  const cells: SheetCell[] = []
  let row = 1
  let column = 0
  for (const { value, end } of valuesOf(text, mark)) {
    if (value.trim() !== '') cells.push({ row, column, rows: 1, columns: 1, text: value, style: {} })
    if (cells.length > mostCells) throw new UnreadableFile('too-large', { cells: mostCells })
    column = end === 'line' ? 0 : column + 1
    if (end === 'line') row++
  }
  return cells
}

function* valuesOf(text: string, mark: string): Generator<{ value: string; end: 'cell' | 'line' }> {
  const plainEnd = new RegExp(`[${mark}\\r\\n]`, 'g')
  for (let at = 0; at < text.length;) {
    const quoted = text[at] === '"' ? quotedFrom(text, at) : null
    plainEnd.lastIndex = quoted?.end ?? at
    const end = plainEnd.exec(text)?.index ?? text.length
    const value = (quoted?.value ?? '') + text.slice(quoted?.end ?? at, end)
    yield { value, end: text[end] === mark ? 'cell' : 'line' }
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1
  }
}

/** A value in quotes, doubled quotes inside; without a closing quote it is plain text. */
function quotedFrom(text: string, start: number): { value: string; end: number } | null {
  for (let at = start + 1; ;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return null
    if (text[quote + 1] === '"') at = quote + 2
    else return { value: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 }
  }
}
