// The order of an OpenDocument text: paragraphs, lists, tables, and after each paragraph its notes and boxes.
import { childrenOf, type XmlElement } from '../archive/parse-xml.ts'
import type { BlockStyle, SourceBlock, TableCell } from '../document.ts'
import { headRowCount, wordsIn } from '../office/head-rows.ts'
import { joinPieces, weightOf } from '../office/pieces.ts'
import { linesOf } from '../office/tidy.ts'
import { boxesIn, readOdtInline, type OdtInline } from './odt-inline.ts'
import type { OdtLabel, OdtLists, OpenList } from './odt-lists.ts'
import type { OdtStyle, OdtStyles } from './odt-styles.ts'
import { parseOdtTable } from './odt-table.ts'

type CellInMaking = { -readonly [Key in keyof TableCell]: TableCell[Key] }

export interface OdtPlace {
  readonly kind: SourceBlock['kind']
  readonly cell?: CellInMaking
  readonly owner?: number
}

export interface OdtReading {
  readonly styles: OdtStyles
  readonly lists: OdtLists
  readonly blocks: SourceBlock[]
  paragraphs: number
  tables: number
  /** How many cells the document may still have: repeats must not multiply without end. */
  cellsLeft: number
}

/** Indexes repeat the headings; the rest is set-up of the document. */
const out =
  /^text:(table-of-content|alphabetical-index|illustration-index|table-index|object-index|user-index|bibliography|tracked-changes|.*-decls)$/

export function readOdtBlocks(parent: XmlElement, place: OdtPlace, reading: OdtReading): void {
  for (const child of childrenOf(parent)) readBlock(child, place, reading)
}

function readBlock(element: XmlElement, place: OdtPlace, reading: OdtReading): void {
  if (out.test(element.name) || isHiddenSection(element, reading)) return
  if (element.name === 'text:p' || element.name === 'text:h') readParagraph(element, { place, reading })
  else if (element.name === 'text:list') readList(element, null, { place, reading })
  else if (element.name === 'table:table') readTable(element, place, reading)
  else if (element.name.startsWith('draw:')) readBoxes(boxesIn(element), place.owner ?? 1, reading)
  else if (element.name === 'text:section' || element.name === 'text:numbered-paragraph') {
    readOdtBlocks(element, place, reading)
  }
}

function isHiddenSection(element: XmlElement, reading: OdtReading): boolean {
  if (element.attributes['text:display'] === 'none') return true
  if (element.name !== 'text:section') return false
  return reading.styles.style('section', element.attributes['text:style-name']).hidden === true
}

interface Where {
  readonly place: OdtPlace
  readonly reading: OdtReading
}

function readList(list: XmlElement, outer: { list: OpenList; level: number } | null, where: Where): void {
  const open = where.reading.lists.open(list, outer?.list ?? null)
  const level = (outer?.level ?? 0) + 1
  for (const item of childrenOf(list)) {
    if (item.name !== 'text:list-item' && item.name !== 'text:list-header') continue
    let label: OdtLabel | undefined
    let isFirst = item.name === 'text:list-item'
    for (const child of childrenOf(item)) {
      if (child.name === 'text:list') readList(child, { list: open, level }, where)
      else if (child.name === 'text:p' || child.name === 'text:h') {
        if (isFirst) label = where.reading.lists.label(open, level, item)
        readParagraph(child, where, isFirst ? label : null)
        isFirst = false
      } else readBlock(child, where.place, where.reading)
    }
  }
}

/** `label` is given inside a list, null for its further paragraphs; a heading outside lists may number itself. */
function readParagraph(element: XmlElement, { place, reading }: Where, label?: OdtLabel | null): void {
  const number = place.owner ?? ++reading.paragraphs
  if (childrenOf(element, 'text:hidden-paragraph').some(isHiddenNow)) return
  const style = reading.styles.style('paragraph', element.attributes['text:style-name'])
  const level = element.name === 'text:h' ? Number(element.attributes['text:outline-level'] ?? 1) : 0
  const into: OdtInline = { pieces: [], notes: [], boxes: [] }
  readOdtInline(element, style, { styles: reading.styles, into })
  const own = label === undefined && level > 0 ? reading.lists.heading(level, element) : label
  const look = styleOf(into, style, level)
  const lines = linesOf(joinPieces(into.pieces))
  // A number column may hold nothing but automatic numbers.
  if (lines.length === 0 && place.cell && own?.text) lines.push('')
  lines.forEach((line, index) => {
    reading.blocks.push({
      ...labelled(line, index === 0 ? own : null),
      kind: place.kind,
      ...(look ? { style: look } : {}),
      ...(place.cell ? { cell: place.cell } : {}),
      paragraph: number,
    })
  })
  for (const note of into.notes) readOdtBlocks(note, { kind: 'note', owner: number }, reading)
  readBoxes(into.boxes, number, reading)
}

function isHiddenNow(mark: XmlElement): boolean {
  return mark.attributes['text:is-hidden'] === 'true'
}

function readBoxes(boxes: ReadonlyArray<XmlElement>, owner: number, reading: OdtReading): void {
  for (const box of boxes) readOdtBlocks(box, { kind: 'box', owner }, reading)
}

function labelled(
  line: string,
  label: OdtLabel | null | undefined,
): Pick<SourceBlock, 'text' | 'label' | 'level'> {
  if (!label) return { text: line }
  if (label.text === '') return { text: line, level: label.level }
  return { text: `${label.text} ${line}`.trim(), label: label.text, level: label.level }
}

function styleOf({ pieces }: OdtInline, style: OdtStyle, level: number): BlockStyle | undefined {
  const look: BlockStyle = {
    ...weightOf(pieces),
    ...(style.centred ? { centred: true } : {}),
    ...(level >= 1 && level <= 9 ? { heading: level } : {}),
  }
  return Object.keys(look).length > 0 ? look : undefined
}

function readTable(element: XmlElement, place: OdtPlace, reading: OdtReading): void {
  const { cells, headRows } = parseOdtTable(element, reading.cellsLeft)
  reading.cellsLeft -= cells.length
  // One cell is a frame drawn round text, not a table.
  if (cells.length === 1) return readOdtBlocks(cells[0]!.content, place, reading)
  const table = reading.tables++
  const read = cells.map(({ content, ...grid }) => {
    const made: CellInMaking = { table, ...grid, head: false }
    const from = reading.blocks.length
    readOdtBlocks(content, { ...place, kind: 'cell', cell: made }, reading)
    const own = reading.blocks.slice(from).filter(block => block.cell === made)
    return { made, words: wordsIn(own) }
  })
  const texts = read.map(({ made, words }) => ({ ...made, ...words }))
  const inHead = texts.filter(cell => cell.row < headRows)
  const marked = inHead.reduce((end, cell) => Math.max(end, cell.row + cell.rows), headRows)
  const head = headRows > 0 ? marked : headRowCount(texts)
  for (const { made } of read) made.head = made.row < head
}
