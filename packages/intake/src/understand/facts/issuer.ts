import { agenciesIn, agencyAt, passage, tokenAt } from '../agencies/find.ts'
import { centralCities, provinces } from '../agencies/places.ts'
import { foldTone } from '../agencies/folding.ts'
import type { Line } from '../lines/lines.ts'
import { spanOf, type View } from '../lines/view.ts'
import type { Frame } from './frame.ts'
import type { Metadata } from './metadata.ts'
import { sentenceCase, titled } from './names.ts'
import type { Fact } from './signer.ts'

const mottoWords =
  /C[ỘO]NG\s+H[ÒO][AÀ]?\s+X[ÃA]\s+H[ỘO]I\s+CH[ỦU]\s+NGH[ĨI]A\s+VI[ỆE]T\s+NAM|[ĐD][ộo]c\s+l[ậa]p\s?[-–]\s?T[ựu](?:\s+do)?\s?[-–]\s?H[ạa]nh\s+ph[úu]c|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM/gu
const heads =
  /(?<=^|\s)(?=(?:BAN CHỈ ĐẠO|BCĐ|SỞ|ỦY BAN|UỶ BAN|UBND|BỘ(?! ĐỘI| CHỈ)|CÔNG AN|BAN (?!CHỈ|NHÂN|CHẤP)|HỘI(?! ĐỒNG NHÂN DÂN TỈNH| NHÂN)|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|HUYỆN ỦY|ĐẢNG ỦY|ĐẢNG UỶ|VĂN PHÒNG|PHÒNG |THANH TRA|TÒA ÁN|VIỆN KIỂM SÁT|LIÊN ĐOÀN|CHÍNH PHỦ|THỦ TƯỚNG|TRƯỜNG|TRUNG TÂM|CHI CỤC|CỤC |BẢO HIỂM|TỈNH ĐOÀN|ĐOÀN )(?:\s|\p{Lu}|$))/u

/** The body that issues an official paper, from its letterhead; its superior and the place complete the name. */
export function issuerOf(frame: Frame, running: string, province: string | null): Fact | null {
  const end = frame.headText.s.search(/(?:^|[\s|])(?:Số|SỐ|S6)\s?:/u)
  const upto = end < 0 ? (frame.headText.s.search(mottoWords) + 1 || Math.min(200, frame.headText.s.length)) : end
  const printed = frame.headText.s.slice(0, upto)
  const words = capitalWords(printed.replace(mottoWords, ' '))
  const bodies = words.split(new RegExp(heads, 'gu')).map(body => body.trim()).filter(body => body.length > 2)
  const last = bodies.at(-1)
  if (!last) return null
  const name = named(last, bodies.at(-2) ?? null, { running, province })
  if (!name) return null
  const first = frame.headText.s.indexOf(bodies[0]!.split(' ')[0]!)
  const because = 'Tên cơ quan ở góc trên bên trái của văn bản.'
  return { value: name, ...spanOf(frame.headText, Math.max(0, first), upto), because, unsure: bodies.length > 2 }
}

/** Only the words in capitals, and what belongs to a committee's name (`138/CP`), of the letterhead. */
function capitalWords(s: string): string {
  const kept = s
    .split(/\s+/u)
    .filter(word => (/^[\p{Lu}\d/,&-]{1,}[.,]?$/u.test(word) && /[\p{Lu}\d]/u.test(word)) || word === '-')
  return kept.join(' ').replace(/(?:\s-)+$/u, '').replace(/^[-\s]+/u, '')
}

function named(last: string, above: string | null, at: { running: string; province: string | null }): string | null {
  const expanded = last.replace(/^UBND(?=\s|$)/u, 'ỦY BAN NHÂN DÂN').replace(/^BCĐ(?=\s)/u, 'BAN CHỈ ĐẠO')
  const name = sentenceCase(expanded, at.running).replace(/^UBND(?=\s|$)/u, 'Ủy ban nhân dân')
  if (/(?:^|\s)(?:tỉnh|thành phố|huyện|xã|phường|thị xã|quận|đặc khu|thị trấn)\s\p{Lu}/u.test(name)) return name
  const place = placeIn(above ?? '') ?? (/(?:tỉnh)$/u.test(name) && at.province ? at.province : null)
  if (!place) return name
  const [level] = /^(?:tỉnh|thành phố|huyện|xã|phường|thị xã|quận|đặc khu)/u.exec(place) ?? []
  if (level === undefined) return name.endsWith(' tỉnh') ? `${name} ${place}` : name
  return name.endsWith(` ${level}`) ? `${name}${place.slice(level.length)}` : `${name} ${place}`
}

/** `UBND TỈNH LAM GIANG` → `tỉnh Lam Giang`. */
function placeIn(capitals: string): string | null {
  const found = /(?:^|\s)(TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|ĐẶC KHU)\s([\p{Lu}\s-]{2,40})$/u.exec(capitals.trim())
  if (!found || /^(?:ỦY|UỶ)/u.test(found[2]!)) return null
  return `${found[1]!.replace(/^TP\.?$/u, 'THÀNH PHỐ').toLowerCase()} ${titled(found[2]!)}`
}

const issues = /^\s?(?:\([^)]{1,90}\)\s?)?,?\s?(?:đã |vừa |mới |vừa mới )?(?:ban hành|lập|xây dựng|đặt ra|ra|đề ra|triển khai|có|ký|gửi|gửi đi|tổ chức|phê duyệt|yêu cầu|chỉ đạo)(?=\s)/u

/** The body that a text without letterhead, or a report, says to have issued the paper. */
export function issuerInText(lines: ReadonlyArray<Line>, province: string | null): Fact | null {
  for (const line of lines) {
    const p = passage(line.s)
    for (const mention of agenciesIn(p)) {
      const after = line.s.slice(mention.end, mention.end + 120)
      const verb = issues.exec(after)
      const head = /^(?:Chủ tịch|Phó Chủ tịch|Trưởng ban|Trưởng Ban|Phó Trưởng Ban|Giám đốc|Phó Giám đốc|Thủ tướng)\s/u
      const post = /^Thủ tướng/u.test(mention.name) ? null : head.exec(mention.name)
      const name = mention.name.slice(post ? post[0].length : 0)
      const signs = post !== null && /^[^.;]{0,110}\ský(?:\s|$)/u.test(after) && /^(?:Trưởng|Giám)/u.test(mention.name)
      if (!signs && (!verb || post !== null || !tellsOfPaper(line.s, mention.end))) continue
      const because = 'Bài viết nêu cơ quan này ban hành văn bản.'
      return { value: completed(name, province), ...spanOf(line, mention.start, mention.end), because, unsure: true }
    }
  }
  return null
}

function tellsOfPaper(s: string, from: number): boolean {
  return /(?:[Kk]ế hoạch|[Cc]ông văn|[Vv]ăn bản|[Qq]uyết định|[Cc]hỉ thị|[Cc]hương trình|[Hh]ướng dẫn)(?:\s|$)/u.test(s.slice(from, from + 120))
}

function completed(name: string, province: string | null): string {
  const full = name.replace(/^UBND(?=\s)/u, 'Ủy ban nhân dân').replace(/^HĐND(?=\s)/u, 'Hội đồng nhân dân')
  if (!province) return full
  if (/\s(?:tỉnh|thành phố)$/u.test(full)) return `${full} ${province}`
  return full
}

const cities = new RegExp(`(?:thành phố|TP\\.?)\\s(${centralCities.join('|')})(?!\\p{L})`, 'giu')
const listed = new Map(provinces.map(name => [foldTone(name), name]))

/** The one province a text is about; null for central bodies and when several are named. */
export function provinceIn(views: ReadonlyArray<View>): { name: string; view: View; start: number; end: number } | null {
  const found: Array<{ name: string; view: View; start: number; end: number }> = []
  for (const view of views) {
    for (const hit of view.s.matchAll(/(?<!\p{L})(?:tỉnh|TỈNH|Tỉnh)\s(\p{Lu}[\p{L}]*(?:(?:\s-\s|\s)\p{Lu}\p{L}*){0,5})/gu)) {
      const name = provinceName(hit[1]!)
      if (name) found.push({ name, view, start: hit.index, end: hit.index + hit[0].length })
    }
    for (const hit of view.s.matchAll(cities)) {
      found.push({ name: titled(hit[1]!), view, start: hit.index, end: hit.index + hit[0].length })
    }
  }
  const names = new Set(found.map(({ name }) => foldTone(name)))
  return names.size === 1 ? found.find(({ name }) => /\p{Ll}/u.test(name))! : null
}

const notPlace = /^(?:Ủy|Uỷ|Đoàn|Hội|Ban|Bộ|Sở|Số|Căn|Cộng|Độc|Công|Kế|Giai)$/u

/** The province at the head of a run of capitalised words: listed ones first, else two syllables. */
export function provinceName(run: string): string | null {
  const words = run.split(/\s/u)
  for (let n = Math.min(5, words.length); n > 0; n--) {
    const name = listed.get(foldTone(words.slice(0, n).join(' ')))
    if (name) return capitalised(words.slice(0, n).join(' '))
  }
  const two = words.slice(0, 2)
  if (two.length === 0 || notPlace.test(two[0]!) || two.some(word => /^(?:UBND|HĐND|KẾ|CỘNG|BAN|SỞ|ỦY)$/u.test(word))) return null
  return capitalised(two.join(' '))
}

function capitalised(name: string): string {
  return /\p{Ll}/u.test(name) ? name : titled(name)
}

/** What a portal's block says of the issuer, completed where it gives only a place. */
export function issuerFromMetadata(metadata: Metadata): Fact | null {
  const printed = metadata.issuer
  if (!printed) return null
  const because = 'Lấy từ dòng “Cơ quan ban hành” trong phần thông tin của trang đăng văn bản.'
  const p = passage(printed.s)
  const place = /^(?:Tỉnh|Thành phố|UBND [Tt]ỉnh)\s(\p{Lu}.{1,30})$/u.exec(printed.s)
  const value = place
    ? `Ủy ban nhân dân ${/^Thành/u.test(printed.s) ? 'thành phố' : 'tỉnh'} ${place[1]!}`
    : agencyAt(p, tokenAt(p, 0))?.mention.name
  return value ? { value, ...spanOf(printed, 0, printed.s.length), because, unsure: true } : null
}
