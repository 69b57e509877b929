import { has, type Marked } from './marks.ts'
import { spellingKey, type Syllable } from './syllables.ts'

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(spellingKey))
const instruments = keys('luật lệnh định tư quyết thị hoạch án trình văn điện báo luận chế ước')
const grounds = keys('căn xét chiếu')
const contains = keys('gồm gửi kèm')
const numbered = spellingKey('số')
const paired = keys('chống ngăn đấu')
const ordered = spellingKey('phải')

/**
 * Marks in which nobody is asked to act: the title or number of an instrument, a legal basis, and what was done before
 * where nothing says that it shall go on.
 */
export function maskedIn(row: ReadonlyArray<Syllable>, marks: ReadonlyArray<Marked>): Set<number> {
  const masked = new Set<number>()
  const spread = marks.some(mark => has(mark, 'frame:spread'))
  const basis = row.length > 0 && grounds.has(row[0]!.key)
  let until = -1
  let past = -1
  let k = 0
  for (let m = 0; m < marks.length; m++) {
    for (; k < marks[m]!.after; k++) if (k >= until) until = titleEnd(row, k, basis)
    until = Math.max(until, goesOn(row, marks[m]!, until))
    if (marks[m]!.first < until) masked.add(m)
    if (has(marks[m]!, 'frame:past') && marks[m]!.first >= past && !askedAlready(row, marks, m))
      past = partEnd(row, marks[m]!.after)
    if (!spread && marks[m]!.first < past && isAct(marks[m]!)) masked.add(m)
  }
  return masked
}

/** "vận động các hộ đã theo đạo": what was done stands inside of what is asked. */
function askedAlready(row: ReadonlyArray<Syllable>, marks: ReadonlyArray<Marked>, m: number): boolean {
  for (let j = m - 1; j >= 0 && j >= m - 6; j--) {
    if (row.slice(marks[j]!.after, marks[j + 1]!.first).some(({ mark }) => mark > 0)) return false
    if (isAct(marks[j]!)) return true
  }
  return false
}

const isAct = (mark: Marked): boolean =>
  mark.values.some(value => value.startsWith('act:') || value.startsWith('free:*'))

/** A title's list of verbs goes on over its commas: "về phòng ngừa, ngăn chặn …". */
function goesOn(row: ReadonlyArray<Syllable>, mark: Marked, until: number): number {
  const verb = mark.values.some(value => value.startsWith('act:'))
  if (!verb || mark.first >= until || mark.after !== until || row[until]?.key !== ',') return -1
  return partEnd(row, until + 1)
}

/** Where the title that begins at a syllable ends; -1 where none begins. */
function titleEnd(row: ReadonlyArray<Syllable>, k: number, basis: boolean): number {
  const begins = k === 0 || row[k - 1]!.mark === 2
  if (begins && (basis || grounds.has(row[k]!.key))) return sentenceEnd(row, k)
  if (!instruments.has(row[k]!.key)) return -1
  if (row[k + 1]?.key === numbered && /^\d/.test(row[k + 2]?.key ?? '')) return partEnd(row, k + 3)
  return k <= 1 ? contentsEnd(row, k) : -1
}

/** "Kế hoạch … gồm …": the paper is the subject, what it says is only told. */
function contentsEnd(row: ReadonlyArray<Syllable>, k: number): number {
  for (let i = k; i < row.length && row[i]!.mark !== 2; i++) {
    if (row[i]!.key === ordered) return -1
    if (contains.has(row[i]!.key)) return i
  }
  return -1
}

function partEnd(row: ReadonlyArray<Syllable>, k: number): number {
  let end = k
  while (
    end < row.length &&
    row[end]!.mark !== 2 &&
    !(row[end]!.key === ',' && !paired.has(row[end + 1]?.key ?? ''))
  )
    end++
  return end
}

function sentenceEnd(row: ReadonlyArray<Syllable>, k: number): number {
  let end = k
  while (end < row.length && row[end]!.mark !== 2) end++
  return end
}

/** Syllables that stand in a legal basis or in the number and title of an instrument. */
export function titledIn(row: ReadonlyArray<Syllable>): boolean[] {
  const basis = row.length > 0 && grounds.has(row[0]!.key)
  let until = -1
  return row.map((_, k) => {
    if (k >= until) until = Math.max(until, titleEnd(row, k, basis))
    return k < until
  })
}
