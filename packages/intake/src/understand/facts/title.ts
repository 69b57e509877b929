import type { Line } from '../lines/lines.ts'
import { join, spanOf } from '../lines/view.ts'
import { capital, typeNames, type Frame } from './frame.ts'
import type { Fact } from './signer.ts'

/** The paper's subject: the lines under the type's name, a letter's "V/v", or a report's headline. */
export function titleOf(lines: ReadonlyArray<Line>, frame: Frame, news: boolean): Fact | null {
  if (news) return headline(lines)
  const about = lines.slice(frame.head, frame.body).find(({ s }) => /^V\/v\s?:?\s/iu.test(s))
  if (about) {
    const from = /^V\/v\s?:?\s/iu.exec(about.s)![0].length
    return fact(about, from, 'Trích yếu sau chữ “V/v”.')
  }
  if (frame.type === null) return null
  const kept: Line[] = []
  const rest = typeNames.exec(lines[frame.type]!.s)![0].length
  for (let i = frame.type + 1; i < Math.min(frame.body, frame.type + 8); i++) {
    const { s } = lines[i]!
    if (!/[\p{L}]/u.test(s)) {
      if (kept.length > 0) break
      continue
    }
    if (
      /^\(|^(?:CHỦ TỊCH|GIÁM ĐỐC|ỦY BAN NHÂN DÂN|UỶ BAN|BAN CHỈ ĐẠO|BỘ TRƯỞNG|THỦ TƯỚNG|HỘI ĐỒNG)(?=\s|$)/u.test(
        s,
      )
    )
      break
    if (kept.length > 0 && capital(kept[0]!.s) !== capital(s)) break
    kept.push(lines[i]!)
  }
  if (kept.length > 0) return fact(join(kept), 0, 'Trích yếu dưới tên loại văn bản.')
  return lines[frame.type]!.s.length > rest + 8
    ? fact(lines[frame.type]!, rest, 'Trích yếu sau tên loại văn bản.')
    : null
}

/** A page's day and menus before its headline. */
const furniture = /^(?:Thứ|Chủ nhật|Trang chủ|Tin tức|Cỡ chữ|Ngày đăng)|[»›]|^[\d:/\s|-]+$/u

function headline(lines: ReadonlyArray<Line>): Fact | null {
  const first = lines.slice(0, 6).find(({ s }) => /\p{L}{2}/u.test(s) && !furniture.test(s))
  if (!first || first.s.length > 160 || /[.;:]$/u.test(first.s)) return null
  return fact(first, 0, 'Dòng đầu của bài viết.')
}

function fact(view: { s: string; at: ReadonlyArray<number> }, from: number, because: string): Fact {
  return { value: view.s.slice(from).trim(), ...spanOf(view, from, view.s.length), because, unsure: false }
}
