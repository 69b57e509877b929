// Which rows of a table are its head, where the file does not say.

export interface GridText {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly text: string
}

const numberColumn = /^(số\s+)?(stt|tt|thứ tự)$/iu
const headWords =
  /^(nội dung|nhiệm vụ|tên|công việc|hoạt động|giải pháp|đơn vị|cơ quan|chủ trì|phối hợp|người|thời gian|thời hạn|tiến độ|ghi chú|kết quả|sản phẩm|kinh phí|dự kiến|căn cứ|mục tiêu|chỉ tiêu|cấp|hình thức|đối tượng|địa điểm|nguồn)/iu

/**
 * How many rows, counted from `first`, are the head: the row with the number column (STT, TT) or with column titles,
 * as many rows as its merged cells cover, and a row that only counts the columns. 0 when the table has no head.
 */
export function headRowCount(cells: ReadonlyArray<GridText>, first = 0): number {
  const top = cells.filter(cell => cell.row === first && cell.text !== '')
  if (!isHeadRow(top)) return 0
  const last = cells.reduce((most, cell) => Math.max(most, cell.row), 0)
  const covered = top.reduce((most, cell) => Math.max(most, cell.rows), 1)
  const next = cells.filter(cell => cell.row === first + covered && cell.text !== '')
  const rows = covered + (countsColumns(next) ? 1 : 0)
  return first + rows > last ? 0 : rows
}

function isHeadRow(cells: ReadonlyArray<GridText>): boolean {
  if (cells.length < 2 || cells.some(cell => cell.text.length > 90)) return false
  if (cells.some(cell => numberColumn.test(cell.text))) return true
  return cells.length >= 3 && cells.filter(cell => headWords.test(cell.text)).length >= 2
}

/** "(1) (2) (3)", "A B 1 2": columns are counted one after the other. */
function countsColumns(cells: ReadonlyArray<GridText>): boolean {
  if (cells.length < 3) return false
  const marks = cells.map(cell => cell.text.replace(/[()[\]]/g, '').trim())
  const numbers = marks.filter(mark => /^\d{1,2}$/.test(mark)).map(Number)
  const rising = numbers.every((value, i) => i === 0 || value === numbers[i - 1]! + 1)
  return rising && numbers.length >= marks.length - 2 && marks.every(mark => /^(\d{1,2}|[A-Z])$/.test(mark))
}
