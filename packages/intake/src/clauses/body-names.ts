import { longestAt, phrasebook } from './phrases.ts'
import { spellingKey, type Syllable } from './syllables.ts'
import { clearWords } from './words/clears.ts'

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(spellingKey))
const joining = keys('các xã phường thị trấn huyện tỉnh thành phố nhân dân đặc khu cấp')
const ending = keys(
  'và có đã sẽ được phải tại về cho với trong để do là thì không theo khi cùng đến tới lập ký cấp mở gửi rà in phát nắm giao cử kiểm theo gỡ xử giám bị cần tiếp vào đôn',
)
const and = spellingKey('và')
const verbs = phrasebook([
  ['verb', [clearWords.concrete, clearWords.abstract, clearWords.role].join(';')] as const,
])

/** How many syllables the name of a body can have after its first word. */
const longest = 18

/**
 * Where a body's name ends: it goes on over capitals, the second syllable of a word that a capital begins ("Văn hóa"),
 * and commas, dashes and "và" between such words.
 */
export function nameEnd(row: ReadonlyArray<Syllable>, from: number): number {
  let end = from
  for (let k = from; k < row.length && k < from + longest; k++) {
    const { key, capital, mark } = row[k]!
    if (capital || (joining.has(key) && end === k))
      end = capital && secondSyllable(row, k + 1) ? k + 2 : k + 1
    else if (k >= end && !joins(row, k, mark === 0 ? and : key)) break
  }
  return end
}

/** A comma, a dash or "và" with a capital behind it. */
function joins(row: ReadonlyArray<Syllable>, k: number, mark: string): boolean {
  if (!row[k + 1]?.capital) return false
  return mark === and ? row[k]!.key === and : mark === ',' || mark === '-' || mark === '–'
}

function secondSyllable(row: ReadonlyArray<Syllable>, k: number): boolean {
  const next = row[k]
  if (!next || next.mark > 0 || next.capital || /^\d/.test(next.key) || ending.has(next.key)) return false
  const verb = longestAt(verbs, row, k)
  return verb === null || verb.after === k + 1
}
