/** Whether a text sets a time, and whether that time returns. */
export interface Timing {
  /** Where the words stand that set it; null where none does. */
  readonly when: Span | null
  readonly recurring: boolean
}

/** UTF-16 offsets into the text. */
interface Span {
  readonly start: number
  readonly end: number
}

const year = String.raw`(?:19|20)\d{2}`
const date = String.raw`\d{1,2}(?:\s?/\s?\d{1,2}(?:\s?/\s?(?:19|20)\d{2})?|\s?[.-]\s?\d{1,2}\s?[.-]\s?(?:19|20)\d{2}|/(?:19|20)\d{2})`
const unit = '(?:ngày làm việc|ngày|tuần|tháng|quý|năm|giờ|phút|phiên|kỳ)'
const number = String.raw`(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)`

/** A document's symbol with its date: its letters are capitals, and only they tell it from a fraction. */
const symbol = new RegExp(
  String.raw`\d{1,5}(?:/${year})?[-/]\p{Lu}[\p{L}\d/&.-]{1,24}(?:,?\s?(?:ngày\s)?(?:${date}|\d{1,2} tháng \d{1,2} năm ${year}))?`,
  'gu',
)

// All that follow are looked for in small letters: to look for both kinds at once takes twice as long.

/** Times of citations, of data, of benefits and of programmes: they set no limit to the task. */
const foreign: ReadonlyArray<RegExp> = [
  new RegExp(
    String.raw`(?:luật|nghị định|nghị quyết|quyết định|chỉ thị|thông tư|kết luận|pháp lệnh|hiến pháp|công ước|bộ luật|công văn|đề án|chiến lược)(?: số \d{1,4})?(?:(?!trong |trước |quý |hết |chậm |vào |đến |từ )[^,;.:()\d]){0,70}(?:giai đoạn |năm |,? ?ngày )(?:${date}|${year})(?:\s?[-–]\s?${year}|, tầm nhìn[^,;.]{0,24})?`,
    'gu',
  ),
  new RegExp(
    String.raw`chương trình (?:mục tiêu |hành động )?(?:quốc gia|phối hợp|hành động)[^,;.:()]{0,80}giai đoạn ${year}\s?[-–]\s?${year}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?:số liệu|so với|kết quả|theo điều tra|thống kê|tổng kết|phát hiện|thực trạng|tính đến|cuối|khảo sát|tồn đọng|từ|chuẩn nghèo|mức của|báo cáo|đã|trong) (?:của |các |hết |thực hiện )?năm ${year} (?:của|có|là|cho thấy|đã|chỉ|mới|còn|đạt)`,
    'gu',
  ),
  new RegExp(
    String.raw`(?:số liệu|so với|thống kê|điều tra|kết quả|tồn đọng|tồn từ|cùng kỳ|chuẩn nghèo|chuẩn|danh sách|dữ liệu|sinh|tổng kết)(?: của| từ| các| kỳ| cuối| đa chiều| rà soát| khảo sát| giai đoạn)? (?:năm |giai đoạn |ngày )?(?:${date}|${year})(?:\s?[-–]\s?${year})?`,
    'gu',
  ),
  new RegExp(
    String.raw`(?:trợ cấp|phụ cấp|mức|lương|đồng|sinh hoạt phí|học bổng|hỗ trợ|tiền ăn|kg|trị giá|hưởng|chi phí|phí)[^,;.]{0,40}?(?:(?:hằng|hàng|mỗi|một) (?:ngày|tháng|quý|năm)|/ ?(?:người/)?(?:ngày|tháng|quý|năm))`,
    'gu',
  ),
  new RegExp(
    String.raw`đồng(?: một|/)\s?(?:người|hộ|em|cháu|suất|trẻ)?(?:/| mỗi | một )\s?(?:tháng|năm|ngày)`,
    'gu',
  ),
  /(?:nhiệm vụ|trọng tâm|việc làm|công việc|cấp bách|lâu dài)[^;.]{0,16}thường xuyên/gu,
  /(?:chi|kinh phí|giáo dục|nhiệm vụ chi|sinh hoạt|tạm trú|cơ quan|đơn vị|thành viên|ủy viên|hoạt động) thường xuyên/gu,
  /nhân ngày \d{1,2}\/\d{1,2}(?=[^\d/])(?!.)/gu,
  /\d{1,2} tháng tuổi|(?:dưới|trên|từ|đủ) \d{1,2} (?:tháng|tuổi|năm)(?: tuổi)?|24\/7|\d{1,3} năm (?:tù|kinh nghiệm|tuổi|thành lập)|kỷ niệm \d{1,3} năm|thời hạn sử dụng|năm học(?! ?\d)|\d{1,2}\/\d{1,2} (?=xã|phường|hộ|thôn|trường|đơn vị|em|người|trẻ|huyện|sở|hợp|vụ|trạm|bản|ý kiến)/gu,
]

const recurring = new RegExp(
  [
    String.raw`(?:hằng|hàng|từng|mỗi|các) (?:ngày|tuần|tháng|quý|năm|kỳ|học kỳ|sáu tháng|6 tháng|hai năm|ba tháng|nửa năm|${number} (?:ngày|tuần|tháng|năm))(?! (?:nay|qua|tới|này|trước|học sinh))`,
    'thường xuyên|định kỳ|thường kỳ|luân phiên|hằng',
    String.raw`${number} (?:lần|buổi|phiên|đợt|cuộc|kỳ)\s?(?:/|trong|mỗi|một|trên)\s?(?:một )?${unit}`,
    String.raw`${unit} (?:tổ chức |họp |ít nhất |tối thiểu |một |được |phải )?${number} (?:lần|buổi|phiên|đợt)`,
    String.raw`${number} ${unit}\s?(?:/|một|mỗi)\s?(?:một )?lần`,
    String.raw`(?:cứ|mỗi) (?:\d{1,3} )?(?:${number} )?(?:${unit}|tiết|đợt)`,
    String.raw`vào (?:thứ|các ngày|ngày) [^,;.]{1,20}(?:hằng|hàng|mỗi|trong) (?:tuần|tháng)`,
    String.raw`(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật) (?:tuần )?(?:đầu|cuối|hằng|hàng|mỗi|của tháng)`,
    String.raw`ngày (?:cuối|đầu|\d{1,2}) (?:cùng |của |tháng cuối )?(?:mỗi |hằng |hàng |các )?(?:tuần|tháng|quý|năm)(?! \d|\s?[ivx])`,
    'liên tục|quanh năm|sau mỗi|trước mỗi|quý một lần|tháng một lần|tuần một lần|năm một lần',
  ].join('|'),
  'u',
)

const once = new RegExp(
  [
    date,
    String.raw`(?<!\p{L})tháng (?:\d{1,2}|giêng|chạp|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\p{L}| (?:một|đầu) lần)`,
    String.raw`(?<!\p{L})quý (?:i{1,3}v?|iv|[1-4]|một|hai|ba|tư|đầu|cuối)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:năm|năm học|giai đoạn|nhiệm kỳ|niên độ|vụ|mùa|tết)[^,;.\d]{0,16} ${year}`,
    String.raw`(?<!\p{L})${year}\s?[-–]\s?${year}`,
    String.raw`(?:trong(?: vòng| thời hạn| thời gian)?|sau|chậm nhất(?: là)?|không quá|tối đa|ít nhất|trước|quá|đủ|liên tục|kéo dài|suốt) ${number}(?: \([^)]{1,10}\))?(?:\s?-\s?\d{1,2})? ${unit}(?! tuổi| một lần)`,
    String.raw`${number}(?: \([^)]{1,10}\))? ${unit} (?:kể từ|từ khi|từ ngày|sau khi|trước khi|trước ngày|sau ngày)`,
    String.raw`(?:trong|cuối|đầu|giữa|hết|ngay trong|nửa đầu|nửa cuối)(?: ${number})? (?:năm nay|năm nay|tháng này|quý này|tuần này|năm tới|năm sau|tuần tới|tháng tới|quý tới|ngày|năm|tháng|quý|tuần)(?! (?:qua|nay qua|trước|học|lần))(?=[\s,.;)]|$)`,
    String.raw`(?:trước|trong|dịp|sau|nhân dịp|vào|đến) (?:kỳ nghỉ hè|hè|tết nguyên đán|tết trung thu|tết|khai giảng|năm học mới|mùa mưa|mùa lũ|mùa khô|lễ quốc khánh|kỳ họp (?:thứ|giữa|cuối))`,
    String.raw`kỳ họp (?:thứ|giữa|cuối)`,
    String.raw`(?:ngày|tháng) (?:mai|hôm sau|mốt|cuối tháng)|cùng ngày|ngay trong ngày|trong ngày|(?:6|sáu|9|chín|3|ba) tháng (?:đầu|cuối)`,
    String.raw`\d{1,2} giờ(?: \d{1,2})?(?: phút)?`,
    String.raw`(?:ngày|đêm) (?:quốc tế|pháp luật|toàn|nhân quyền|gia đình|phụ nữ|sách|thế giới|người khuyết tật)[^,;.]{0,40}`,
  ].join('|'),
  'u',
)

/** The patterns that can match where no figure stands; most clauses hold none. */
const undated = foreign.filter(({ source }) => !source.includes(year))

const left = ' … '

/** Reads the times of a clause; the times of what it cites, counts or pays are none of its own. */
export function timingOf(text: string): Timing {
  const dated = /\d/.test(text)
  const passes: Cut[][] = []
  const cited = dated ? without(text, symbol, passes) : text
  const patterns = dated ? foreign : undated
  const own = patterns.reduce((rest, pattern) => without(rest, pattern, passes), cited.toLowerCase())
  const returning = recurring.exec(own)
  const hit = returning ?? once.exec(own)
  if (hit === null) return { when: null, recurring: false }
  const when = { start: stood(hit.index, passes), end: stood(hit.index + hit[0].length - 1, passes) + 1 }
  return { when, recurring: returning !== null }
}

/** What one pass took out: where it stood in the text before that pass, and how long it was. */
interface Cut {
  readonly at: number
  readonly length: number
}

function without(text: string, pattern: RegExp, passes: Cut[][]): string {
  const cuts: Cut[] = []
  const rest = text.replace(pattern, (...found) => {
    // Patterns of this file name no group: the offset stands before the whole text.
    cuts.push({ at: found.at(-2) as number, length: (found[0] as string).length })
    return left
  })
  if (cuts.length > 0) passes.push(cuts)
  return rest
}

/** Where a character stood before anything was taken out. */
function stood(i: number, passes: ReadonlyArray<ReadonlyArray<Cut>>): number {
  return passes.reduceRight((at, cuts) => {
    let longer = 0
    for (const cut of cuts) {
      if (at < cut.at - longer + left.length) break
      longer -= cut.length - left.length
    }
    return at - longer
  }, i)
}
