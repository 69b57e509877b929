import type { Citation } from '@camket/domain/plans/reading'
import { agencyAt, passage } from '../agencies/find.ts'
import { dateAtStart, dateFrom, fullDate } from '../dates.ts'
import { spanOf, type View } from '../lines/view.ts'
import { cleanSymbol, symbolKey, symbolSource } from './symbol.ts'

/** Types of instrument, longest first. */
export const types =
  `Thông tư liên tịch|Nghị quyết liên tịch|Chương trình hành động|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định
Chỉ thị|Kết luận|Kế hoạch|Chương trình|Đề án|Công văn|Cơng văn|Thông tư|Hướng dẫn|Tờ trình|Thông báo|Báo cáo|Công điện|Văn bản|Quy định|Quy chế
Thông tri|Sắc lệnh|Lệnh|Thư|Giấy mời|Phương án|Thông cáo`.split(/\||\n/u)

const typeSource = types.join('|')
const typed = new RegExp(`(${typeSource})(?![\\p{L}])`, 'giu')
const symbols = new RegExp(String.raw`(?<![\d/.,])(?<!\p{L})${symbolSource}`, 'gu')
const bareNumbers = new RegExp(
  String.raw`(${typeSource})\s{1,2}số\s{0,2}:?\s{0,2}(\d{1,6})(?![\d/.\-–A-ZĐ]|\s?[/-])`,
  'giu',
)
const datedLaws = new RegExp(
  String.raw`(?<!\p{L})(Bộ luật|Luật|Pháp lệnh)\s(\p{Lu}[^\d;:.()\n]{3,110}?),?\s(?:ban hành\s|thông qua\s)?ngày\s${fullDate}`,
  'gu',
)

interface Found extends Citation {
  readonly key: string
}

/**
 * The instruments a passage cites, each once, with the fullest date printed for it.
 * `own` is the document's own symbol; the document does not cite itself.
 */
export function citationsIn(view: View, own: string | null): Citation[] {
  const found = [...numbered(view), ...bare(view), ...laws(view)].sort((a, b) => a.start - b.start)
  const kept: Found[] = []
  for (const citation of found) {
    if (own !== null && sameNumber(citation.key, symbolKey(own), citation.symbol)) continue
    const i = kept.findIndex(other => sameInstrument(other, citation))
    if (i < 0) kept.push(citation)
    else kept[i] = merged(kept[i]!, citation)
  }
  return kept.map(withoutKey)
}

/** A short symbol (`138/CP`) is one only right after "số" or its type; it may be a committee's name. */
const introduced = new RegExp(`(?:số|${typeSource})\\s{0,2}:?\\s{0,2}$`, 'iu')

function withoutKey(found: Found): Citation {
  const { symbol, type, date, issuer, start, end, because, unsure } = found
  return { symbol, type, date, issuer, start, end, because, unsure }
}

/** Every place where an instrument is mentioned, repeats and the document itself included: the days there are no limits. */
export function mentionsIn(view: View): Array<{ start: number; end: number }> {
  return [...numbered(view), ...bare(view), ...laws(view)].map(({ start, end }) => ({ start, end }))
}

function sameInstrument(a: Found, b: Found): boolean {
  if (a.key === b.key) return true
  if (a.symbol === null || b.symbol === null || a.type?.toLowerCase() !== b.type?.toLowerCase()) return false
  return sameNumber(a.key, b.key, a.symbol) || sameNumber(b.key, a.key, b.symbol)
}

/** A mention by number alone stands for the full symbol with that number. */
function sameNumber(key: string, full: string, symbol: string | null): boolean {
  return (
    key === full || (symbol !== null && /^\d+$/u.test(symbol) && new RegExp(`^${symbol}[/-]`, 'u').test(full))
  )
}

function merged(a: Found, b: Found): Found {
  const full = /^\d+$/u.test(a.symbol ?? '') ? b : a
  const twice = a.date !== null && b.date !== null && a.date !== b.date
  return {
    ...a,
    key: full.key,
    symbol: full.symbol,
    type: a.type ?? b.type,
    date: a.date ?? b.date,
    issuer: a.issuer ?? b.issuer,
    unsure: a.unsure || twice,
    because: twice
      ? `${a.because} Văn bản này được viện dẫn với hai ngày khác nhau; giữ ngày viết trước.`
      : a.because,
  }
}

function numbered(view: View): Found[] {
  const out: Found[] = []
  let last: { type: string | null; end: number } = { type: null, end: -1 }
  for (const hit of view.s.matchAll(symbols)) {
    const symbol = cleanSymbol(hit[0])
    if (!/[/-]\p{Lu}{2}|\p{Lu}{2}\//u.test(symbol)) continue
    const before = view.s.slice(Math.max(0, hit.index - 150), hit.index)
    const type =
      typeBefore(before) ??
      (goesOn(view.s.slice(last.end, hit.index)) ? { name: last.type, back: null } : null)
    const end = hit.index + hit[0].length
    const start = type?.back == null ? hit.index : hit.index - type.back
    if (!symbol.includes('-') && !introduced.test(before)) continue
    const after = afterSymbol(view.s.slice(end, end + 260))
    const tail = after.date === null ? { ...after, date: dayOfIssue(before) } : after
    last = { type: type?.name ?? null, end: end + tail.length }
    out.push({
      ...spanOf(view, start, end + tail.length),
      key: symbolKey(symbol),
      symbol,
      type: type?.name ?? null,
      date: tail.date,
      issuer: tail.issuer,
      unsure: type === null,
      because: `Có số, ký hiệu “${symbol}”${tail.date ? ' kèm ngày ban hành' : ', không ghi ngày'}.`,
    })
  }
  return out
}

const issued = new RegExp(
  String.raw`(?:^|[.;\n]\s?)Ngày\s${fullDate},?\s[^.;\n]{3,90}\s(?:có|đã có|ban hành|đã ban hành|ký|gửi|ra)\s(?:${typeSource})\s(?:số\s)?$`,
  'u',
)

/** `Ngày 29/8/2025, Bộ Nội vụ có Công văn số …`: the day of a paper that the sentence opens with. */
function dayOfIssue(before: string): string | null {
  const found = issued.exec(before)
  return found ? dateFrom(found[1]!, found[2]!, found[3]).iso : null
}

/** `…, số 2/QĐ-UBND`: the next symbol of a list under one type. */
function goesOn(between: string): boolean {
  return between.length < 14 && /^[,;]?\s{0,2}(?:và\s)?(?:các\s)?(?:số\s)?$/u.test(between)
}

/** The type a symbol belongs to: the nearest one before it in the same clause. */
function typeBefore(before: string): { name: string; back: number } | null {
  const last = [...before.matchAll(typed)].findLast(({ 0: name }) =>
    /^\p{Lu}|^(?:kế hoạch|công văn|văn bản|quyết định|chỉ thị|nghị|thông)/u.test(name),
  )
  if (!last) return null
  const between = before.slice(last.index + last[0].length)
  const law = /luật|lệnh/iu.test(last[0])
  if (
    /[;.:](?!\s*$)/u.test(between.replace(/số\s*:/iu, '')) ||
    (!law && between.length > 45) ||
    /\d{4}/u.test(between)
  )
    return null
  const name = last[0].replace(/^cơng/iu, 'Công')
  return { name: name[0]!.toUpperCase() + name.slice(1).toLowerCase(), back: before.length - last.index }
}

/** Date and body that follow a symbol: `, ngày 14/9/2022 của Thủ tướng Chính phủ`. */
function afterSymbol(s: string): { date: string | null; issuer: string | null; length: number } {
  const lead = /^(?:\s?[,(])?\s{0,2}(?:(?:ban hành|ra|ký)\s)?(?:ngày\s{0,2})?/u.exec(s)![0]
  const day = dateAtStart(s.slice(lead.length))
  let length = day ? lead.length + day.length : 0
  const of = /^\)?,?\s{0,2}của\s/u.exec(s.slice(length))
  const issuer = of ? bodyAt(s.slice(length + of[0].length)) : null
  if (of && issuer) length += of[0].length + issuer.length
  return { date: day?.date.iso ?? null, issuer, length }
}

const topBodies =
  /^(?:Thủ tướng Chính phủ|Chính phủ|Quốc hội|Ban Bí thư(?: Trung ương(?: Đảng)?)?|Bộ Chính trị|Ban Chấp hành Trung ương(?: Đảng)?|Chủ tịch nước)/u

function bodyAt(s: string): string | null {
  const top = topBodies.exec(s)
  if (top) return top[0]
  const agency = agencyAt(passage(s), 0)
  if (agency) return agency.mention.name
  return /^\p{Lu}[^\s,.;:()]*(?:\s\p{Lu}?[^\s,.;:()]{1,10}){0,6}(?=[,.;:()]|$)/u.exec(s)?.[0] ?? null
}

function bare(view: View): Found[] {
  return [...view.s.matchAll(bareNumbers)].map(hit => {
    const tail = afterSymbol(view.s.slice(hit.index + hit[0].length, hit.index + hit[0].length + 260))
    return {
      ...spanOf(view, hit.index, hit.index + hit[0].length + tail.length),
      key: hit[2]!,
      symbol: hit[2]!,
      type: hit[1]![0]!.toUpperCase() + hit[1]!.slice(1).toLowerCase(),
      date: tail.date,
      issuer: tail.issuer,
      unsure: true,
      because: 'Văn bản được nhắc bằng số, không có ký hiệu.',
    }
  })
}

function laws(view: View): Found[] {
  const out: Found[] = []
  for (const hit of view.s.matchAll(datedLaws)) {
    const last = hit[0].lastIndexOf(`${hit[1]!} `)
    const date = dateAtStart(hit[0].slice(hit[0].search(/\d/u)))?.date.iso ?? null
    if (date === null) continue
    out.push({
      ...spanOf(view, hit.index + Math.max(0, last), hit.index + hit[0].length),
      key: `${hit[1]!} ${date}`,
      symbol: null,
      type: hit[1]!,
      date,
      issuer: null,
      unsure: false,
      because: 'Luật được viện dẫn bằng tên và ngày, không ghi số.',
    })
  }
  return out
}
