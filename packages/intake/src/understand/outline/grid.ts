// Tables as rows and columns, whatever they were: cells with spans, lines with bars, or one cell a line.
import { foldTone } from '../agencies/folding.ts'
import { agenciesIn, passage } from '../agencies/find.ts'
import type { Line } from '../lines/lines.ts'
import { join, part, type View } from '../lines/view.ts'

export interface GridCell {
  readonly view: View
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly head: boolean
}

export interface Grid {
  readonly cells: ReadonlyArray<GridCell>
  readonly rows: number
  readonly columns: number
  /** Indices of the first line and after the last line it takes. */
  readonly from: number
  readonly to: number
  readonly because: string
}

/** The tables of a document, by the line each begins on. */
export function gridsOf(lines: ReadonlyArray<Line>): Map<number, Grid> {
  const out = new Map<number, Grid>()
  for (let i = 0; i < lines.length;) {
    const grid = cellGrid(lines, i) ?? barGrid(lines, i) ?? flatGrid(lines, i)
    if (grid) out.set(i, grid)
    i = grid ? grid.to : i + 1
  }
  return out
}

/** Why a row of a real table is a unit; other kinds of table say how they were recognised. */
export const cellReason = 'Hàng của bảng.'

function cellGrid(lines: ReadonlyArray<Line>, from: number): Grid | null {
  const table = lines[from]!.cell?.table
  if (table === undefined) return null
  let to = from
  const parts = new Map<string, Line[]>()
  while (to < lines.length && lines[to]!.cell?.table === table) {
    const { row, column } = lines[to]!.cell!
    parts.set(`${row}:${column}`, [...(parts.get(`${row}:${column}`) ?? []), lines[to]!])
    to++
  }
  const cells = [...parts.values()].map(own => {
    const { row, column, rows, columns, head } = own[0]!.cell!
    return { view: join(own), row, column, rows: Math.max(1, rows), columns: Math.max(1, columns), head }
  })
  return gridFrom(cells, { from, to, because: cellReason })
}

function gridFrom(cells: GridCell[], at: { from: number; to: number; because: string }): Grid {
  let rows = 0
  let columns = 0
  for (const cell of cells) {
    rows = Math.max(rows, cell.row + Math.min(cell.rows, 2000))
    columns = Math.max(columns, cell.column + Math.min(cell.columns, 60))
  }
  return { cells, rows: Math.min(rows, 20_000), columns: Math.min(columns, 200), ...at }
}

/** `| 1 | Mở lớp | Sở Y tế | Quý II |` */
function barGrid(lines: ReadonlyArray<Line>, from: number): Grid | null {
  let to = from
  while (to < lines.length && !lines[to]!.cell && bars(lines[to]!.s) >= 2) to++
  if (to - from < 2) return null
  const cells: GridCell[] = []
  let row = 0
  for (const line of lines.slice(from, to)) {
    if (/^[\s|:–-]+$/u.test(line.s)) continue
    barCells(line).forEach((view, column) => {
      if (view.s !== '') cells.push({ view, row, column, rows: 1, columns: 1, head: false })
    })
    row++
  }
  return row < 2 ? null : gridFrom(cells, { from, to, because: 'Hàng của bảng ghi bằng vạch đứng.' })
}

const bars = (s: string) => s.split('|').length - 1

function barCells(line: View): View[] {
  const out: View[] = []
  let at = line.s.startsWith('|') ? 1 : 0
  while (at <= line.s.length) {
    const next = line.s.indexOf('|', at)
    const end = next < 0 ? line.s.length : next
    if (end === line.s.length && at === end) break
    out.push(shrunk(part(line, at, end)))
    at = end + 1
  }
  return out
}

function shrunk(view: View): View {
  const left = view.s.length - view.s.trimStart().length
  return part(view, left, Math.max(left, view.s.trimEnd().length))
}

const first = /^(?:STT|TT|Số TT|Stt)\.?$/u
const rowLabel = /^(?:\d{1,3}(?:\.\d{1,2}){0,2}|[IVX]{1,4}|[A-E])[.)]?$/u
const ends =
  /^(?:[IVX]{1,4}[./]\s|Nơi nhận|TỔ CHỨC|KINH PHÍ|PHÂN CÔNG|Trên đây|PHỤ LỤC|Phụ lục|Điều\s\d|(?:TM|KT)\.|\d{1,2}[.)]\s\p{L})/u

/** A table that a copy has laid out one cell a line. */
function flatGrid(lines: ReadonlyArray<Line>, from: number): Grid | null {
  if (!first.test(lines[from]!.s) || lines[from]!.cell) return null
  let body = from + 1
  while (body < lines.length && body < from + 12 && !rowLabel.test(lines[body]!.s)) {
    if (lines[body]!.s.length > 70 || ends.test(lines[body]!.s)) return null
    body++
  }
  if (body - from < 3 || !rowLabel.test(lines[body]?.s ?? '')) return null
  const heads = lines.slice(from, body)
  const cells: GridCell[] = heads.map((view, column) => ({
    view,
    row: 0,
    column,
    rows: 1,
    columns: 1,
    head: true,
  }))
  let row = 0
  let to = body
  while (to < lines.length && rowLabel.test(lines[to]!.s)) {
    let next = to + 1
    while (
      next < lines.length &&
      !rowStart(lines, to, next) &&
      !ends.test(lines[next]!.s) &&
      !lines[next]!.cell
    )
      next++
    row++
    cells.push(...flatRow(lines.slice(to, next), heads, row))
    to = next
  }
  return gridFrom(cells, { from, to, because: 'Hàng của bảng mà bản sao ghi mỗi ô một dòng.' })
}

/** A number alone on a line begins a row only when it goes on from the row before; `80` in a column of figures does not. */
function rowStart(lines: ReadonlyArray<Line>, current: number, at: number): boolean {
  const [now, next] = [lines[current]!.s, lines[at]!.s]
  if (!rowLabel.test(next)) return false
  if (/^\D/u.test(next)) return true
  const [n, m] = [Number.parseInt(now, 10), Number.parseInt(next, 10)]
  if (next.includes('.')) return /^\d{1,2}\.\d{1,2}\.?$/u.test(next) && (Number.isNaN(n) || m === n)
  return Number.isNaN(n) ? m < 100 : m === n + 1
}

const timely =
  /^(?:(?:trước|trong|từ|đến|hết|hoàn thành|chậm nhất|cả)\s)?(?:quý|năm|tháng|ngày|thường xuyên|hằng|hàng|\d{1,2}[/-]\d|giai đoạn|định kỳ|đột xuất|[iv]{1,3}\/\d{4}|\d{4}$)/u

/** Gives a row's lines to its columns: in order when the number fits, else by what each line can be. */
function flatRow(own: ReadonlyArray<Line>, heads: ReadonlyArray<Line>, row: number): GridCell[] {
  const cell = (view: View, column: number): GridCell => ({
    view,
    row,
    column,
    rows: 1,
    columns: 1,
    head: false,
  })
  if (own.length === heads.length) return own.map(cell)
  const out = [cell(own[0]!, 0)]
  const roles = flatRoles(heads)
  const free = (role: Role) =>
    roles.findIndex((r, i) => r === role && !out.some(({ column }) => column === i))
  let act: View[] = []
  for (const line of own.slice(1)) {
    const body = agencyLine(line.s) ? (free('lead') >= 0 ? free('lead') : free('support')) : -1
    const time = timely.test(foldTone(line.s)) ? free('time') : -1
    const rest = out.length > 1 ? free('product') : -1
    if (act.length > 0 && body >= 0) out.push(cell(line, body))
    else if (act.length > 0 && time >= 0) out.push(cell(line, time))
    else if (rest >= 0) out.push(cell(line, rest))
    else if (out.length === 1) act.push(line)
  }
  const content = Math.max(1, roles.indexOf('act'))
  if (act.length > 0) out.push(cell(join(act), content))
  act = []
  return out
}

/** Roles of heads printed one a line; a head that only spans "Chủ trì" and "Phối hợp" below it is no column. */
function flatRoles(heads: ReadonlyArray<Line>): Role[] {
  const split = heads.some(({ s }) => /^Chủ trì$/iu.test(s)) && heads.some(({ s }) => /^Phối hợp$/iu.test(s))
  return heads.map(({ s }) =>
    split && columnRole(s) === 'lead' && !/^Chủ trì$/iu.test(s) ? 'other' : columnRole(s),
  )
}

function agencyLine(s: string): boolean {
  if (/^(?:-\s?nt\s?-|nt|″|"|”)$/iu.test(s)) return true
  const [mention] = agenciesIn(passage(s))
  return (
    (mention !== undefined && mention.start < 3 && s.length < 200) ||
    /^Các (?:sở|cơ quan|đơn vị|ngành)/u.test(s)
  )
}

export type Role = 'number' | 'act' | 'lead' | 'support' | 'time' | 'product' | 'measure' | 'other'

/** What a column holds, by its head. */
export function columnRole(head: string): Role {
  const s = foldTone(head).trim()
  if (/^(?:stt|tt|số tt|số thứ tự|#)\.?$/u.test(s)) return 'number'
  if (/chỉ tiêu|đơn vị tính|giai đoạn|^năm \d{4}/u.test(s)) return 'measure'
  if (
    /^(?:các )?(?:nội dung|nhiệm vụ|công việc|phần việc|đầu việc|việc|hoạt động|giải pháp|biện pháp|tên)/u.test(
      s,
    )
  )
    return 'act'
  if (/^(?:sản phẩm|kết quả|đầu ra|minh chứng|hồ sơ)/u.test(s)) return 'product'
  if (/ghi chú|kinh phí|nguồn|địa điểm|đối tượng|số lượng/u.test(s)) return 'other'
  if (
    /thời gian|thời hạn|tiến độ|hoàn thành|thời điểm|^ngày|^(?:hạn|mốc|lịch|bao giờ|khi nào|xong)(?!\p{L})/u.test(
      s,
    )
  )
    return 'time'
  if (
    /phối hợp$|phối hợp thực hiện|tham gia|^(?:cùng|hỗ trợ|với)(?!\p{L})|^(?:các )?(?:cơ quan|đơn vị|bộ phận|nơi) (?:cùng|hỗ trợ|phối hợp)/u.test(
      s,
    ) &&
    !/chủ trì[^]*phối hợp/u.test(s.split('/').at(-1)!)
  )
    return 'support'
  if (
    /chủ trì|làm chính|đầu mối|chịu trách nhiệm|phụ trách|tổ chức thực hiện|thực hiện$|phân công|^giao(?!\p{L})|^ai(?!\p{L})/u.test(
      s,
    ) ||
    /^(?:các )?(?:cơ quan|đơn vị|người|bộ phận|nơi|cá nhân|lực lượng|phòng|tổ)(?:,? (?!tính|vị)\p{L}{1,8}){0,5}$/u.test(
      s,
    )
  )
    return 'lead'
  if (/sản phẩm|kết quả|đầu ra/u.test(s)) return 'product'
  if (/nội dung|nhiệm vụ|công việc|việc|hoạt động|giải pháp|biện pháp/u.test(s)) return 'act'
  return 'other'
}
