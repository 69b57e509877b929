// Names of bodies and posts that begin as a person's name does: “Đoàn Thanh niên” with a surname and a given name.
import type { Span } from '../redaction.ts'

/** As they are written, the small words small: “Đoàn Thanh Niên” may be a person. A class of a school is no youth union. */
const begun = new RegExp(
  [
    'Đoàn Thanh niên(?! (?:kho[áa]|khóa|học)(?!\\p{L}))',
    'Hội (?:Liên hiệp|Phụ nữ|Nông dân|Cựu chiến binh|Luật gia|Chữ thập đỏ|Người)',
    'Ban (?:Chỉ đạo|Dân tộc|Dân vận|Tổ chức|Tuyên giáo|Thường vụ|Quản lý)',
    'Phó (?:Chủ tịch|Trưởng|Giám đốc|Bí thư)',
    'Sở \\p{Lu}\\p{Ll}+ \\p{Ll}+',
  ]
    .map(name => `^${name.replaceAll(' ', '\\s+')}(?!\\p{L})`)
    .join('|'),
  'u',
)

/** Longer than any of them, blanks and all. */
const farEnough = 80

/** Whether what stands there is only the first words of such a name. */
export function isCutFromBody(text: string, { start, end }: Span): boolean {
  const name = begun.exec(text.slice(start, start + farEnough).normalize('NFC'))
  return name !== null && start + name[0].length > end
}
