// Which of the words that somebody redacted are a person's name: the name is hidden elsewhere too, the rest is not.
import { endedProvinces } from '../../people/ended-provinces.ts'
import { isCutFromBody } from './body-names.ts'
import { keysOf, oneKeyEach, type PrintedWord } from './printed-words.ts'

/** Words of address in front of a name. */
const addresses = (
  'đồng chí|đ c|đc|ông|bà|anh|chị|cô|chú|bác|em|cháu|cụ|thầy|luật sư|bác sĩ|kỹ sư|tiến sĩ|thạc sĩ|giáo sư|ts|ths|gs|pgs|' +
  'bs|ls|linh mục|mục sư|hòa thượng|thượng tọa|đại đức|ni sư|đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|' +
  'thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy'
)
  .split('|')
  .map(keysOf)

const surnames =
  oneKeyEach(`Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Lương Mai Trịnh
  Đào Đoàn Lâm Phùng Tô Trương Hà Tạ Cao Thái Châu Tăng Quách La Lưu Kiều Chu Vương Nông Triệu Vi Hứa Lò Quàng Cầm
  Giàng Sùng Vàng Thào Hạng Lù Lù Má Mùa Cháng Thạch Danh Điểu Siu Ksor Rơ Rmah Nay Kpă Hồng Bế Ma Bàn Đàm Khổng Lại
  Nghiêm Ông Phí Quan Tống Từ Ung Viên Xa Doãn Đậu Diệp Giang Hàn Khuất Kim Lều Mạc Mạch Nhâm Ngụy Ninh Tiêu Trà`)

/** First words of bodies, places and posts, which are written with capitals too. */
const institutions =
  oneKeyEach(`Sở Ban Ủy Uỷ UBND HĐND UBMTTQ Công Tỉnh Thành Huyện Xã Phường Thị Phòng Chi Cục Tổng Vụ Viện
  Trường Trung Hội Đảng Mặt Tòa Bộ Chánh Phó Trưởng Giám Chủ Bí Thường Văn Hiệu Thanh Bảo Ngân Quốc Nhà Đội Tổ Khoa
  Bệnh Việt Liên Hội Quỹ Đài Báo Nghị Quyết Kế Chỉ Luật Thông`)

const otherPlaces =
  'Hà Nội|Lai Châu|Điện Biên|Sơn La|Lạng Sơn|Cao Bằng|Quảng Ninh|Thanh Hóa|Nghệ An|Hà Tĩnh|Thừa Thiên Huế|Bà Rịa|' +
  'Vũng Tàu|Việt Nam|Hồ Chí Minh'
const provinces: ReadonlySet<string> = new Set(
  [
    ...endedProvinces.flatMap(({ names, successor }) => [
      ...names,
      successor.replace(/^(?:tỉnh|thành phố)\s+/iu, ''),
    ]),
    ...otherPlaces.split('|'),
  ].map(keysOf),
)

export function isPlace(words: readonly PrintedWord[]): boolean {
  return provinces.has(words.map(word => word.key).join(' '))
}

export function hasSurname(words: readonly PrintedWord[]): boolean {
  return surnames.has(words[0]?.key ?? '')
}

/** How many words in front of `at` are one word of address; 0 when there is none. */
export function addressBefore(words: readonly PrintedWord[], at: number): number {
  for (const length of [2, 1]) {
    const before = words.slice(Math.max(0, at - length), at)
    if (before.length === length && addresses.includes(before.map(word => word.key).join(' '))) return length
  }
  return 0
}

/** The names in a redacted stretch, each at least two words long, without address, post and body. */
export function namesIn(text: string, words: readonly PrintedWord[]): PrintedWord[][] {
  return capitalRuns(text, words)
    .map(nameOf)
    .filter((name): name is PrintedWord[] => name !== null && name.length >= 2)
    .filter((name, _, all) => all.length === 1 || !isPlace(name))
    .filter(name => !isCutFromBody(text, { start: name[0]!.start, end: name.at(-1)!.end }))
}

// Words with a capital that only blanks or hyphens part.
function capitalRuns(text: string, words: readonly PrintedWord[]): PrintedWord[][] {
  const runs: PrintedWord[][] = []
  words.forEach((word, i) => {
    if (!word.capital) return
    const last = words[i - 1]
    const joined = last?.capital === true && /^[\s\-–'’.]{0,8}$/u.test(text.slice(last.end, word.start))
    const run = runs.at(-1)
    if (joined && run !== undefined) run.push(word)
    else runs.push([word])
  })
  return runs
}

function nameOf(run: readonly PrintedWord[]): PrintedWord[] | null {
  let words = [...run]
  for (let cut = addressAt(words); cut > 0; cut = addressAt(words)) words = words.slice(cut)
  const surname = words.findIndex((word, i) => surnames.has(word.key) && i < words.length - 1)
  if (surname >= 0 && (surname === 0 || institutions.has(words[0]?.key ?? ''))) return words.slice(surname)
  return institutions.has(words[0]?.key ?? '') ? null : words
}

function addressAt(words: readonly PrintedWord[]): number {
  if (words.length > 2 && addressBefore(words, 2) === 2) return 2
  return words.length > 1 ? addressBefore(words, 1) : 0
}
