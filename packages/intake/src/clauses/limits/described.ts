// Forecasts and reports of what others do ask nobody to act.
import { actOf, has, type Marked } from '../marks.ts'
import { spellingKey, type Syllable } from '../syllables.ts'

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(spellingKey))
const foreseen = keys('sẽ còn vẫn tiếp có tiềm gia ngày nguy')
const owned = keys('của với do cho từ là để bởi chống ngăn trước')
const counted = keys('các số một những nhóm mọi loại bọn lũ')
const ordered = keys('phải cần bị mời xử buộc')

/** Marks of the parts that only tell what hostile people do or will do. */
export function describedIn(row: ReadonlyArray<Syllable>, marks: ReadonlyArray<Marked>): Set<number> {
  const told = new Set<number>()
  let until = -1
  for (let m = 0; m < marks.length; m++) {
    const mark = marks[m]!
    if (mark.first >= until && tells(row, marks, m)) until = partEnd(row, mark.after)
    if (mark.first < until) told.add(m)
  }
  return told
}

function tells(row: ReadonlyArray<Syllable>, marks: ReadonlyArray<Marked>, m: number): boolean {
  const mark = marks[m]!
  const foretells = has(mark, 'frame:forecast')
  if (!foretells && !has(mark, 'frame:hostile')) return false
  if (asksBefore(row, marks, m)) return false
  const rest = row.slice(mark.after, partEnd(row, mark.after))
  if (rest.some(({ key }) => ordered.has(key))) return false
  if (foretells) return rest.some(({ key }) => foreseen.has(key))
  let k = mark.first - 1
  while (k >= 0 && counted.has(row[k]!.key)) k--
  const before = row[k]
  return before === undefined || before.mark > 0 || !owned.has(before.key)
}

/** An order, or what is owned by the hostile, stands before in the same part. */
function asksBefore(row: ReadonlyArray<Syllable>, marks: ReadonlyArray<Marked>, m: number): boolean {
  for (let j = m - 1; j >= 0 && j >= m - 12; j--) {
    if (row.slice(marks[j]!.after, marks[m]!.first).some(({ mark }) => mark === 2)) return false
    if (actOf(marks[j]!) !== null) return true
    if (has(marks[j]!, 'act:turn') && !has(marks[m]!, 'frame:forecast')) return true
  }
  return false
}

function partEnd(row: ReadonlyArray<Syllable>, from: number): number {
  let end = from
  while (end < row.length && row[end]!.mark !== 2) end++
  return end
}
