// Who is named in a plan: behind a word of address, behind a title and the body it belongs to, or before a title.
//   address  “đồng chí Nguyễn Văn An”, “Thượng tá Y Blơm Niê”: any two to five words with a capital.
//   title    “Phó Chủ tịch UBND tỉnh Nguyễn Văn An”: the first such words that begin with a surname, at most fourteen words
//            behind the title and in its clause. Behind “đồng chí Phó Chủ tịch …” no surname is asked for: those of small
//            peoples are in no list.
//   name     “Nguyễn Văn An, Phó Chủ tịch UBND tỉnh”: such words right before a title.
// Two words behind a word of place (“xã Cao Sơn”) are the place. A signer, alone on the line below a title in capitals, is
// the form of every plan and not asked about.
import type { Span } from '../redaction.ts'
import { beginsAsName, isBody, isNoName, isPlacesName, longestName, runAt } from './name-runs.ts'
import { addressBefore, isPlace } from './personal-names.ts'
import { oneKeyEach, printedWords, type PrintedWord } from './printed-words.ts'
import { titleAt, type Read } from './titles.ts'

/** “Giám đốc Trung tâm Trợ giúp pháp lý nhà nước thuộc Sở Tư pháp tỉnh …” has thirteen. */
const farthest = 14

/** What bears a name of its own: a place, a school, a hospital, a street. */
const bearers = oneKeyEach(
  'tỉnh huyện xã phường quận trấn phố thôn bản làng khu xóm ấp đường cầu chợ trường thpt thcs học viện ty đẳng',
)
const bodyStarts = oneKeyEach(
  'Sở Ban Ủy UBND HĐND MTTQ Hội Đoàn Đảng Mặt Tòa Viện Trường Phòng Chi Cục Tổng Vụ Văn Công Bộ Trung Liên Quốc Thường',
)
/** Small words behind which a clause no longer says who holds the title. */
const clauseEnds = oneKeyEach(
  'giao cùng phối ký vừa đã sẽ được là khi theo tại trong từ đến cho gửi căn quyết phê yêu đề xem kiểm chịu các',
)
const oneWordPlaces = oneKeyEach('Huế Vinh')
const commaWords = oneKeyEach('Thể Gia Thông')
const middleNames = oneKeyEach('Văn Thị')
/** “trẻ em” ends table cells; in lines all in capitals the others are parts of words of other meaning (“CỤ THỂ”). */
const weakAddress = oneKeyEach('em')
/** “TS. Nguyễn Văn An” */
const shortened = oneKeyEach('TS ThS GS PGS BS LS')
const sureInCapitals = oneKeyEach('ông bà chí')

export function namedPersons(text: string): Span[] {
  const read = { text, words: printedWords(text) }
  const out: Span[] = []
  for (let at = 0; at < read.words.length; at += 1) {
    const found = namedFrom(read, at)
    if (found === null || read.words[found.from]!.start < (out.at(-1)?.end ?? 0)) continue
    out.push({ start: read.words[found.from]!.start, end: read.words[found.from + found.length - 1]!.end })
  }
  return out
}

interface Found {
  /** Index of the first word. */
  readonly from: number
  readonly length: number
}

/** The person whom the word there announces, or whose name begins there. */
function namedFrom(read: Read, at: number): Found | null {
  const title = titleAt(read, at)
  const addressed = isAddressed(read, at)
  if (title > 0) return behindTitle(read, { at, title, addressed })
  if (addressed) return behindAddress(read, at)
  return read.words[at]!.capital ? beforeTitle(read, at) : null
}

function isAddressed({ text, words }: Read, at: number): boolean {
  if (at === 0 || addressBefore(words, at) === 0 || isPlacesName(words, at)) return false
  const gap = text.slice(words[at - 1]!.end, words[at]!.start)
  return /^[\s:)]{1,8}$/u.test(gap) || (/^\.\s{0,8}$/u.test(gap) && shortened.has(words[at - 1]!.key))
}

function behindAddress(read: Read, at: number): Found | null {
  const length = Math.min(runAt(read, at), longestName)
  if (length < 2 || isBody(read, at, length)) return null
  const address = read.words[at - 1]!
  if (isInCapitals(read.words, at, length)) {
    if (address.allCapitals && !sureInCapitals.has(address.key)) return null
    if (weakAddress.has(address.key)) return null
  }
  const found = { from: at, length }
  return isSigner(read, found, at - addressBefore(read.words, at)) ? null : found
}

function isInCapitals(words: readonly PrintedWord[], at: number, length: number): boolean {
  return words.slice(at, at + length).every(word => word.allCapitals)
}

interface Behind {
  readonly at: number
  readonly title: number
  readonly addressed: boolean
}

function behindTitle(read: Read, { at, title, addressed }: Behind): Found | null {
  const { words } = read
  const shouted = isInCapitals(words, at, title)
  const last = Math.min(words.length, at + title + farthest)
  for (let next = at + title; next < last && goesOn(read, next); next += 1) {
    // What stands there announces the name itself.
    if (titleAt(read, next) > 0 || isAddressed(read, next)) return null
    if (words[next]!.capital) {
      const { skip, length } = nameIn(read, next, addressed && !shouted)
      if (length > 0) {
        const found = { from: next + skip, length }
        return isSigner(read, found, next + skip) ? null : found
      }
      next += skip
    } else if (clauseEnds.has(words[next]!.key)) return null
  }
  return null
}

/** “Sở Văn hóa, Thể thao và Du lịch” goes on behind its comma; any other clause ends there. */
function goesOn({ text, words }: Read, next: number): boolean {
  const gap = text.slice(words[next - 1]!.end, words[next]!.start)
  return /^[\s–—:(/-]{1,8}$/u.test(gap) || (gap.trim() === ',' && commaWords.has(words[next]!.key))
}

interface Stands {
  /** Words that are a place's name and no person's. */
  readonly skip: number
  /** 0: nobody is named there. */
  readonly length: number
}

const nobody: Stands = { skip: 0, length: 0 }

function nameIn(read: Read, at: number, anySurname: boolean): Stands {
  const { words } = read
  const length = runAt(read, at)
  const before = words[at - 1]
  const borne = before !== undefined && bearers.has(before.key) ? borneWords(words, at, length) : 0
  if (borne > 0) {
    const rest = borne < length ? nameIn(read, at + borne, anySurname) : nobody
    return rest.length > 0 ? { skip: borne + rest.skip, length: rest.length } : { skip: borne - 1, length: 0 }
  }
  if (length < 2 || length > longestName || isNoName(read, at, length)) return nobody
  if (isAddressed(read, at + 1)) return nobody
  if (isInCapitals(words, at, length) && length < 3) return nobody
  const isRunStart = before?.capital !== true
  const strange = anySurname && isRunStart && !bodyStarts.has(words[at]!.key)
  const begins = beginsAsName(words, at) || isSpeltOut(words, at, length)
  return begins || strange ? { skip: 0, length } : nobody
}

/** How many words behind a word of place are the place's own name. */
function borneWords(words: readonly PrintedWord[], at: number, length: number): number {
  if (isSpeltOut(words, at, length) && !(length > 3 && beginsAsName(words, at + 2))) return 0
  if (length >= 3 && isPlace(words.slice(at, at + 3))) return 3
  if (length >= 2 && isPlace(words.slice(at, at + 2))) return 2
  if (!beginsAsName(words, at)) {
    const one = length < 4 || !beginsAsName(words, at + 2) || oneWordPlaces.has(words[at]!.key)
    return Math.min(length, one && length > 2 && beginsAsName(words, at + 1) ? 1 : 2)
  }
  if (length < 3) return words[at - 1]!.key === 'tỉnh' ? 0 : length
  return length > 3 && !middleNames.has(words[at + 1]!.key) && beginsAsName(words, at + 2) ? 2 : 0
}

/** “Coor Thị Nghệ” is a person's whatever the surname. */
function isSpeltOut(words: readonly PrintedWord[], at: number, length: number): boolean {
  return length > 2 && middleNames.has(words[at + 1]!.key)
}

/** Alone on the line, with a rank at most, below a line in capitals. */
function isSigner({ text, words }: Read, { from, length }: Found, line: number): boolean {
  const above = words[line - 1]
  if (above?.allCapitals !== true || /[,;:]/u.test(text[words[from + length - 1]!.end] ?? '')) return false
  const isBelow = text.slice(above.end, words[line]!.start).includes('\n')
  return isBelow && /^[^\S\n]*(?:\n|$)/u.test(text.slice(words[from + length - 1]!.end))
}

function beforeTitle(read: Read, at: number): Found | null {
  const { text, words } = read
  if (!beginsAsName(words, at) || words[at - 1]?.capital === true) return null
  const { skip, length } = nameIn(read, at, false)
  const end = at + skip + length
  if (length === 0 || titleAt(read, end) === 0) return null
  const gap = text.slice(words[end - 1]!.end, words[end]!.start)
  const isClose = /^[^\S\n]{0,8}[,–—(:|/-]?[^\S\n]{0,8}$/u.test(gap)
  // In a table the title is the next cell; two words there are more often a place.
  return isClose || (/^\s{1,8}$/u.test(gap) && length > 2) ? { from: at + skip, length } : null
}
