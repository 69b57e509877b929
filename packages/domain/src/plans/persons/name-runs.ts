// Words with a capital in a row, and which of them may be a person's name.
import { isCutFromBody } from './body-names.ts'
import { hasSurname, isPlace } from './personal-names.ts'
import { keysOf, oneKeyEach, type PrintedWord } from './printed-words.ts'
import { titleAt, type Read } from './titles.ts'

export const longestName = 5
/** A place's three words, a name, and one more that tells a longer run: reading on would be long work on hostile text. */
const longestRun = 9

/** A letter or so that stands in the surname's place: “Y Blơm”, “A Lăng”, “H’Hen”, “K’Brếp”, “Ka Hoa”, “Rơ Châm”. */
const markers = oneKeyEach('Y A H K Ka Rơ')
/** Not in the list by which redacted names are told: most begin a sentence or a body more often than a name. */
const rareSurnames =
  oneKeyEach(`Alăng Bríu Zơrâm Pơloong Niê Êban Mlô Kbuôr Ayun Rcom Rahlan Lầu Sồng Hờ Thò Lường Tòng Vì Lèo Cà Ngân
  Moong Cụt Xeo Chau Neang Bá Đàng Phượn Phàn Chảo Tẩn Pờ Sừng Mạ Phù Tải Xìn Lục Mông Ly Xồng Vừ Tôn Âu Bạch Cù Đồng
  Giáp Hầu Hoa Khúc Lữ Mẫn Nhữ Phó Thân Thiều Trang Uông`)

/** A line break before these ends a name: in a table the next cell begins. */
const cellStarts = oneKeyEach(
  'Sở Ban Ủy UBND HĐND MTTQ Hội Đoàn Tòa Viện Trường Phòng Thôn Bản Huyện Xã Phường Tỉnh',
)
/** Bodies and common words that begin as a surname does. */
const noNames = new Set(
  'nông dân|nông nghiệp|nông thôn|cao đẳng|cao tuổi|châu á|châu âu|văn phòng|văn hóa|đồng bào|hồ chí minh|y tế|y khoa'
    .split('|')
    .map(keysOf),
)

/** How many words with a capital, all written alike, stand in a row there: the next title ends them. */
export function runAt(read: Read, at: number): number {
  const { words } = read
  let length = 0
  let inCapitals: boolean | null = null
  for (let i = at; length < longestRun && words[i]?.capital === true; i += 1, length += 1) {
    const word = words[i]!
    if (i > at && endsBefore(read, i)) break
    // “A” and “Y” stand in either manner of writing.
    if (word.end - word.start === 1) continue
    inCapitals ??= word.allCapitals
    if (word.allCapitals !== inCapitals) break
  }
  return length
}

function endsBefore(read: Read, at: number): boolean {
  const { text, words } = read
  const gap = text.slice(words[at - 1]!.end, words[at]!.start)
  if (!/^(?:\s{1,8}|[-‐‑'’ʼ])$/u.test(gap)) return true
  if (gap.includes('\n') && cellStarts.has(words[at]!.key)) return true
  return titleAt(read, at) > 0
}

/** True where a surname begins, or what stands in its place. */
export function beginsAsName(words: readonly PrintedWord[], at: number): boolean {
  const { key } = words[at]!
  return hasSurname(words.slice(at, at + 1)) || markers.has(key) || rareSurnames.has(key)
}

/** True where what stands there is the first words of a body: “Đoàn Thanh” of “Đoàn Thanh niên”. */
export function isBody({ text, words }: Read, at: number, length: number): boolean {
  return isCutFromBody(text, { start: words[at]!.start, end: words[at + length - 1]!.end })
}

/** True for words that are a body, a place or a common word although they are written as a name is. */
export function isNoName(read: Read, at: number, length: number): boolean {
  const run = read.words.slice(at, at + length)
  return (
    noNames.has(keysOfRun(run.slice(0, 2))) ||
    noNames.has(keysOfRun(run)) ||
    isPlace(run) ||
    isBody(read, at, length)
  )
}

const keysOfRun = (run: readonly PrintedWord[]): string => run.map(word => word.key).join(' ')

const provinceLikeAddress = keysOf('Bà Rịa')

/** True for the second word of a province whose first reads as a word of address. */
export function isPlacesName(words: readonly PrintedWord[], at: number): boolean {
  return at > 0 && keysOfRun(words.slice(at - 1, at + 1)) === provinceLikeAddress
}
