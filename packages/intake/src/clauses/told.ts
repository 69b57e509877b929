import { longestAt, phrasebook } from './phrases.ts'
import { spellingKey, type Syllable } from './syllables.ts'
import { bodyWords } from './words/bodies.ts'

const book = phrasebook([['head', bodyWords.head] as const])

/** The first body or post named in front of the restrictive words or at their beginning, as printed; null where none is named. */
export function toldIn(
  text: string,
  row: ReadonlyArray<Syllable>,
  span: { start: number; end: number },
): string | null {
  for (let i = 0; i < row.length && row[i]!.start < span.end; i++) {
    if (!row[i]!.capital) continue
    const hit = longestAt(book, row, i)
    if (!hit) continue
    return text.slice(row[i]!.start, row[nameEnd(row, hit.after) - 1]!.end)
  }
  return null
}

const joining = new Set(
  'và các xã phường thị trấn huyện tỉnh thành phố nhân dân đặc khu cấp viên'.split(' ').map(spellingKey),
)
const and = spellingKey('và')

/** A name goes on over capitals and the small words that join them. */
export function nameEnd(row: ReadonlyArray<Syllable>, from: number): number {
  let end = from
  for (let k = from; k < row.length && k < from + 14; k++) {
    const { key, capital, mark } = row[k]!
    if (mark === 2) break
    if (capital) end = k + 1
    else if (mark === 0 && !joining.has(key)) break
    else if (mark === 1 && key !== ',' && key !== '-') break
    else if (mark === 0 && key !== and) end = k + 1
  }
  return end
}
