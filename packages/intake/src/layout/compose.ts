// From placed words to blocks in reading order, the same for drawn and for recognised pages.
import type { BlockStyle, SourceBlock } from '../document.ts'
import { continueTable, fillGrid, isInside, type FilledTable } from './cells.ts'
import { columnTables } from './column-tables.ts'
import { withoutFurniture } from './furniture.ts'
import { gridsOf, type Grid } from './grid.ts'
import { linesOf } from './lines.ts'
import { measureOf, measuresOf } from './measure.ts'
import { partFootnotes, withoutMark, type Footnote } from './notes.ts'
import type { Line, Page, Word } from './page.ts'
import { columnParagraphs, joined, paragraphsOf, shareOf, type Paragraph } from './paragraphs.ts'
import { flowsOf, type Flow } from './zones.ts'

type Piece = Flow | { readonly kind: 'table'; readonly table: FilledTable }

/** Blocks of all pages in reading order: paragraphs, table cells and notes. Page furniture is left out. */
export function composeBlocks(pages: ReadonlyArray<Page>): SourceBlock[] {
  const bodySize = usualSize(pages.flatMap(page => page.words))
  const parted = pages.map(page => partTables(page))
  const cleaned = withoutFurniture(
    pages.map((page, i) => ({
      number: page.number,
      height: page.height,
      lines: parted[i]!.lines,
    })),
  )
  const notes: Footnote[] = []
  const pieces: Piece[] = []
  pages.forEach((page, i) => {
    const { body, notes: own } = partFootnotes(cleaned[i]!, {
      rules: page.rules,
      width: page.width,
      bodySize,
    })
    notes.push(...own)
    addPieces(pieces, body, parted[i]!.tables)
  })
  return new Composer(pieces, notes).blocks
}

/** Type height that most letters have. */
function usualSize(words: ReadonlyArray<Word>): number {
  const letters = new Map<number, number>()
  for (const word of words) {
    const size = Math.round(word.size * 2) / 2
    letters.set(size, (letters.get(size) ?? 0) + word.text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12
}

/** The tables of a page and the lines of whatever stands in none. */
function partTables(page: Page): { tables: FilledTable[]; lines: Line[] } {
  let rest = [...page.words]
  const tables: FilledTable[] = []
  const take = (grid: Grid): void => {
    const box = { left: grid.xs[0]!, right: grid.xs.at(-1)!, top: grid.ys[0]!, bottom: grid.ys.at(-1)! }
    const inside = rest.filter(word => isInside(word, box))
    if (inside.length === 0 || isFrame(grid, page)) return
    tables.push(fillGrid(grid, inside, page.number))
    rest = rest.filter(word => !isInside(word, box))
  }
  for (const grid of gridsOf(page.rules)) take(grid)
  const unruled = rest
  const lines = linesOf(unruled, page.number)
  for (const grid of columnTables(lines)) take(grid)
  return {
    tables: tables.sort((one, other) => one.top - other.top),
    lines: rest === unruled ? lines : linesOf(rest, page.number),
  }
}

/** A border drawn around the whole page is no table. */
function isFrame(grid: Grid, page: Page): boolean {
  return grid.cells.length === 1 && grid.ys.at(-1)! - grid.ys[0]! > 0.6 * page.height
}

function addPieces(pieces: Piece[], lines: ReadonlyArray<Line>, tables: ReadonlyArray<FilledTable>): void {
  let from = 0
  for (const table of tables) {
    const to = lines.findIndex((line, i) => i >= from && line.base > table.top)
    const above = lines.slice(from, to < 0 ? lines.length : to)
    pieces.push(...flowsOf(above))
    from += above.length
    const open = pieces.at(-1)
    const whole =
      open?.kind === 'table' && open.table.page !== table.page ? continueTable(open.table, table) : null
    if (whole) pieces[pieces.length - 1] = { kind: 'table', table: whole }
    else pieces.push({ kind: 'table', table })
  }
  pieces.push(...flowsOf(lines.slice(from)))
}

class Composer {
  readonly blocks: SourceBlock[] = []
  private readonly notes: Footnote[]
  private readonly measure: ReturnType<typeof measuresOf>
  private tables = 0

  constructor(pieces: ReadonlyArray<Piece>, notes: ReadonlyArray<Footnote>) {
    this.notes = [...notes]
    this.measure = measuresOf(pieces.flatMap(piece => (piece.kind === 'text' ? piece.lines : [])))
    let running: Line[] = []
    const flush = (): void => {
      for (const paragraph of paragraphsOf(running, this.measure)) this.add(paragraph)
      running = []
    }
    for (const piece of pieces) {
      if (piece.kind === 'text') {
        running.push(...piece.lines)
        continue
      }
      flush()
      if (piece.kind === 'table') this.addTable(piece.table)
      else for (const paragraph of columnParagraphs(piece.lines, measureOf(piece.lines))) this.add(paragraph)
    }
    flush()
    for (const note of this.notes.splice(0)) this.addNote(note)
  }

  private add(paragraph: Paragraph, extra: Partial<SourceBlock> = {}): void {
    if (paragraph.text === '') return
    const page = paragraph.lines[0]!.page
    this.addNotesBefore(page)
    this.push({ kind: 'paragraph', text: paragraph.text, page, ...extra }, paragraph)
    this.addNotesOf(paragraph.lines)
  }

  private push(block: Omit<SourceBlock, 'paragraph'>, paragraph: Omit<Paragraph, 'text'>): void {
    const words = paragraph.lines.flatMap(line => line.words)
    const style = styleOf(words, paragraph.centred)
    const confidence = confidenceOf(words)
    this.blocks.push({
      ...block,
      ...(style ? { style } : {}),
      ...(confidence === null ? {} : { confidence }),
      paragraph: this.blocks.length + 1,
    })
  }

  private addTable(table: FilledTable): void {
    const number = this.tables++
    const box = table.cells.length === 1
    const ordered = [...table.cells].sort(
      (a, b) => a.place.row - b.place.row || a.place.column - b.place.column,
    )
    for (const { place, paragraphs } of ordered) {
      const cell = { table: number, ...place, head: place.row < table.headRows }
      for (const paragraph of paragraphs) this.add(paragraph, box ? { kind: 'box' } : { kind: 'cell', cell })
    }
  }

  /** Notes whose mark was not found stand at the end of their page. */
  private addNotesBefore(page: number): void {
    for (const note of this.notes.filter(one => one.page < page - 1)) this.take(note)
  }

  private addNotesOf(lines: ReadonlyArray<Line>): void {
    for (const line of lines) {
      for (const mark of line.marks) {
        const bare = mark.replace(/[[\]()]/gu, '')
        const note = this.notes.find(one => one.mark === bare && Math.abs(one.page - line.page) <= 1)
        if (note) this.take(note)
      }
    }
  }

  private take(note: Footnote): void {
    this.notes.splice(this.notes.indexOf(note), 1)
    this.addNote(note)
  }

  private addNote(note: Footnote): void {
    const text = withoutMark(joined(note.lines))
    if (text !== '') this.push({ kind: 'note', text, page: note.page }, { lines: note.lines, centred: false })
  }
}

function styleOf(words: ReadonlyArray<Word>, centred: boolean): BlockStyle | null {
  const style = {
    ...(shareOf(words, word => word.bold) > 0.8 ? { bold: true } : {}),
    ...(shareOf(words, word => word.italic) > 0.8 ? { italic: true } : {}),
    ...(centred ? { centred: true } : {}),
  }
  return Object.keys(style).length > 0 ? style : null
}

function confidenceOf(words: ReadonlyArray<Word>): number | null {
  const known = words.filter(word => word.confidence !== undefined)
  if (known.length === 0) return null
  const letters = known.reduce((sum, word) => sum + word.text.length, 0)
  const sum = known.reduce((all, word) => all + word.confidence! * word.text.length, 0)
  return Math.round(sum / Math.max(1, letters))
}
