// Which rows of a table are its head, where the file does not say.
import type { SourceBlock } from '../document.ts'

export interface GridText {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly text: string
  /** Set in bold throughout. */
  readonly bold: boolean
}

/** What a cell says, all its paragraphs together. */
export function wordsIn(blocks: ReadonlyArray<SourceBlock>): { text: string; bold: boolean } {
  return {
    text: blocks.map(block => block.text).join(' '),
    bold: blocks.length > 0 && blocks.every(block => block.style?.bold),
  }
}

const longestTitle = 90
const numberColumn = /^(số\s+)?(stt|tt|thứ tự)$/iu
const headWords =
  /^(nội dung|nhiệm vụ|tên|công việc|hoạt động|giải pháp|đơn vị|cơ quan|chủ trì|phối hợp|người|thời gian|thời hạn|tiến độ|ghi chú|kết quả|sản phẩm|kinh phí|dự kiến|căn cứ|mục tiêu|chỉ tiêu|cấp|hình thức|đối tượng|địa điểm|nguồn)/iu

/**
 * How many rows from the top are the head: the row with the number column (STT, TT), with column titles, or alone in bold,
 * as many rows as its merged cells cover, and a row that only counts the columns. 0 when the table has no head.
 */
export function headRowCount(cells: ReadonlyArray<GridText>): number {
  const filled = (row: number) => cells.filter(cell => cell.row === row && cell.text !== '')
  const top = filled(0)
  const covered = top.reduce((most, cell) => Math.max(most, cell.rows), 1)
  const next = filled(covered)
  if (!isHeadRow(top) && !standsOut(top, next)) return 0
  const last = cells.reduce((most, cell) => Math.max(most, cell.row), 0)
  const rows = covered + (countsColumns(next) ? 1 : 0)
  return rows > last ? 0 : rows
}

function isHeadRow(cells: ReadonlyArray<GridText>): boolean {
  if (cells.length < 2 || cells.some(cell => cell.text.length > longestTitle)) return false
  if (cells.some(cell => numberColumn.test(cell.text))) return true
  return cells.length >= 3 && cells.filter(cell => headWords.test(cell.text)).length >= 2
}

/** Three titles or more in bold over a row that is not: letterheads and signatures have two columns. */
function standsOut(top: ReadonlyArray<GridText>, next: ReadonlyArray<GridText>): boolean {
  const isTitle = (cell: GridText) => cell.bold && cell.text.length <= longestTitle
  return top.length >= 3 && top.every(isTitle) && next.length >= 2 && !next.every(cell => cell.bold)
}

/** "(1) (2) (3)", "A B 1 2": columns are counted one after the other. */
function countsColumns(cells: ReadonlyArray<GridText>): boolean {
  if (cells.length < 3) return false
  const marks = cells.map(cell => cell.text.replace(/[()[\]]/g, '').trim())
  const numbers = marks.filter(mark => /^\d{1,2}$/.test(mark)).map(Number)
  const rising = numbers.every((value, i) => i === 0 || value === numbers[i - 1]! + 1)
  return rising && numbers.length >= marks.length - 2 && marks.every(mark => /^(\d{1,2}|[A-Z])$/.test(mark))
}
