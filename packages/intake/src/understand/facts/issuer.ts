import { agenciesIn, agencyAt, passage, tokenAt, type Mention } from '../agencies/find.ts'
import type { Line } from '../lines/lines.ts'
import { spanOf } from '../lines/view.ts'
import type { Frame } from './frame.ts'
import type { Metadata } from './metadata.ts'
import { sentenceCase, titled } from './names.ts'
import type { Fact } from './signer.ts'

const mottoWords =
  /C[ỘO]NG\s+H[ÒO][AÀ]?\s+X[ÃA]\s+H[ỘO]I\s+CH[ỦU]\s+NGH[ĨI]A\s+VI[ỆE]T\s+NAM|[ĐD][ộo]c\s+l[ậa]p\s?[-–]\s?T[ựu](?:\s+do)?\s?[-–]\s?H[ạa]nh\s+ph[úu]c|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM/gu
const heads =
  /(?<=^|\s)(?=(?:BAN CHỈ ĐẠO|BCĐ|SỞ|ỦY BAN|UỶ BAN|UBND|BỘ(?! ĐỘI| CHỈ| TƯ LỆNH)|CÔNG AN|BAN (?!CHỈ|NHÂN|CHẤP)|(?<!XÃ )HỘI(?! ĐỒNG NHÂN DÂN TỈNH| NHÂN)|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|HUYỆN ỦY|ĐẢNG ỦY|ĐẢNG UỶ|VĂN PHÒNG|(?<!BIÊN )(?<!QUỐC )(?<!VĂN )(?<!HẢI )PHÒNG |BỘ CHỈ HUY|BỘ TƯ LỆNH|THANH TRA|TÒA ÁN|VIỆN KIỂM SÁT|LIÊN ĐOÀN|(?<!TƯỚNG )CHÍNH PHỦ|THỦ TƯỚNG|TRƯỜNG (?:ĐẠI|CAO|TRUNG|CHÍNH|TIỂU|THPT|THCS|TH|MẦM|MẪU|PTDT|PHỔ)|TRẠM |ĐỒN |VIỄN THÔNG|CÔNG TY|TẬP ĐOÀN|BỆNH VIỆN|BAN QUẢN LÝ|XÃ ỦY|PHƯỜNG ỦY|QUẬN ỦY|THỊ ỦY|TRUNG TÂM|CHI CỤC|CỤC |BẢO HIỂM|TỈNH ĐOÀN|(?<!LIÊN )ĐOÀN )(?:\s|\p{Lu}|$))/u

const placeAndDay = /(?:^|(?<=\n))\p{Lu}[^\n,]{1,40}, ngày[^\n]{0,40}/gu

/** The body that issues an official paper, from its letterhead; its superior and the place complete the name. */
export function issuerOf(frame: Frame, running: string, province: string | null): Fact | null {
  const end = frame.headText.s.search(/(?:^|[\s|])(?:Số|SỐ|S6)(?:\s?:|\s\d)/u)
  const motto = frame.headText.s.search(mottoWords)
  const upto = end >= 0 ? end : motto >= 0 ? motto : Math.min(200, frame.headText.s.length)
  const printed = frame.headText.s.slice(0, upto)
  const words = capitalWords(printed.replace(placeAndDay, ' ').replace(mottoWords, ' '))
  const bodies = ofGovernment(
    words
      .split(new RegExp(heads, 'gu'))
      .map(body => body.trim())
      .filter(body => body.length > 2),
  )
  const last = bodies.at(-1)
  if (!last) return null
  const name = named(withoutLevelAbove(last), bodies.at(-2) ?? null, { running, province })?.replace(
    /^Uỷ ban/u,
    'Ủy ban',
  )
  if (!name) return null
  const first = frame.headText.s.indexOf(bodies[0]!.split(' ')[0]!)
  const because = 'Tên cơ quan ở góc trên bên trái của văn bản.'
  return {
    value: name,
    ...spanOf(frame.headText, Math.max(0, first), upto),
    because,
    unsure: bodies.length > 2,
  }
}

/** `ỦY BAN NHÂN DÂN PHƯỜNG … THÀNH PHỐ …`: the level above closes the letterhead, not the name. */
function withoutLevelAbove(body: string): string {
  return body.replace(
    /(?<=\s(?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN|HUYỆN|QUẬN)\s\p{Lu}.{1,40}?),?\s(?:THÀNH PHỐ|TỈNH|HUYỆN|QUẬN)\s\p{Lu}.*$/u,
    '',
  )
}

/** `BAN CHỈ ĐẠO NHÂN QUYỀN` over `CHÍNH PHỦ` is one committee, not two bodies. */
function ofGovernment(bodies: ReadonlyArray<string>): string[] {
  const out: string[] = []
  for (const body of bodies) {
    const above = out.at(-1)
    if (
      body === 'CHÍNH PHỦ' &&
      above &&
      /^(?:BAN CHỈ ĐẠO|BCĐ|VĂN PHÒNG|THANH TRA|ỦY BAN)(?:\s|$)/u.test(above)
    )
      out[out.length - 1] = `${above} ${body}`
    else out.push(body)
  }
  return out
}

/** Only the words in capitals, and what belongs to a committee's name (`138/CP`), of the letterhead. */
function capitalWords(s: string): string {
  const kept = s
    .split(/\s+/u)
    .filter(word => (/^[\p{Lu}\d/,&-]{1,}[.,]?$/u.test(word) && /[\p{Lu}\d]/u.test(word)) || word === '-')
  return kept
    .join(' ')
    .replace(/(?:\s-)+$/u, '')
    .replace(/\s[-–]\s(?=(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|QUẬN|THỊ XÃ|ĐẶC KHU)\s)/gu, ' ')
    .replace(/^[-\s]+/u, '')
}

function named(
  last: string,
  above: string | null,
  at: { running: string; province: string | null },
): string | null {
  if (last === 'VĂN PHÒNG') {
    const body = above === null ? null : named(above, null, at)
    return body === null ? null : `Văn phòng ${body}`
  }
  const expanded = last.replace(/^UBND(?=\s|$)/u, 'ỦY BAN NHÂN DÂN').replace(/^BCĐ(?=\s)/u, 'BAN CHỈ ĐẠO')
  const name = sentenceCase(expanded.replace(/ ?\/ ?/gu, '/'), at.running).replace(
    /^UBND(?=\s|$)/u,
    'Ủy ban nhân dân',
  )
  if (/(?:^|\s)(?:tỉnh|thành phố|huyện|xã|phường|thị xã|quận|đặc khu|thị trấn)\s\p{Lu}/u.test(name))
    return name
  if (
    /^(?:TỈNH|THÀNH|HUYỆN|THỊ|QUẬN|ĐẢNG) (?:ỦY|UỶ)/u.test(above ?? '') &&
    /^(?:Ban|Văn phòng|Ủy ban Kiểm tra)(?:\s|$)/u.test(name)
  )
    return `${name} ${sentenceCase(above!, at.running)}`
  const place = placeIn(above ?? '') ?? (/(?:tỉnh)$/u.test(name) && at.province ? at.province : null)
  if (!place) return name
  const [level] = /^(?:tỉnh|thành phố|huyện|xã|phường|thị xã|quận|đặc khu)/u.exec(place) ?? []
  if (level === undefined) return name.endsWith(' tỉnh') ? `${name} ${place}` : name
  return name.endsWith(` ${level}`) ? `${name}${place.slice(level.length)}` : `${name} ${place}`
}

/** `UBND TỈNH LAM GIANG` → `tỉnh Lam Giang`. */
function placeIn(capitals: string): string | null {
  const found =
    /(?:^|\s)(TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|ĐẶC KHU)\s([\p{Lu}\s-]{2,40})$/u.exec(
      capitals.trim(),
    )
  if (!found || /^(?:ỦY|UỶ)/u.test(found[2]!)) return null
  return `${found[1]!.replace(/^TP\.?$/u, 'THÀNH PHỐ').toLowerCase()} ${titled(found[2]!)}`
}

const issues =
  /^\s?(?:\([^)]{1,90}\)\s?)?,?\s?(?:đã |vừa |mới |vừa mới )?(?:ban hành|lập|xây dựng|đặt ra|ra|đề ra|triển khai|có|ký|gửi|gửi đi|tổ chức|phê duyệt|yêu cầu|chỉ đạo)(?=\s)/u

/** The body that a text without letterhead, or a report, says to have issued the paper. */
export function issuerInText(lines: ReadonlyArray<Line>, province: string | null): Fact | null {
  for (const line of lines) {
    const mentions = agenciesIn(passage(line.s))
    const found = mentions.find(mention => issuesPaper(line.s, mention)) ?? signersBody(line.s, mentions)
    if (!found) continue
    const name = found.name.replace(office, '')
    const because = 'Bài viết nêu cơ quan này ban hành văn bản.'
    return {
      value: completed(name, province),
      ...spanOf(line, found.start, found.end),
      because,
      unsure: true,
    }
  }
  return null
}

const office =
  /^(?:Phó |Quyền )?(?:Chủ tịch|Trưởng [Bb]an|Trưởng phòng|Giám đốc|Bí thư|Bộ trưởng)(?: Thường trực| thường trực)?\s(?!Chính phủ)/u

function issuesPaper(s: string, mention: Mention): boolean {
  if (office.test(mention.name)) return false
  return issues.test(s.slice(mention.end, mention.end + 120)) && tellsOfPaper(s, mention.end)
}

/** The body whose head or deputy signs: the post named last before "ký". */
function signersBody(s: string, mentions: ReadonlyArray<Mention>): Mention | null {
  const verb = /(?:^|[\s,])ký(?=\s(?:ban hành|quyết|văn|kế|Kế|Quyết|Công|công|Chỉ|ngày\s\d))/u.exec(s)
  if (!verb) return null
  return (
    mentions.findLast(
      mention => office.test(mention.name) && mention.end <= verb.index && verb.index - mention.end < 120,
    ) ?? null
  )
}

function tellsOfPaper(s: string, from: number): boolean {
  return /(?:[Kk]ế hoạch|[Cc]ông văn|[Vv]ăn bản|[Qq]uyết định|[Cc]hỉ thị|[Cc]hương trình|[Hh]ướng dẫn)(?:\s|$)/u.test(
    s.slice(from, from + 120),
  )
}

function completed(name: string, province: string | null): string {
  const full = name
    .replace(/^Uỷ ban/u, 'Ủy ban')
    .replace(/^UBND(?=\s)/u, 'Ủy ban nhân dân')
    .replace(/^HĐND(?=\s)/u, 'Hội đồng nhân dân')
  if (!province) return full
  if (/\s(?:tỉnh|thành phố)$/u.test(full)) return `${full} ${province}`
  return full
}

/** What a portal's block says of the issuer, completed where it gives only a place. */
export function issuerFromMetadata(metadata: Metadata): Fact | null {
  const printed = metadata.issuer
  if (!printed) return null
  const because = 'Lấy từ dòng “Cơ quan ban hành” trong phần thông tin của trang đăng văn bản.'
  const p = passage(printed.s)
  const place = /^(?:Tỉnh|Thành phố|UBND [Tt]ỉnh)\s(\p{Lu}.{1,30})$/u.exec(printed.s)
  const value = place
    ? `Ủy ban nhân dân ${printed.s.startsWith('Thành') ? 'thành phố' : 'tỉnh'} ${place[1]!}`
    : agencyAt(p, tokenAt(p, 0))?.mention.name
  return value ? { value, ...spanOf(printed, 0, printed.s.length), because, unsure: true } : null
}
