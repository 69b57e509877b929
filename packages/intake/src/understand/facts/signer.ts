import { surnames } from '../agencies/places.ts'
import type { Line } from '../lines/lines.ts'
import { part, spanOf, type Span } from '../lines/view.ts'
import { signing, type Frame } from './frame.ts'
import type { Metadata } from './metadata.ts'
import { personIn } from './names.ts'
import { postLine } from './signature.ts'

export interface Fact extends Span {
  readonly value: string
  readonly because: string
  readonly unsure: boolean
}

/** Who signs the paper: the name under TM./KT. or a post in capitals; else what a portal's block says. */
export function signerOf(lines: ReadonlyArray<Line>, frame: Frame, metadata: Metadata): Fact | null {
  for (let i = frame.body; i < lines.length; i++) {
    const line = lines[i]!
    if (!signing.test(line.s) && !(postLine(line.s) && i > frame.body + 3)) continue
    const found = nameBelow(lines, i)
    if (found) return found
  }
  const printed = metadata.signer
  const name = printed ? personIn(printed.s) : null
  if (!printed || !name) return null
  const because = 'Lấy từ dòng “Người ký” trong phần thông tin của trang đăng văn bản.'
  return { value: name, ...spanOf(printed, 0, printed.s.length), because, unsure: false }
}

function nameBelow(lines: ReadonlyArray<Line>, at: number): Fact | null {
  for (let i = at; i < Math.min(lines.length, at + 10); i++) {
    const line = lines[i]!
    if (i > at && /^(?:PHỤ LỤC|Phụ lục|KẾ HOẠCH|Nơi nhận|- )/u.test(line.s)) return null
    const name = i > at ? personIn(line.s) : glued(line.s)
    if (!name) continue
    const from = Math.max(0, line.s.toLowerCase().lastIndexOf(name.toLowerCase()))
    const because = 'Tên đứng dưới chức vụ của người ký ở cuối văn bản.'
    return { value: name, ...spanOf(line, from, from + name.length), because, unsure: false }
  }
  return null
}

/** `KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Thị B` on one line. */
function glued(s: string): string | null {
  const tail = /(?<=\p{Lu}{2,}\s(?:\([ĐđK][^)]{0,20}\)\s)?)(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,4})$/u.exec(s)
  return tail ? personIn(tail[1]!) : null
}

const signs = /(?<=^|[\s,])ký(?=[\s,.])(?!\s(?:cam|kết|hợp|giao|thỏa|thoả|tên|họa|sự|ức|hiệu|túc|gửi đơn))/u

/** Who a report says signed: the name before the word "ký" in its sentence. */
export function signerInNews(lines: ReadonlyArray<Line>): Fact | null {
  for (const line of lines.slice(0, 8)) {
    const verb = signs.exec(line.s)
    if (!verb) continue
    const sentence = line.s.lastIndexOf('. ', verb.index) + 1
    const names = peopleIn(line.s.slice(sentence, verb.index))
    const last = names.at(-1)
    if (!last) continue
    const view = part(line, sentence + last.start, sentence + last.end)
    const because = 'Bài báo viết người này ký văn bản.'
    return { value: last.name, ...spanOf(view, 0, view.s.length), because, unsure: names.length > 1 }
  }
  return null
}

function peopleIn(s: string): Array<{ name: string; start: number; end: number }> {
  const out: Array<{ name: string; start: number; end: number }> = []
  for (const run of s.matchAll(/\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*){1,9}/gu)) {
    const words = run[0].split(' ')
    // A place's name may stand right before the person's; the person's family name shows the seam.
    const from = words.findLastIndex(
      (word, i) => surnames.has(word) && words.length - i >= 2 && words.length - i <= 5 && nearSeam(words, i),
    )
    if (from < 0) continue
    const name = words.slice(from).join(' ')
    if (
      words.length - from < 2 ||
      /^(?:Hà Nội|Hồ Chí Minh|Hà Nam|Lâm Đồng|Sơn La|Hà Tĩnh|Hà Giang)$/u.test(name)
    )
      continue
    out.push({ name, start: run.index + run[0].length - name.length, end: run.index + run[0].length })
  }
  return out
}

/** A family name opens the run or follows a place of two syllables; a middle name that looks like one does not. */
function nearSeam(words: ReadonlyArray<string>, i: number): boolean {
  return i === 0 || i === 2 || !words.slice(0, i).some((word, j) => surnames.has(word) && i - j <= 3)
}
