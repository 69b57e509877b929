import { surnames } from '../agencies/places.ts'
import { fields, wholeHeads } from '../agencies/names.ts'
import { foldTone } from '../agencies/folding.ts'

/** Gives a name in capitals the letters that the running text, or administrative style, writes it with. */
export function sentenceCase(capitals: string, running: string): string {
  const words = capitals.replace(/\s+/gu, ' ').trim()
  const printed = inRunningText(words, running)
  if (printed) return printed
  const lowered = foldTone(words)
  const known = [
    'Ban Chỉ đạo',
    'công tác nhân quyền',
    'Bộ Chỉ huy',
    'Bộ Tư lệnh',
    'Việt Nam',
    'Ban Chấp hành',
    'Nhân quyền',
    ...wholeHeads,
    ...fields,
  ].filter(name => lowered.includes(foldTone(name)) && /\p{Ll}/u.test(name))
  const chosen = known.sort((a, b) => b.length - a.length)
  let out = words.toLowerCase()
  const taken = Array.from({ length: out.length }, () => false)
  for (const name of chosen) {
    const at = lowered.indexOf(foldTone(name))
    if (at < 0 || taken.slice(at, at + name.length).some(Boolean)) continue
    out = out.slice(0, at) + recased(out.slice(at, at + name.length), name) + out.slice(at + name.length)
    taken.fill(true, at, at + name.length)
  }
  out = out.replace(
    /(?<=(?:^|\s)(?:tỉnh|thành phố|huyện|xã|phường|quận|thị xã|đặc khu|thị trấn)\s)[^,]+$/u,
    titled,
  )
  out = out.replace(
    /(?<=^(?:tỉnh|thành|huyện|thị|quận) (?:ủy|uỷ|đoàn)\s)(?!tỉnh|thành|huyện|xã|phường|quận|thị|đặc)[^,]+$/iu,
    titled,
  )
  out = out.replace(/(?<=^trường (?:th|thcs|thpt|ptdt\p{L}*)(?:\s(?:th|thcs|thpt))?\s).+$/iu, titled)
  out = out.replace(/(?<=^trường\s)(?:th|thcs|thpt|ptdt\p{L}*)(?!\p{L})/iu, c => c.toUpperCase())
  out = out.replace(abbreviations, short => short.toUpperCase())
  return out[0]!.toUpperCase() + out.slice(1)
}

const abbreviations =
  /(?<!\p{L})(?:bđbp|ubnd|hđnd|mttq|lđlđ|tncs|lhpn|thcs|thpt|ptdt\p{L}{0,2}|tnhh|mtv|gdnn-gdtx|bhxh|ccb)(?!\p{L})/gu

function recased(low: string, model: string): string {
  return [...low].map((c, i) => (/\p{Lu}/u.test(model[i] ?? '') ? c.toUpperCase() : c)).join('')
}

/** `HẢI LÂM` → `Hải Lâm`. */
export function titled(s: string): string {
  return s.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, c => c.toUpperCase())
}

function inRunningText(capitals: string, running: string): string | null {
  const [low, all] = [foldTone(capitals), foldTone(running)]
  for (let at = all.indexOf(low), tries = 0; at >= 0 && tries < 20; at = all.indexOf(low, at + 1), tries++) {
    const printed = running.slice(at, at + capitals.length)
    if (/\p{Ll}{2}/u.test(printed) && /^\p{Lu}/u.test(printed)) return printed
  }
  return null
}

const rank =
  /^(?:(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|úy)|TS|PGS|GS|ThS|BS|Ths|Tiến sĩ|Thạc sĩ|Luật sư|Đồng chí|Ông|Bà|BSCKI{0,2})[.\s]+/u
const person = /^\p{Lu}[\p{L}\p{M}']*(?:[\s-]\p{Lu}[\p{L}\p{M}']*){1,5}$/u
const office =
  /(?:^|\s)(?:CHỦ|PHÓ|GIÁM|TRƯỞNG|BAN|TỊCH|BỘ|SỞ|ỦY|UBND|TỈNH|VĂN|NHÂN|DÂN|CHÁNH|THƯ|KÝ|TM|KT|HOẠCH|ĐỘC|LẬP|LỤC|ĐÓNG|DẤU|VIỆN|CÔNG|NƠI|NHẬN)(?:\s|$)/u

/** The person's name a signature line holds, without rank or degree; null when the line is anything else. */
export function personIn(s: string): string | null {
  let name = s
    .replace(/^\|\s?/u, '')
    .replace(/^\(?(?:[ĐĐ]ã ký|Ký bởi|Người ký|Chữ ký(?: số)?)\)?\s?:?\s?/u, '')
    .replace(/[.\s]+$/u, '')
  for (let again = 0; again < 3; again++) name = name.replace(rank, '')
  if (!person.test(name) || name.length > 45) return null
  const words = name.split(/\s/u)
  if (!/\p{Ll}/u.test(name)) {
    if (office.test(name) || words.length > 5) return null
    return surnames.has(titled(words[0]!)) ? titled(name) : null
  }
  return words.every(word => /^\p{Lu}/u.test(word)) ? name : null
}
