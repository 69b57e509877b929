import { foldTone } from './folding.ts'

// Provinces before and after 1 July 2025 (Resolution 202/2025/QH15), and the cities directly under the centre.
// Documents of both times are read; a province not listed here is still found by "tỉnh" and its capitals.
export const provinces =
  `An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng
Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình
Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên
Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Huế|Tiền Giang
Hồ Chí Minh|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái`.split(/\||\n/u)

export const centralCities = ['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế', 'Đồng Nai']

/** Family names that are hardly ever part of a place's name. */
export const commonSurnames = new Set(
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Trương Mai Cao Lưu Tạ Tô Nông Lò Quàng Giàng Đào Tống
Phùng Lương Chu Đàm Triệu Vi Lường Cầm`.split(/\s+/u),
)

/** Family names: they show where a place ends and a person's name begins. */
export const surnames = new Set(
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Trương Lâm Mai Cao Lưu Tạ Tô Hà Thái Châu Quách Nông Lò
Quàng Vàng Giàng Sùng Thào Hoàng Ma Triệu Bế Đàm Chu Lương Vi Lường Cà Tòng Cầm Kiều Tống Phùng Văn Thạch Sơn Kim Danh Rơ Y H Ksor Siu Điểu Ka
Đào Từ Ninh Doãn Viên Khuất Nghiêm La Lục Hứa Mạc Trang Âu Ông Thân Hầu Giáp Lại Bạch Vương Đậu Cù Mã Lã Tăng Khương Tiêu Lữ Quản Lang Cung Ngân`.split(
    /\s+/u,
  ),
)

const listed = new Set(provinces.map(foldTone))
const longest = 5

/** How many of the words at the head of a run are a listed province's name; 0 when none is. */
export function listedLength(words: ReadonlyArray<string>): number {
  for (let n = Math.min(longest, words.length); n > 0; n--)
    if (listed.has(foldTone(words.slice(0, n).join(' ')))) return n
  return 0
}

/** Where a place is named: its level, and whether the office of a person stands before it. */
export interface Setting {
  readonly level: 'province' | 'below'
  readonly office: boolean
}

/**
 * How many of the capitalised words after "tỉnh", "xã" … are the place's name. A family name further on is where a
 * person's name begins; a run that is itself a person's name holds no place at all: nobody is taken for a place.
 */
export function placeLength(words: ReadonlyArray<string>, setting: Setting): number {
  const known = setting.level === 'province' ? listedLength(words) : 0
  if (known > 0) return known
  if (isPerson(words, setting)) return 0
  const person = words.findIndex((word, i) => i >= 2 && beginsPerson(words.slice(i), word))
  return person < 0 ? words.length : person
}

const cased = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
const given = new Set('văn thị'.split(' '))
const middle = new Set(
  'văn thị quang hữu đức đình xuân ngọc minh công quốc hồng thanh thành anh tuấn trọng bá duy gia kim'.split(
    ' ',
  ),
)
/** Family names that places are also called by: alone they tell nothing. */
const alsoPlaces = new Set(
  'Sơn Kim Thạch Lâm Hà Thái Châu Ninh Bạch Từ Trang Mai Cao Lương Dương Hồ Lý Tô Đoàn Vi La Lang Văn An Tiêu'.split(
    ' ',
  ),
)

function beginsPerson(rest: ReadonlyArray<string>, word: string): boolean {
  return commonSurnames.has(cased(word)) || (surnames.has(cased(word)) && rest.length >= 2)
}

/** A family name and two more syllables; below the province, where places bear persons' names, a middle name tells. */
function isPerson(words: ReadonlyArray<string>, { level, office }: Setting): boolean {
  const [first = '', second = ''] = words
  const family = cased(first)
  if (!surnames.has(family)) return false
  if (given.has(second.toLowerCase())) return true
  if (level === 'below') return false
  if (family === 'Nguyễn' && words.length > 1) return true
  if (words.length < 3) return office && !alsoPlaces.has(family)
  return office || !alsoPlaces.has(family) || middle.has(second.toLowerCase())
}
