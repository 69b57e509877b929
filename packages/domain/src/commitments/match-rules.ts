// Which stated rule makes a line context. Only plain forms of the decree on clerical work (30/2020/NĐ-CP) and of usual
// drafting are matched; what no rule matches waits for a person.
import { foldVietnamese } from '../kernel/fold.ts'
import type { ContextRule } from './context-rules.ts'

export interface Line {
  readonly start: number
  readonly end: number
  /** The line's words without blanks at the ends. */
  readonly text: string
}

/** What is known of the whole paper when its lines are judged. */
export interface Surroundings {
  /** Where the first task or restrictive clause begins; end of the text when there is none. */
  readonly firstTask: number
  readonly title: { readonly start: number; readonly end: number } | null
  readonly signer: { readonly start: number; readonly end: number } | null
  /** Folded names of the agencies that are told to act: one alone on a line is the heading of its tasks. */
  readonly agencies: ReadonlySet<string>
}

const typeNames =
  'KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|CHỈ THỊ|NGHỊ QUYẾT|HƯỚNG DẪN|THÔNG BÁO|ĐỀ ÁN|PHƯƠNG ÁN|CÔNG ĐIỆN|QUY CHẾ|QUY ĐỊNH|BÁO CÁO'
const motto =
  /^(CỘNG H(ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)\.?$/iu
const placeAndDate = /^\p{Lu}[\p{L}\s.-]{1,40},\s*ngày\s+[\d…. ]+\s*tháng\s+[\d…. ]+\s*năm\s+[\d…. ]+$/u
const numberLine = /^Số\s*:?\s*[\d.… ]*\s*\/?\s*[\p{Lu}\p{L}\d/&. -]{0,40}$/u
const basis = /^[-–+\s]*(Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị|Xét Tờ trình|Triển khai)\s/u
const roman =
  /^(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\s+(?:(?:thứ|THỨ)\s+\p{L}+|[IVX]{1,5}|\d{1,2}|[A-Z])(?=[\s.:]|$)|^[IVX]{1,5}\s*[.):/-]\s*\p{Lu}/u
const aims = /(MỤC ĐÍCH|YÊU CẦU|QUAN ĐIỂM|MỤC TIÊU|NGUYÊN TẮC|CHỈ TIÊU)/u
const aimHead =
  /^(?:\d{1,2}[.)]?\s*)?(?:Mục đích|Yêu cầu|Quan điểm|Mục tiêu|Nguyên tắc)(?:[\p{L}\s,]{0,40})?[:.]?$/iu
const post =
  /^(?:\(?Đã ký\)?|(?:TM|KT|TL|TUQ|Q)\.\s*\p{Lu}.*|(?:PHÓ )?(?:CHỦ TỊCH|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|BỘ TRƯỞNG|BÍ THƯ)[\p{Lu}\s,-]*)$/u
const recipientsHead = /^Nơi nhận\s*:?/iu
const execution =
  /(?:chịu trách nhiệm (?:thi hành|thực hiện)|có hiệu lực (?:thi hành )?(?:kể )?từ ngày|căn cứ .{0,20}thi hành)/iu
const annexHead =
  /^(?:PHỤ LỤC\b|Phụ lục\s+[IVX\d]+\b|\(?\s*(?:Ban hành kèm theo|Kèm theo)\s+(?:Kế hoạch|Quyết định|Chương trình))/u
/** A row of a task table that names a group of rows: a roman numeral alone, then the group's name. */
const groupNumber = /^[IVX]{1,5}[.)]?$/u
const columnHead =
  /^(?:STT|TT|Số TT|Nội dung|Nhiệm vụ|Nội dung công việc|Nội dung nhiệm vụ|Cơ quan chủ trì|Đơn vị chủ trì|Cơ quan phối hợp|Đơn vị phối hợp|Thời gian|Thời hạn|Thời gian thực hiện|Thời gian hoàn thành|Tiến độ|Sản phẩm|Kết quả|Ghi chú)$/iu

/** The rule for each line, in order; null where none fits. Lines are those that the reader took for context. */
export function matchRules(lines: readonly Line[], around: Surroundings): (ContextRule | null)[] {
  const state = { aims: false, recipients: false, closing: false, body: false }
  return lines.map((line, i) => {
    const rule =
      opening(line, around, state.body) ??
      closing(line, around, state) ??
      inner(line.text, state.aims) ??
      agencyHead(line.text, around.agencies) ??
      (groupNumber.test(lines[i - 1]?.text ?? '') && line.text.length <= 120 ? 'section-heading' : null)
    if (rule === 'section-heading') {
      state.aims = aims.test(line.text.toUpperCase())
      state.body = true
    }
    return rule ?? (state.aims && line.start < around.firstTask ? 'purpose' : null)
  })
}

function opening(line: Line, around: Surroundings, body: boolean): ContextRule | null {
  const words = line.text
  if (around.title !== null && line.start < around.title.end && line.end > around.title.start) return 'title'
  if (line.start >= around.firstTask || body) return null
  if (new RegExp(`^(?:${typeNames})$`, 'u').test(words)) return 'title'
  if (motto.test(words) || placeAndDate.test(words) || numberLine.test(words)) return 'letterhead'
  if (basis.test(words)) return 'legal-basis'
  const other = roman.test(words) || post.test(words) || annexHead.test(words)
  if (isCapitals(words) && !other && words.length <= 120) return 'letterhead'
  return /^[-–—_*\s]+$/u.test(words) ? 'letterhead' : null
}

function closing(
  line: Line,
  around: Surroundings,
  state: { recipients: boolean; closing: boolean },
): ContextRule | null {
  const words = line.text
  if (recipientsHead.test(words)) {
    state.recipients = true
    return 'recipients'
  }
  if (/^Kính gửi\s*:/iu.test(words)) return 'recipients'
  if (post.test(words)) {
    state.closing = true
    return 'signature'
  }
  if (
    around.signer !== null &&
    line.start <= around.signer.start &&
    line.end >= around.signer.end &&
    words.length < 60
  ) {
    return 'signature'
  }
  if (annexHead.test(words)) state.recipients = false
  return state.recipients && /^(?:[-–+*]|Lưu\s*:)/u.test(words) ? 'recipients' : null
}

function agencyHead(words: string, agencies: ReadonlySet<string>): ContextRule | null {
  const name = words
    .replace(/^(?:[-–+]|\d{1,2}(?:\.\d{1,2})*[.)]?|[a-zđ][.)])\s*/u, '')
    .replace(/\s*\([^)]*\)/gu, '')
    .replace(/\s*[:;.]*$/u, '')
  return agencies.has(foldVietnamese(name)) ? 'heading' : null
}

function inner(words: string, underAims: boolean): ContextRule | null {
  if (groupNumber.test(words)) return 'section-heading'
  if (annexHead.test(words) || columnHead.test(words)) return 'annex-head'
  if (aimHead.test(words)) return 'section-heading'
  if (roman.test(words) && words.length <= 200) return 'section-heading'
  if (!underAims && isCapitals(words) && words.length <= 120) return 'section-heading'
  return words.length <= 400 && execution.test(words) && /^(?:Điều|Các|Chánh|Thủ trưởng)/u.test(words)
    ? 'execution-clause'
    : null
}

function isCapitals(words: string): boolean {
  return /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words)
}
