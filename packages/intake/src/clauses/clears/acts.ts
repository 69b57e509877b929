import { longestAt, phrasebook } from '../phrases.ts'
import { spellingKey, type Syllable } from '../syllables.ts'
import { clearWords } from '../words/clears.ts'

const verbs = phrasebook<'concrete' | 'abstract' | 'noun'>([
  ['concrete', clearWords.concrete],
  ['abstract', clearWords.abstract],
  ['noun', clearWords.noun],
])
const passive = new Set(['được', 'bị', 'có', 'số', 'của', 'việc', 'công'].map(spellingKey))
const joints = new Set(['và', 'đồng', 'rồi', 'để', 'sẽ', 'phải'].map(spellingKey))

/**
 * Whether something is to be done of which one can say that it was: the first verb of some part names an act.
 * A part that only strengthens, cares or aims names none; a part without a known verb decides nothing.
 */
export function namesAct(row: ReadonlyArray<Syllable>, isRow: boolean): boolean {
  let abstract = false
  let act = false
  let open = true
  for (let k = 0; k < row.length && !act; k++) {
    const { mark, key } = row[k]!
    if (mark > 0 || joints.has(key)) open = true
    if (mark > 0 || !open) continue
    const hit = longestAt(verbs, row, k)
    if (!hit || passive.has(row[k - 1]?.key ?? '')) continue
    if (hit.values.includes('noun')) {
      k = hit.after - 1
      continue
    }
    open = false
    if (hit.values.includes('abstract')) abstract = true
    else act = true
    k = hit.after - 1
  }
  if (act) return true
  if (abstract) return false
  return isRow || row.filter(({ mark }) => mark === 0).length >= 3
}
