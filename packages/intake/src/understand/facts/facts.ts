import { symbolSource, cleanSymbol } from '../citations/symbol.ts'
import { types } from '../citations/citations.ts'
import { dateAtStart, fullDate } from '../dates.ts'
import type { Line, Page } from '../lines/lines.ts'
import { spanOf, type View } from '../lines/view.ts'
import { carriedBy } from './carried.ts'
import { frameOf, typeNames, type Frame } from './frame.ts'
import { issuerFromMetadata, issuerInText, issuerOf } from './issuer.ts'
import { metadataOf, type Metadata } from './metadata.ts'
import { placeOfIssue, provinceOf } from './province.ts'
import { signerInNews, signerOf, type Fact } from './signer.ts'
import { titleOf } from './title.ts'

export interface Facts {
  readonly kind: 'plan' | 'news' | 'other'
  readonly frame: Frame
  readonly symbol: Fact | null
  readonly date: Fact | null
  readonly issuer: Fact | null
  readonly province: Fact | null
  readonly signer: Fact | null
  readonly title: Fact | null
  readonly kindBecause: string
}

export function factsOf(page: Page): Facts {
  const { lines } = page
  const frame = frameOf(lines)
  const metadata = metadataOf(lines.slice(0, Math.max(frame.body, 40)))
  const [kind, kindBecause] = kindOf(lines, frame)
  const news = kind === 'news'
  const running = lines
    .map(line => line.s)
    .join('\n')
    .slice(0, 60_000)
  const several = news && reportsSeveral(lines)
  const carried = news || frame.letterhead ? null : carriedBy(lines)
  const symbol = several
    ? null
    : news
      ? symbolInNews(lines)
      : (symbolOf(frame, metadata, lines) ?? carried?.symbol ?? null)
  const signer = news ? signerInNews(lines) : signerOf(lines, frame, metadata)
  const named = provinceOf({ lines, frame, news })
  const place = named?.value ?? null
  const issuer = several
    ? null
    : news
      ? issuerInText(lines.slice(0, 12), place)
      : ((frame.letterhead ? issuerOf(frame, running, place) : null) ??
        issuerFromMetadata(metadata) ??
        carried?.issuer ??
        issuerInText(lines.slice(0, frame.body + 12), place))
  return {
    kind,
    kindBecause,
    frame,
    symbol,
    date: news ? dateInNews(lines, symbol) : (dateOf(frame, metadata) ?? carried?.date ?? null),
    issuer,
    province: central(issuer?.value ?? null) ? null : (named ?? (news ? null : placeOfIssue(frame, issuer))),
    signer,
    title: titleOf(lines, frame, news),
  }
}

function kindOf(lines: ReadonlyArray<Line>, frame: Frame): [Facts['kind'], string] {
  const type = frame.type === null ? null : (typeNames.exec(lines[frame.type]!.s)?.[1] ?? null)
  const glued = /(?:\s|^)(KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|BÁO CÁO|CHỈ THỊ|TỜ TRÌNH|THÔNG BÁO)\s/u.exec(
    frame.headText.s,
  )?.[1]
  const name =
    (type ?? (frame.official ? glued : undefined) ?? null)?.replace(/^(KẾ|QUYẾT)(?=\p{L})/u, '$1 ') ?? null
  if (name === 'KẾ HOẠCH' || name === 'CHƯƠNG TRÌNH')
    return ['plan', `Văn bản tự ghi là ${name.toLowerCase()}.`]
  if (name === 'QUYẾT ĐỊNH' && carriesPlan(lines)) return ['plan', 'Quyết định ban hành kèm theo kế hoạch.']
  if (name !== null) return ['other', `Văn bản hành chính loại ${name.toLowerCase()}, không phải kế hoạch.`]
  const start = lines.slice(0, 25)
  const numbered = start.some(({ s }) => /^\|?\s?Số\s?:?\s?\d{0,6}\s?\/?-?(?:KH|CTr)-?/u.test(s))
  if (frame.official) {
    if (!frame.letterhead && ownWords(lines))
      return ['plan', 'Bản sao mất phần đầu nhưng lời văn là của cơ quan ban hành kế hoạch.']
    if (numbered) return ['plan', 'Ký hiệu văn bản là của kế hoạch.']
    return ['other', 'Văn bản hành chính, không có tên loại là kế hoạch.']
  }
  if (start.some(({ s }) => /^PHỤ LỤC|^\(?\s?(?:Ban hành k|K)èm theo (?:Kế hoạch|Quyết định)/u.test(s)))
    return ['plan', 'Phụ lục kèm theo kế hoạch.']
  if (lines.filter(({ cell }) => cell !== undefined).length > lines.length * 0.6)
    return lines.some(({ s }) => /[Kk]ế hoạch|KẾ HOẠCH/u.test(s))
      ? ['plan', 'Bảng công việc nêu kế hoạch của nó.']
      : ['other', 'Bảng, không có phần đầu của văn bản hành chính.']
  if (ownWords(lines)) return ['plan', 'Bản sao mất phần đầu nhưng lời văn là của cơ quan ban hành kế hoạch.']
  return ['news', 'Bài viết thuật lại văn bản, không có phần đầu của văn bản hành chính.']
}

function carriesPlan(lines: ReadonlyArray<Line>): boolean {
  return lines
    .slice(0, 80)
    .some(({ s }) =>
      /(?:[Bb]an hành|BAN HÀNH|[Pp]hê duyệt|PHÊ DUYỆT).{0,60}(?:[Kk]ế hoạch|KẾ HOẠCH|[Cc]hương trình|CHƯƠNG TRÌNH)|^KẾ HOẠCH(?:$|\s)/u.test(
        s,
      ),
    )
}

/** Without head and foot, a plan still shows: it begins with its legal basis or has numbered sections of its own. */
function ownWords(lines: ReadonlyArray<Line>): boolean {
  const first = lines
    .slice(0, 4)
    .some(({ s }) => /^(?:Căn cứ|Thực hiện|Để thực hiện|Triển khai|Nhằm)\s.{10,}/u.test(s))
  const sections = lines.filter(({ s }) => /^(?:[IVX]{1,4}\s?[./)]|Phần\s)\s?\p{Lu}/u.test(s)).length
  const reported = lines
    .slice(0, 8)
    .some(({ s }) =>
      /(?:vừa|đã|mới)\s(?:có|ký|ban hành|gửi|lập)|^\(.{2,40}\)\s?[-–]|Theo đó|^Ngày\s\d/u.test(s),
    )
  const says = lines.some(({ s }) =>
    /(?:ban hành|xây dựng|lập|đề ra)\s[Kk]ế hoạch.{0,160}(?:như sau|sau đây|sau|dưới đây|nội dung(?: chính| chủ yếu)?|nhiệm vụ|cụ thể)\s?:/u.test(
      s,
    ),
  )
  return (first && (sections > 0 || says)) || (sections >= 2 && !reported) || (says && !reported)
}

const symbolLine = new RegExp(String.raw`(?:^|[\s|(])(?:Số|SỐ|S6|Sô)\s?:?\s{0,2}(${symbolSource})`, 'u')
const numberOnly = /(?:^|\n|\|\s?)(?:Số|SỐ)\s?:\s?(\d{1,6})\s?(?:\n|$)/u
const blank = /(?:^|[\s|])(?:Số|SỐ)\s?:\s{0,2}[.…_\s]{0,40}(?:\/|\n\/|CỘNG)/u

function symbolOf(frame: Frame, metadata: Metadata, lines: ReadonlyArray<Line>): Fact | null {
  const head = frame.headText
  const upto = head.s.search(/\(\s?(?:Ban hành k|K)èm theo|\nCăn cứ/u)
  const zone = upto < 0 ? head.s : head.s.slice(0, upto)
  const found = symbolLine.exec(zone)
  if (found) return symbolFact(head, found.index + found[0].length - found[1]!.length, found[1]!)
  const bare = numberOnly.exec(zone)
  if (bare) return symbolFact(head, bare.index + bare[0].indexOf(bare[1]!), bare[1]!)
  const listed = metadata.symbol && new RegExp(`^(?:${symbolSource})`, 'u').exec(metadata.symbol.s)
  if (listed) return symbolFact(metadata.symbol!, 0, listed[0])
  if (blank.test(zone)) return null
  for (const line of lines.slice(0, frame.head + 3)) {
    const title = new RegExp(
      String.raw`^(?:Kế hoạch|Quyết định|Công văn|Chương trình)\s(?:số\s)?(${symbolSource})`,
      'u',
    ).exec(line.s)
    if (title) return symbolFact(line, title[0].length - title[1]!.length, title[1]!)
  }
  return null
}

function symbolFact(view: View, at: number, printed: string): Fact {
  return {
    value: cleanSymbol(printed),
    ...spanOf(view, at, at + printed.length),
    because: 'Số, ký hiệu in ở phần đầu văn bản.',
    unsure: false,
  }
}

const issueVerb =
  /(?:ban hành|ký|gửi(?: đi)?|có|ra|triển khai|lập|xây dựng|phê duyệt|đề ra|thông qua|vừa|theo|Theo)\s/u
const reportedSymbol = new RegExp(String.raw`(${types.join('|')})\s(?:số\s?:?\s?)?(${symbolSource})`, 'giu')

const eachIssues = new RegExp(
  String.raw`(?:tỉnh|thành phố)\s(\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3})\s(?:(?:đã|vừa|cũng)\s)?(?:ban hành|có|ký)\s[^.;]{0,30}?${symbolSource}`,
  'gu',
)

/** A report on several bodies that each issue a paper is about none of them. */
function reportsSeveral(lines: ReadonlyArray<Line>): boolean {
  const issuers = lines.slice(0, 12).flatMap(line => [...line.s.matchAll(eachIssues)].map(hit => hit[1]!))
  return new Set(issuers).size > 1
}

/** A page put into another language keeps the symbol: `Plan No. 96/KH-UBND`. */
function translated(lines: ReadonlyArray<Line>): Fact | null {
  const head = lines.slice(0, 6)
  if (head.some(({ s }) => /[ạảãấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏõốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/iu.test(s))) return null
  for (const line of head) {
    const hit = new RegExp(symbolSource, 'u').exec(line.s)
    if (!hit) continue
    const because = 'Trang dịch sang tiếng khác, chỉ còn số, ký hiệu.'
    return {
      value: cleanSymbol(hit[0]),
      ...spanOf(line, hit.index, hit.index + hit[0].length),
      because,
      unsure: true,
    }
  }
  return null
}

/** The paper a report is about: the first one it says somebody issues. */
function symbolInNews(lines: ReadonlyArray<Line>): Fact | null {
  for (const line of lines.slice(0, 6)) {
    for (const hit of line.s.matchAll(reportedSymbol)) {
      const before = line.s.slice(Math.max(0, hit.index - 40), hit.index)
      if (
        !issueVerb.test(before) ||
        /(?:thực hiện|triển khai thực hiện|theo|Căn cứ|tổng kết|căn cứ)\s(?:các\s)?$/u.test(before)
      )
        continue
      const at = hit.index + hit[0].length - hit[2]!.length
      const because = 'Bài viết nêu số, ký hiệu của văn bản được ban hành.'
      return { value: cleanSymbol(hit[2]!), ...spanOf(line, at, at + hit[2]!.length), because, unsure: false }
    }
  }
  return translated(lines)
}

function dateOf(frame: Frame, metadata: Metadata): Fact | null {
  const head = frame.headText
  const pattern = new RegExp(
    String.raw`(?:^|[\n|]\s?|\s)(\p{Lu}[\p{L}\s.-]{1,40}),\s{0,2}[Nn]gày\s{0,2}${fullDate}`,
    'gu',
  )
  for (const hit of head.s.matchAll(pattern)) {
    const at = hit.index + hit[0].search(/\d/u)
    if (/(?:số|Số|thứ|hiệu lực|theo)\s?$/u.test(hit[1]!)) continue
    const date = dateAtStart(head.s.slice(at))?.date.iso
    if (!date) continue
    return {
      value: date,
      ...spanOf(head, at, hit.index + hit[0].length),
      because: 'Ngày ghi sau địa danh ở phần đầu văn bản.',
      unsure: false,
    }
  }
  const listed = metadata.date && dateAtStart(metadata.date.s)
  if (!listed?.date.iso) return null
  const because = 'Lấy từ dòng “Ngày ban hành” trong phần thông tin của trang đăng văn bản.'
  return { value: listed.date.iso, ...spanOf(metadata.date!, 0, listed.length), because, unsure: false }
}

/** Issue date in a report: printed with the symbol, or the day the sentence of issuing opens with. */
function dateInNews(lines: ReadonlyArray<Line>, symbol: Fact | null): Fact | null {
  for (const line of lines.slice(0, 6)) {
    const at = symbol === null ? -1 : line.at.indexOf(symbol.end - 1)
    const tail =
      at < 0
        ? null
        : new RegExp(
            String.raw`^\s?[,(]?\s?(?:(?:do|được)\s[^.;,\d]{3,90}\s(?:ký|ban hành|phê duyệt)(?:\sban hành)?\s)?ngày\s${fullDate}`,
            'u',
          ).exec(line.s.slice(at + 1, at + 150))
    if (tail) {
      const from = at + 1 + tail[0].search(/\d/u)
      const date = dateAtStart(line.s.slice(from))!.date.iso
      if (date)
        return {
          value: date,
          ...spanOf(line, from, at + 1 + tail[0].length),
          because: 'Ngày đi liền số, ký hiệu trong bài.',
          unsure: false,
        }
    }
    const opening = new RegExp(
      String.raw`(?:^|[-–.]\s)(?:(?:Sáng|Chiều|Tối|Mới đây)?,?\s?[Nn]gày|Sáng|Chiều)\s${fullDate},?\s[^.]{3,160}?(?:ban hành|ký|gửi|có|lập|ra)\s`,
      'u',
    ).exec(line.s)
    if (!opening) continue
    const from = opening.index + opening[0].search(/\d/u)
    const day = dateAtStart(line.s.slice(from))!
    if (day.date.iso)
      return {
        value: day.date.iso,
        ...spanOf(line, from, from + day.length),
        because: 'Câu nêu việc ban hành mở đầu bằng ngày này.',
        unsure: true,
      }
  }
  return null
}

function central(issuer: string | null): boolean {
  return (
    issuer !== null &&
    /^(?:Bộ (?![Cc]hỉ huy|đội|[Tt]ư lệnh (?:tỉnh|thành|Quân khu))|Chính phủ|Thủ tướng|Quốc hội|Ban Bí thư)|(?:Chính phủ|Trung ương)$|\d\/CP$/u.test(
      issuer,
    )
  )
}
