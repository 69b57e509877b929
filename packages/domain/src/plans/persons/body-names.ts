// Names of bodies and posts that begin as a person's name does: “Đoàn Thanh niên” with a surname and a given name.
import type { Span } from '../redaction.ts'

const asPattern = (names: readonly string[]): RegExp =>
  new RegExp(names.map(name => `^(?:${name.replaceAll(' ', '\\s+')})(?!\\p{L})`).join('|'), 'u')

/** “Sở” is a surname too: departments by their names only, never “Sở” with whatever follows. */
const departments =
  'Y tế|Tư pháp|Tài chính|Nội vụ|Giáo dục|Công thương|Văn h(?:óa|oá)|Lao động|Thông tin|Khoa học|Nông nghiệp|Tài nguyên|' +
  'Xây dựng|Giao thông|Kế hoạch|Dân tộc|Ngoại vụ|Du lịch'

const posts = ['Phó (?:Chủ tịch|Trưởng (?:ban|phòng|đoàn)|Giám đốc|Bí thư)']

/** As they are written, the small words small: “Đoàn Thanh Niên” may be a person. A class of a school is no youth union. */
const begun = asPattern([
  'Đoàn Thanh niên(?! (?:kho[áa]|khóa|học)(?!\\p{L}))',
  'Đoàn Đại biểu(?! (?:dương|diễn|quyết|thị|lộ)(?!\\p{L}))',
  'Đoàn (?:Luật sư|Kiểm tra|Thanh tra|Giám sát|Công tác)',
  'Hội (?:Liên hiệp|Phụ nữ|Nông dân|Cựu chiến binh|Luật gia|Chữ thập đỏ|Khuyến học|Người (?:cao tuổi|khuyết tật|mù))',
  'Ban (?:Chỉ đạo|Chỉ huy|Dân tộc|Dân vận|Nội chính|Tổ chức|Tuyên giáo|Thường vụ|Quản lý)',
  'Bộ Công an',
  'Viện Kiểm sát',
  'Trường Đại học',
  `Sở (?:${departments})`,
  ...posts,
])
/** With capitals throughout. */
const wholeNames = asPattern(['Đoàn TNCS(?: Hồ Chí Minh)?', 'Sở Công Thương'])

/** Longer than any of them, blanks and all. */
const farEnough = 80

const ahead = (text: string, start: number): string => text.slice(start, start + farEnough).normalize('NFC')

/** Whether what stands there is only the first words of such a name, or one that has capitals throughout. */
export function isCutFromBody(text: string, { start, end }: Span): boolean {
  const name = begun.exec(ahead(text, start))
  const whole = wholeNames.exec(ahead(text, start))
  // A decomposed text is longer than what it reads as.
  const { length } = text.slice(start, end).normalize('NFC')
  return (name !== null && name[0].length > length) || (whole !== null && whole[0].length >= length)
}
