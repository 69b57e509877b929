import { spellingKey, type Syllable } from './syllables.ts'

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
