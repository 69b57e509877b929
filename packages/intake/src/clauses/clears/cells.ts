import { phrasebook, longestAt } from '../phrases.ts'
import { syllablesOf } from '../syllables.ts'

export type CellKind = 'lead' | 'doer' | 'support' | 'time' | 'product' | 'authority'

/** One labelled value of a heading, a table row or a label line: `Chủ trì: Sở Y tế`. */
export interface Cell {
  readonly kind: CellKind
  readonly value: string
  /** UTF-16 offsets of the value into the text. */
  readonly start: number
  readonly end: number
}

const labels = phrasebook<CellKind>([
  [
    'lead',
    'chủ trì; (cơ quan|đơn vị|bộ phận|cấp|nơi) (chủ trì|đầu mối|phụ trách|chịu trách nhiệm|chủ trì thực hiện|thường trực|chịu trách nhiệm chính); đầu mối; phụ trách; người (phụ trách|chịu trách nhiệm|chủ trì); lãnh đạo (phụ trách|chỉ đạo); trách nhiệm; chịu trách nhiệm; trách nhiệm chính; cơ quan chủ trì, phối hợp; đơn vị được giao; phân công; giao; trách nhiệm thực hiện; đồng chí phụ trách; cột chủ trì',
  ],
  [
    'doer',
    '(cơ quan|đơn vị|người|nơi|bộ phận|tổ chức|địa phương) (thực hiện|triển khai|tổ chức thực hiện|tham gia thực hiện); thực hiện',
  ],
  ['support', 'phối hợp; (cơ quan|đơn vị) (phối hợp|phối hợp thực hiện|tham gia|cùng thực hiện); tham gia'],
  [
    'time',
    '(thời gian|thời hạn|tiến độ|thời điểm|hạn|hạn chót|mốc) (thực hiện|hoàn thành|tổ chức|hoàn tất|báo cáo|trình|gửi|); hoàn thành; tần suất; lộ trình; kỳ hạn; thời gian hoàn thành dự kiến; năm; quý; tháng; định kỳ',
  ],
  [
    'product',
    '(sản phẩm|kết quả|đầu ra|sản phẩm, kết quả|sản phẩm/kết quả|chỉ tiêu|kết quả, sản phẩm) (đầu ra|chính|dự kiến|đạt được|hoàn thành|thực hiện|cần đạt|); hồ sơ, sản phẩm; dự kiến sản phẩm',
  ],
  [
    'authority',
    'căn cứ; cơ sở pháp lý; (cấp|cơ quan|người|nơi) (phê duyệt|quyết định|ban hành|ký|trình|có thẩm quyền|thông qua|duyệt|cho phép); thẩm quyền (ban hành|quyết định|phê duyệt|); cấp trình; trình; căn cứ pháp lý; phê duyệt; văn bản căn cứ; người ký; cấp quyết định',
  ],
])

const parts = /[^|;\n]+/gu
const nothing = /^[\s\-–—.…/_xX]*$/u

/** The labelled values of a text; a part without a label is none. Empty cells are left out. */
export function cellsOf(text: string): Cell[] {
  if (!text.includes(':')) return []
  const cells: Cell[] = []
  for (const { 0: part, index } of text.matchAll(parts)) {
    const colon = part.lastIndexOf(':', part.length)
    if (colon < 0) continue
    for (const cell of labelled(part, index)) if (!nothing.test(cell.value)) cells.push(cell)
  }
  return cells
}

/** `Ô gộp nhóm II: Chủ trì: Công an tỉnh`: the last label before a value rules it. */
function labelled(part: string, at: number): Cell[] {
  const pieces = part.split(':')
  const cells: Cell[] = []
  let from = at
  for (let i = 0; i + 1 < pieces.length; i++) {
    from += pieces[i]!.length + 1
    const kind = labelKind(pieces[i]!)
    if (kind === null || (i + 2 < pieces.length && labelKind(pieces[i + 1]!) !== null)) continue
    const value = pieces[i + 1]!.trim()
    const start = from + pieces[i + 1]!.length - pieces[i + 1]!.trimStart().length
    cells.push({ kind, value, start, end: start + value.length })
  }
  return cells
}

/** The label that ends a piece: "2. Cơ quan chủ trì", "(cột 3) Thời gian". */
function labelKind(piece: string): CellKind | null {
  const row = syllablesOf(piece).slice(-9)
  for (let i = 0; i < row.length; i++) {
    const hit = longestAt(labels, row, i)
    const rest = hit ? row.slice(hit.after).filter(({ mark }) => mark === 0).length : 0
    if (hit && rest <= 2) return hit.values[0]!
  }
  return null
}
