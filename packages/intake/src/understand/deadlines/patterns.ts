// The shapes in which plans print limits and periods. Every repetition is bounded: hostile text costs linear time.
import type { Deadline } from '@camket/domain/plans/reading'

export const day = String.raw`(?:ngày\s)?(?<![\d/.])\d{1,2}(?:\s?[/-]\s?\d{1,2}(?:\s?[/-]\s?(?:19|20)\d{2})?|\.\d{1,2}\.(?:19|20)\d{2}|\stháng\s\d{1,2}(?:(?:,?\snăm\s|\s?[/-]\s?)(?:19|20)\d{2})?)(?![\d/%]|\.\d)`
const year = String.raw`(?:19|20)\d{2}`
const count = String.raw`(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười lăm|hai mươi|ba mươi)(?:\s?\([\p{L}\s]{2,20}\))?`
const every = '(?:hằng|hàng|mỗi)'
const quarter = '(?:i{1,3}v?|iv|[1-4])(?![\\p{L}\\d])'
const limit =
  '(?:(?:hoàn thành |xong )?trước|chậm nhất(?: là| vào)?|muộn nhất(?: là)?|không quá|không muộn hơn|đến hết|đến|hết|vào|kể từ|từ|trong)'
const hour = String.raw`(?:\d{1,2} giờ(?: \d{2}(?: phút)?)?,? )?`

/** The event a relative limit runs from, where it is named in a few words. */
const since = String.raw`(?:\s(?:kể từ|từ khi|từ ngày|sau khi|sau ngày|trước khi|trước ngày)\s[^,.;:()\d]{2,20}(?=[,.;:()]|$))?`

export type Shape =
  | 'range'
  | 'month-range'
  | 'limit'
  | 'monthly'
  | 'yearly-days'
  | 'named-day'
  | 'day'
  | 'month'
  | 'quarter'
  | 'recurring'
  | 'weekday'
  | 'every'
  | 'often'
  | 'relative'
  | 'span'
  | 'year'
  | 'period'
  | 'school-year'
  | 'half'

export interface Pattern {
  readonly shape: Shape
  readonly kind: Deadline['kind']
  /** What a passage in small letters must hold for the pattern to match at all: a cheap test before a costly one. */
  readonly needs: RegExp
  /** Matches small letters only. */
  readonly pattern: RegExp
  /** Counts only where time is asked for: an attribute line or a time column. */
  readonly onlyTime?: boolean
}

const printedDay = /\d ?[/.-] ?\d|\d tháng/u

/** Looked for in small letters: to look for both kinds at once takes twice as long. */
const of = (source: string) => new RegExp(`(?<!\\p{L})(?:${source})`, 'gu')

export const patterns: ReadonlyArray<Pattern> = [
  {
    shape: 'range',
    kind: 'date',
    needs: /từ (?:ngày|nay|\d)/u,
    pattern: of(
      String.raw`từ\s(?:${day}|nay)\s(?:đến|tới|-|–)\s(?:hết\s)?(?:${day}|(?:hết|cuối)\snăm(?:\s${year})?)`,
    ),
  },
  {
    shape: 'range',
    kind: 'date',
    needs: /\d ?[-–] ?(?:ngày|\d)/u,
    pattern: of(String.raw`${day}\s?[-–]\s?${day}`),
    onlyTime: true,
  },
  {
    shape: 'month-range',
    kind: 'date',
    needs: /tháng \d/u,
    pattern: of(
      String.raw`(?:từ\s)?tháng\s\d{1,2}(?:/${year})?\s(?:đến|tới|-|–)\s(?:hết\s)?(?:tháng\s\d{1,2})(?:(?:/|\snăm\s)${year})?`,
    ),
  },
  {
    shape: 'yearly-days',
    kind: 'recurring',
    needs: /(?:hằng|hàng|mỗi|của) (?:năm|tháng)/u,
    pattern: of(
      String.raw`(?:trước\s|vào\s)?${day}(?:(?:\svà|,)\s${day}){0,3}\s(?:hằng|hàng|mỗi|của)\s(?:năm|tháng)`,
    ),
  },
  {
    shape: 'monthly',
    kind: 'recurring',
    needs: /ngày (?:\d{1,2}|cuối) (?:của|hằng|hàng|mỗi|các|tháng(?! \d)|quý)/u,
    pattern: of(
      String.raw`(?:trước\s|chậm nhất(?: là)?\s|vào\s)?(?:${hour})?ngày\s(?:\d{1,2}|cuối)\s(?:của\s)?(?:(?:${every}|các)\s(?:tháng|quý|năm)|tháng\s(?:cuối|đầu|sau|tiếp|liền)(?:\s(?:của\s)?(?:${every}\s)?(?:quý|theo|kề))?|tháng(?!\s\d)|quý(?!\s[iv\d]))`,
    ),
  },
  { shape: 'limit', kind: 'date', needs: printedDay, pattern: of(String.raw`${limit}\s${hour}${day}`) },
  {
    shape: 'named-day',
    kind: 'date',
    needs:
      /\((?:ngày )?\d|ngày (?:hội|lễ|quốc|thế|toàn|pháp|gia|quyền|người|dân|công|nhân|thầy|nhà|phụ|môi|sách)/u,
    pattern: of(
      String.raw`(?:ngày|tuần lễ|tuần|tháng)\s\p{L}[\p{L}\s,]{3,60}\s\((?:ngày\s)?\d{1,2}[/-]\d{1,2}(?:[/-]${year})?\)|ngày\s(?:hội|lễ|quốc tế|thế giới|toàn dân|pháp luật|gia đình|quyền|người|dân số|công tác|nhân quyền|thầy thuốc|nhà giáo|phụ nữ|môi trường|sách)\s?[\p{L}\s,]{0,50}\s\d{1,2}/\d{1,2}(?:/${year})?(?![\d/])`,
    ),
  },
  {
    shape: 'school-year',
    kind: 'date',
    needs: /năm học/u,
    pattern: of(
      String.raw`(?:từ\s|trong\s|hết\s|trước\s(?:khi\s)?(?:khai giảng\s)?|đầu\s|cuối\s)?(?:học kỳ\s(?:\p{L}{2,4}|[iv\d]{1,2})\s)?năm học\s${year}\s?[-–]\s?${year}`,
    ),
  },
  {
    shape: 'half',
    kind: 'date',
    needs: /tháng (?:đầu|cuối)/u,
    pattern: of(String.raw`(?:trong\s)?(?:\d|sáu)\stháng\s(?:đầu|cuối)\snăm(?:\s${year})?`),
  },
  {
    shape: 'quarter',
    kind: 'quarter',
    needs: /quý [i1-4]/u,
    pattern: of(
      String.raw`(?:trong\s|trước\s|hết\s|vào\s|cuối\s|đầu\s|từ\s)?quý\s${quarter}(?:(?:\s?[,–-]\s?|\svà\s|\sđến\s)(?:quý\s)?${quarter}){0,3}(?:(?:\s?/\s?|,?\snăm\s|\s?-\s?)${year}(?!\d))?`,
    ),
  },
  {
    shape: 'month',
    kind: 'date',
    needs: /tháng \d/u,
    pattern: of(
      String.raw`(?<!\d\s)(?:(?:trong\s)?(?:tuần|\d{1,2}\sngày|nửa)\s(?:đầu|cuối)(?:\stiên|\scùng)?\s(?:của\s)?|(?:trong|vào|từ|trước|đến|hết|cuối|đầu|giữa)\s(?:(?:hết|cuối|đầu)\s)?)?tháng\s\d{1,2}(?:(?:,\s|\svà\s|\s?[-–]\s?)(?:tháng\s)?\d{1,2}(?!\d)){0,4}(?:(?:\s?/\s?|,?\snăm\s|-)${year})?(?![\d/])`,
    ),
  },
  {
    shape: 'recurring',
    kind: 'recurring',
    needs: /lần|đợt|kỳ|buổi|phiên|tháng(?:,| và)|tuần|(?:mỗi|một) (?:năm|quý|tháng)/u,
    pattern: of(
      String.raw`(?:${every}|một)\s(?:năm|quý|tháng|tuần|ngày)\s(?:ít nhất\s|tối thiểu\s)?${count}\s(?:lần|đợt|kỳ|buổi|số|phiên|lớp|cuộc|chuyến|bài|tin)`,
    ),
  },
  {
    shape: 'recurring',
    kind: 'recurring',
    needs: /(?:một|1|hai|2|\/) ?(?:lần|đợt|kỳ)/u,
    pattern: of(
      String.raw`(?:định kỳ\s)?${count}\s(?:tháng|năm|tuần|ngày|quý)(?:\s(?:một|1|01|hai|2)\s|\s?/\s?(?:1\s|01\s)?)(?:lần|đợt|kỳ)`,
    ),
  },
  {
    shape: 'recurring',
    kind: 'recurring',
    needs: /(?:lần|đợt|kỳ|buổi|phiên) ?(?:\/|trong|mỗi|một|học|năm|quý|tháng|tuần)/u,
    pattern: of(
      String.raw`(?:ít nhất\s|tối thiểu\s)?${count}\s(?:lần|đợt|kỳ|buổi|phiên)(?:\s?/\s?|\strong\s|\smỗi\s|\smột\s|\s)(?:học kỳ|năm học|năm|quý|tháng|tuần)(?!\s\d|\p{L})`,
    ),
  },
  {
    shape: 'recurring',
    kind: 'recurring',
    needs: /định kỳ/u,
    pattern: of(
      String.raw`định kỳ\s(?:vào\s)?(?:${every}\s(?:năm|quý|tháng|tuần|ngày)|${count}\s(?:tháng|năm|tuần|quý))(?:(?:,|\svà|\shoặc)\s(?:(?:hằng|hàng)\s)?(?:quý|năm|tháng|\d{1,2}\stháng|\d{1,2}\snăm)(?!\s\d)){0,3}(?:\s(?:một|1|01)\slần|\s?/\s?(?:1\s|01\s)?lần)?`,
    ),
  },
  {
    shape: 'recurring',
    kind: 'recurring',
    needs: /tháng(?:,| và)/u,
    pattern: of(String.raw`(?:\d{1,2}|sáu)\stháng(?:,|\svà)\s(?:(?:hằng|hàng)\s)?năm(?!\s\d)`),
  },
  {
    shape: 'weekday',
    kind: 'recurring',
    needs: /chủ nhật|thứ [\dhbtns]/u,
    pattern: of(
      String.raw`(?:(?:sáng|chiều|tối)\s)?(?:chủ nhật|thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7]))\s(?:${every}\stuần|(?:đầu tiên|đầu|cuối cùng|cuối|thứ\s(?:hai|ba|nhất))\s(?:của\s)?(?:(?:${every}|mỗi)\s)?(?:tháng|quý|năm)(?!\s\d))`,
    ),
  },
  {
    shape: 'weekday',
    kind: 'recurring',
    needs: /(?:ngày|tuần) (?:làm|đầu|cuối)/u,
    pattern: of(
      String.raw`(?:ngày|tuần)\s(?:làm việc\s)?(?:đầu tiên|đầu|cuối cùng|cuối)\s(?:của\s)?(?:${every}\s)?(?:tháng|quý)(?!\s(?:\d|[iv]))`,
    ),
  },
  {
    shape: 'every',
    kind: 'recurring',
    needs: /hằng|hàng/u,
    pattern: of(
      String.raw`(?:hằng|hàng)\s(?:năm|quý|tháng|tuần)(?:(?:,|\svà)\s(?:hằng|hàng)\s(?:năm|quý|tháng)){0,2}(?!\p{L})`,
    ),
  },
  {
    shape: 'every',
    kind: 'recurring',
    needs: /mỗi|(?:từng|hằng|hàng) (?:học|kỳ|năm)/u,
    pattern: of(
      String.raw`(?:mỗi|từng|hằng|hàng)\s(?:học kỳ|kỳ học|năm học)(?!\p{L})|mỗi\s(?:quý|tháng|tuần|năm)(?!\s(?:học|\d{4})|\p{L})`,
    ),
  },
  { shape: 'every', kind: 'recurring', needs: /thường niên/u, pattern: of(String.raw`thường niên`) },
  {
    shape: 'every',
    kind: 'recurring',
    needs: /từng/u,
    pattern: of(String.raw`từng\s(?:quý|tháng|tuần|năm)(?!\p{L})`),
    onlyTime: true,
  },
  {
    shape: 'often',
    kind: 'recurring',
    needs: /thường|liên|định|đột/u,
    pattern: of(String.raw`thường xuyên(?:,?\s(?:liên tục|hằng năm|hàng năm))?|liên tục|định kỳ|đột xuất`),
    onlyTime: true,
  },
  {
    shape: 'relative',
    kind: 'date',
    needs: /(?:\d|\)|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm) (?:ngày|tháng|tuần|giờ)/u,
    pattern: of(
      String.raw`(?:trong(?: vòng| thời hạn| thời gian| thời gian tối đa)?|sau(?: không quá)?|không quá|chậm nhất(?: là)?(?: sau)?|tối đa|ít nhất|không ít hơn|tối thiểu|trước(?: ít nhất)?|quá)\s(?:không quá\s)?${count}\s(?:ngày|tháng|tuần|giờ)(?:\slàm việc|\sliên tục|\sliền|\sliên tiếp)?(?!\s?/|\s\d|\slần|\p{L}|\stuổi)${since}`,
    ),
  },
  {
    shape: 'relative',
    kind: 'date',
    needs: /ngày trước/u,
    pattern: of(String.raw`${count}\sngày\strước(?!\p{L})`),
  },
  {
    shape: 'span',
    kind: 'date',
    needs: /ngày (?:làm|liên|liền)/u,
    pattern: of(String.raw`${count}\sngày\s(?:làm việc|liên tục|liền|liên tiếp)`),
  },
  {
    shape: 'month',
    kind: 'date',
    needs: /\d\/(?:19|20)\d/u,
    pattern: of(String.raw`(?:trước\s|đến\s|hết\s|từ\s)?(?<![\d/.-])\d{1,2}/${year}(?!\d)`),
    onlyTime: true,
  },
  {
    shape: 'period',
    kind: 'year',
    needs: /\d{4} ?[-–]/u,
    pattern: of(String.raw`(?:giai đoạn\s)?${year}\s?[-–]\s?${year}`),
    onlyTime: true,
  },
  { shape: 'day', kind: 'date', needs: printedDay, pattern: of(day) },
  {
    shape: 'year',
    kind: 'year',
    needs: /năm (?:19|20)\d/u,
    pattern: of(
      String.raw`(?:trong|đến(?:\scuối|\shết)?|hết|vào|cuối|trước)\s(?:cuối\s)?năm\s${year}(?:(?:,|\svà)\snăm\s${year}(?!\d))?(?!\s?[-–]\s?\d|\d)`,
    ),
  },
  {
    shape: 'year',
    kind: 'year',
    needs: /(?:trong|hết|cuối|cả) năm/u,
    pattern: of(String.raw`(?:trong|đến hết|cuối|hết|cả)\snăm(?!\s\d|\s(?:học|trước|qua|đầu|nay có)|\p{L})`),
    onlyTime: true,
  },
  {
    shape: 'year',
    kind: 'year',
    needs: /(?:19|20)\d\d/u,
    pattern: of(String.raw`(?:các\s)?(?:năm\s)?(?<![\d/.-])${year}(?!\d|\s?/)`),
    onlyTime: true,
  },
]
