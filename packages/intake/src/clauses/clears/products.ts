import { longestAt, phrasebook } from '../phrases.ts'
import { spellingKey, type Syllable } from '../syllables.ts'
import { clearWords } from '../words/clears.ts'
import { byStart, type Actor } from './actors.ts'
import type { Run } from './run.ts'

const papers = phrasebook<'paper' | 'not'>([
  ['paper', clearWords.paper],
  ['not', clearWords.notPaper],
])
const producing = phrasebook([['make', clearWords.producing] as const])
const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(spellingKey))
const times = keys('ngày tháng năm quý tuần giờ lần tuổi phút lượt buổi phiên khoản điểm kỳ đồng')
const notCounted = keys(
  'ngày tháng năm quý điều khoản điểm số cấp thứ giai đoạn mục khu phố lớp tuổi dưới trên khóa quốc tiểu đường tổ loại hạng thôn phần chương vòng nhóm tết phụ',
)
const report = ['báo', 'cáo'].map(spellingKey)
const takenAsGiven = keys('theo trong qua về')
const reach = 14

/** Syllables of a number with its thousands points; longer runs of digits are no number. */
const longestNumber = 12

/** The words of what is left behind or can be counted. */
export function productNamed(row: ReadonlyArray<Syllable>, actors: ReadonlyArray<Actor>): Run | null {
  const starting = byStart(actors)
  let made = -99
  for (let k = 0; k < row.length; k++) {
    const actor = starting.get(k)
    if (actor) k = actor.after
    if (k >= row.length) break
    if (row[k]!.mark === 2) made = -99
    const counted = counts(row, k)
    if (counted) return counted
    if (row[k]!.key === report[0] && row[k + 1]?.key === report[1] && reports(row, k))
      return { first: k, after: k + 2 }
    const make = longestAt(producing, row, k)
    const paper = longestAt(papers, row, k)
    const thing = paper !== null && !paper.values.includes('not')
    if (thing && k - made <= reach && !cited(row, paper.after)) return { first: k, after: paper.after }
    if (paper && !thing) k = paper.after - 1
    if (make) made = make.after
  }
  return null
}

/** A report is enough, alone; not where it is only the source or an addressee's name. */
function reports(row: ReadonlyArray<Syllable>, k: number): boolean {
  const before = row[k - 1]
  if (before && takenAsGiven.has(before.key)) return false
  return row[k + 2]?.key !== spellingKey('viên') && !cited(row, k + 2)
}

/** A paper with a number is one that exists already. */
function cited(row: ReadonlyArray<Syllable>, after: number): boolean {
  const next = row[after]?.key === spellingKey('số') ? row[after + 1] : row[after]
  return next !== undefined && /^\d/.test(next.key) && !/^\d{4}$/.test(next.key)
}

/** "15 doanh nghiệp", "100%", "02 lớp"; no dates, ages, articles or frequencies. */
function counts(row: ReadonlyArray<Syllable>, k: number): Run | null {
  if (!/^\d+$/.test(row[k]!.key)) return null
  const before = row[k - 1]?.key ?? ''
  const next = wordAfterNumber(row, k)
  if (next === null) return null
  const run = { first: k, after: next + 1 }
  if (row[next]!.key === '%') return run
  if (/[/-]/.test(before) || notCounted.has(before)) return null
  return times.has(row[next]!.key) ? null : run
}

/** Where the word that a number counts stands, over a thousands point and an aside; null where none follows. */
function wordAfterNumber(row: ReadonlyArray<Syllable>, k: number): number | null {
  let i = k + 1
  const longest = k + longestNumber
  while (
    i < longest &&
    row[i] &&
    (row[i]!.key === '.' || row[i]!.key === ',') &&
    /^\d+$/.test(row[i + 1]?.key ?? '')
  )
    i += 2
  if (row[i]?.key === '(') while (i < Math.min(row.length, k + 8) && row[i]!.key !== ')') i++
  if (row[i]?.key === ')') i++
  const next = row[i]
  if (!next) return null
  return next.key === '%' || (next.mark === 0 && !/^\d/.test(next.key)) ? i : null
}
