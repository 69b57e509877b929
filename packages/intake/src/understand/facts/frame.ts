import type { Line } from '../lines/lines.ts'
import { labelOf } from '../lines/labels.ts'
import { join, type View } from '../lines/view.ts'

/** Where the parts of an official paper stand; indices into the lines. */
export interface Frame {
  /** The copy shows a letterhead, a number line or a signature: it is somebody's own paper. */
  readonly official: boolean
  /** First line of the letterhead; 0 when there is none. */
  readonly head: number
  readonly motto: number | null
  /** There is a letterhead: a motto or a number line. */
  readonly letterhead: boolean
  /** Line with the type's name in capitals (`KẾ HOẠCH`). */
  readonly type: number | null
  /** First line of the body: legal basis, first section or first sentence. */
  readonly body: number
  /** Line after the last line of the body: recipients or signature. */
  readonly foot: number
  /** The letterhead as one passage, breaks as `\n`. */
  readonly headText: View
}

export const motto =
  /C[ỘO]NG\s{1,2}H[ÒO][ÀA]?A?\s+X[ÃA]\s+H[ỘO]I|[ĐD][ộo]c\s+l[ậa]p\s?[-–]\s?T[ựu]|ĐẢNG\s+CỘNG\s+SẢN/u
export const typeNames =
  /^(?:DỰ THẢO\s)?(KẾ ?HOẠCH|QUYẾT ?ĐỊNH|CHƯƠNG TRÌNH|CHỈ THỊ|BÁO CÁO|TỜ TRÌNH|THÔNG BÁO|HƯỚNG DẪN|NGHỊ QUYẾT|KẾT LUẬN|CÔNG ĐIỆN|ĐỀ ÁN|PHƯƠNG ÁN|QUY CHẾ|QUY ĐỊNH|THÔNG TƯ|GIẤY MỜI|CÔNG VĂN|THÔNG TRI|NGHỊ ĐỊNH)(?=$|[\s:])/u
const numberLine = /^(?:Số|SỐ|S6|Sô)\s?:\s?\S/u
const legal =
  /^(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị|Xét|Triển khai|Để |Nhằm|Tiếp tục|Trên cơ sở|Kính gửi|Theo )/u
export const recipients = /^(?:\|\s?)?(?:Nơi nhận|NƠI NHẬN)\s?:?/u
export const signing =
  /^(?:\|\s?)?(?:(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\.M|K\.T)\s?[./]{1,2}\s?\p{Lu}|(?:tm|kt)\.\s\p{L})/u
export const capital = (s: string) => /\p{Lu}/u.test(s) && !/\p{Ll}{2}/u.test(s)
const furniture = (s: string) => !/[\p{L}\d]/u.test(s)

export function frameOf(lines: ReadonlyArray<Line>): Frame {
  const motto_ = indexOf(lines, s => motto.test(s), 60)
  const number = indexOf(lines, s => numberLine.test(s) || /^\|?\s?Số\s?:/u.test(s), 60)
  const anchor = motto_ ?? number
  const from = Math.max(anchor ?? 0, number ?? 0)
  const named = (s: string) => typeNames.test(s) && (capital(typeNames.exec(s)![0]) || s.length < 40)
  const type = indexFrom(lines, named, { from, to: from + 25 })
  const head = anchor === null ? (type ?? 0) : headFrom(lines, firstOf(motto_, number) ?? anchor)
  const body = bodyFrom(lines, type ?? (anchor === null ? 0 : from))
  const signed = lines.some((line, i) => i > body && signing.test(line.s))
  const foot = footFrom(lines, body)
  const official = anchor !== null || signed || (type !== null && type < 12)
  return {
    official,
    head,
    motto: motto_,
    letterhead: anchor !== null,
    type,
    body,
    foot,
    headText: join(lines.slice(head, body), '\n'),
  }
}

/** The number line may stand above the motto, with a letter's subject between them. */
function firstOf(motto_: number | null, number: number | null): number | null {
  return motto_ !== null && number !== null && number < motto_ && motto_ - number <= 8 ? number : motto_
}

function indexOf(lines: ReadonlyArray<Line>, test: (s: string) => boolean, within: number): number | null {
  return indexFrom(lines, test, { from: 0, to: within })
}

function indexFrom(
  lines: ReadonlyArray<Line>,
  test: (s: string) => boolean,
  within: { from: number; to: number },
): number | null {
  for (let i = within.from; i < Math.min(lines.length, within.to); i++) if (test(lines[i]!.s)) return i
  return null
}

const placeAndDay = /^\p{Lu}[\p{L}\s.-]{1,40}, ngày\s.{0,30}$/u

/** Back over the lines in capitals that stand before the motto: the body's name in two or three lines. */
function headFrom(lines: ReadonlyArray<Line>, anchor: number): number {
  let head = anchor
  for (let i = anchor - 1; i >= Math.max(0, anchor - 7); i--) {
    const { s } = lines[i]!
    if (furniture(s) || placeAndDay.test(s)) continue
    if (!capital(s.replace(/\d+\/?\p{L}*/gu, '')) && !/^\d{2,3}(?:\/CP)?$/u.test(s)) break
    if (s.length > 90) break
    head = i
  }
  return head
}

function bodyFrom(lines: ReadonlyArray<Line>, from: number): number {
  for (let i = from; i < lines.length; i++) {
    const { s } = lines[i]!
    if (legal.test(s) && !capital(s) && (s.startsWith('Căn cứ') || s.length > 110 || /[;:,.]$/u.test(s)))
      return i
    const label = labelOf(s)
    if (label && /^(?:roman|article|part|letter|number)$/u.test(label.kind) && i > from) return i
    if (i > from && s.length > 110 && /\p{Ll}/u.test(s) && /[.;:…]$/u.test(s)) return i
  }
  return Math.min(lines.length, from + (from === 0 ? 0 : 1))
}

/** Recipients or signature that nothing but an annex follows. */
function footFrom(lines: ReadonlyArray<Line>, body: number): number {
  for (let i = body; i < lines.length; i++) {
    if (recipients.test(lines[i]!.s) || signing.test(lines[i]!.s)) return i
  }
  return lines.length
}
