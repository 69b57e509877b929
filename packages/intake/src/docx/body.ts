// The order of a document: paragraphs, tables, and after each paragraph its notes and boxes.
import { childOf, findAll, type XmlElement } from '../archive/parse-xml.ts'
import { officeWarnings } from '../office/warnings.ts'
import { followFields } from './fields.ts'
import { chosen } from './inline.ts'
import { blocksOf, mergeParagraphs, parseParagraphElement } from './paragraph.ts'
import type { Paragraph, Place, Reading } from './reading.ts'
import { parseTable, type ParsedTable } from './table.ts'
import { headRowCount, wordsIn, type GridText } from '../office/head-rows.ts'

/** Reads a body, a cell, a note or a box to its end. */
export function readBlocks(parent: XmlElement, place: Place, reading: Reading): void {
  walk(parent, place, reading)
  flush(place, reading)
}

const transparent = new Set(['w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:sdtContent'])

function walk(parent: XmlElement, place: Place, reading: Reading): void {
  for (const child of parent.children) {
    if (typeof child === 'string') continue
    if (child.name === 'w:p') readParagraph(child, place, reading)
    else if (child.name === 'w:tbl') readTable(child, place, reading)
    else if (child.name === 'w:sdt') readControl(child, place, reading)
    else if (child.name === 'mc:AlternateContent') walk(chosen(child), place, reading)
    else if (transparent.has(child.name)) walk(child, place, reading)
    else if (child.name === 'w:altChunk') {
      reading.warnings.add(officeWarnings.embedded)
    }
  }
}

/** A table of contents repeats the headings; a reader takes it for navigation, not for text. */
function readControl(control: XmlElement, place: Place, reading: Reading): void {
  const galleries = childOf(control, 'w:sdtPr')
  const gallery = galleries && findAll(galleries, 'w:docPartGallery')[0]?.attributes['w:val']
  const content = childOf(control, 'w:sdtContent')
  if (content && gallery !== 'Table of Contents') walk(content, place, reading)
}

function readParagraph(element: XmlElement, place: Place, reading: Reading): void {
  const { paragraph, ends } = parseParagraphElement(element, place, reading)
  const merged = mergeParagraphs(reading.carried, paragraph)
  reading.carried = ends ? null : merged
  if (ends) emit(merged, place, reading)
}

function flush(place: Place, reading: Reading): void {
  const left = reading.carried
  reading.carried = null
  const { pieces, notes, boxes } = left?.inline ?? { pieces: [], notes: [], boxes: [] }
  const isEmpty = pieces.every(piece => piece.text.trim() === '') && notes.length + boxes.length === 0
  if (left && !isEmpty) emit(left, place, reading)
}

function emit(paragraph: Paragraph, place: Place, reading: Reading): void {
  for (const block of blocksOf(paragraph, place, reading)) reading.blocks.push(block)
  for (const reference of paragraph.inline.notes) {
    const note = reading.note(reference)
    if (note) readAside(note, { kind: 'note', owner: paragraph.number }, reading)
  }
  for (const box of paragraph.inline.boxes) readAside(box, { kind: 'box', owner: paragraph.number }, reading)
}

/** A story of its own: fields that are open around it do not reach into it. */
function readAside(story: XmlElement, place: Place, reading: Reading): void {
  const fields = reading.fields
  reading.fields = followFields(story)
  readBlocks(story, place, reading)
  reading.fields = fields
}

function readTable(element: XmlElement, place: Place, reading: Reading): void {
  flush(place, reading)
  const table = parseTable(element)
  if (table.cells.length === 0) return
  // One cell is a frame drawn round text, not a table.
  if (table.cells.length === 1) return readBlocks(table.cells[0]!.content, place, reading)
  const number = reading.tables++
  const inMaking = table.cells.map(cell => {
    const { row, column, rows, columns } = cell
    const made = { table: number, row, column, rows, columns, head: false }
    const from = reading.blocks.length
    readBlocks(cell.content, { ...place, kind: 'cell', cell: made }, reading)
    const own = reading.blocks.slice(from).filter(block => block.cell === made)
    return { made, words: wordsIn(own) }
  })
  const head = headRows(
    table,
    inMaking.map(({ made, words }) => ({ ...made, ...words })),
  )
  for (const { made } of inMaking) made.head = made.row < head
}

/** The rows that repeat on each page, with all rows that their merged cells cover; guessed where none are marked. */
function headRows(table: ParsedTable, cells: ReadonlyArray<GridText>): number {
  if (table.headRows === 0) return headRowCount(cells)
  const inHead = cells.filter(cell => cell.row < table.headRows)
  return inHead.reduce((end, cell) => Math.max(end, cell.row + cell.rows), table.headRows)
}
