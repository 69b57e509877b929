import type { Marked } from './marks.ts'
import type { Syllable } from './syllables.ts'
import { spellingKey } from './syllables.ts'

const instruments = new Set(
  [
    'luật',
    'lệnh',
    'định',
    'tư',
    'quyết',
    'thị',
    'hoạch',
    'án',
    'trình',
    'văn',
    'điện',
    'báo',
    'luận',
    'chế',
    'ước',
  ].map(spellingKey),
)
const grounds = new Set(['căn', 'xét', 'chiếu'].map(spellingKey))
const numbered = spellingKey('số')

/** Marks that stand in the title or number of an instrument, or in a legal basis. */
export function maskedIn(row: ReadonlyArray<Syllable>, marks: ReadonlyArray<Marked>): Set<number> {
  const masked = new Set<number>()
  let until = -1
  let k = 0
  for (let m = 0; m < marks.length; m++) {
    for (; k < marks[m]!.first; k++) until = Math.max(until, titleEnd(row, k))
    if (marks[m]!.first < until) masked.add(m)
  }
  return masked
}

/** Where the title that begins at a syllable ends; -1 where none begins. */
function titleEnd(row: ReadonlyArray<Syllable>, k: number): number {
  const begins = k === 0 || row[k - 1]!.mark === 2
  if (begins && grounds.has(row[k]!.key)) return endFrom(row, k)
  const named =
    instruments.has(row[k]!.key) && row[k + 1]?.key === numbered && /^\d/.test(row[k + 2]?.key ?? '')
  return named ? endFrom(row, k + 3) : -1
}

function endFrom(row: ReadonlyArray<Syllable>, k: number): number {
  let end = k
  while (end < row.length && row[end]!.mark !== 2 && row[end]!.key !== ',') end++
  return end
}
