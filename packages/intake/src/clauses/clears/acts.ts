import { longestAt, phrasebook } from '../phrases.ts'
import { spellingKey, type Syllable } from '../syllables.ts'
import { clearWords } from '../words/clears.ts'
import { byStart, type Actor } from './actors.ts'
import type { Run } from './run.ts'

type Verb = 'concrete' | 'abstract' | 'noun' | 'adverb'

const book = phrasebook<Verb>([
  ['concrete', clearWords.concrete],
  ['abstract', clearWords.abstract],
  ['noun', clearWords.noun],
  ['adverb', clearWords.adverb],
])
const passive = new Set(['được', 'bị', 'có', 'số', 'của', 'việc', 'công'].map(spellingKey))
const joints = new Set(['và', 'đồng', 'rồi', 'để', 'sẽ', 'phải'].map(spellingKey))

/**
 * What is to be done, where one can say of it that it was: the first verb of some part that names an act, or the whole
 * text where none of its verbs is known. A part that only strengthens, cares or aims names none.
 */
export function actNamed(
  row: ReadonlyArray<Syllable>,
  actors: ReadonlyArray<Actor>,
  isRow: boolean,
): Run | null {
  const verbs = leadingVerbs(row, actors)
  const concrete = verbs.find(({ verb }) => verb === 'concrete')
  if (concrete) return concrete
  if (verbs.length > 0 || row.some(({ key }) => key === '%')) return null
  return (isRow && row.length > 0) || row.filter(({ mark }) => mark === 0).length >= 3
    ? { first: 0, after: row.length }
    : null
}

interface Leading extends Run {
  readonly verb: Verb
}

/** How far from a part's beginning its verb may stand: a first part may open with a subject. */
const reach = { first: 7, later: 2 } as const

/** The first known verb of every part of the text; a passive or a mere adverb is noted, it is no act. */
function leadingVerbs(row: ReadonlyArray<Syllable>, actors: ReadonlyArray<Actor>): Leading[] {
  const found: Leading[] = []
  const starting = byStart(actors)
  let left: number = reach.first
  for (let k = 0; k < row.length; k++, left--) {
    const actor = starting.get(k)
    if (actor) {
      k = actor.after
      left = Math.max(left, reach.first)
    }
    if (k >= row.length) break
    if (row[k]!.mark > 0 || joints.has(row[k]!.key))
      left = row[k]!.mark === 2 ? reach.first : Math.max(left, reach.later)
    const hit = left >= 0 && row[k]!.mark === 0 ? longestAt(book, row, k) : null
    if (!hit) continue
    const verb = passive.has(row[k - 1]?.key ?? '') ? 'adverb' : hit.values[0]!
    if (verb !== 'noun') found.push({ verb, first: k, after: hit.after })
    left = hit.values.includes('noun') || hit.values.includes('adverb') ? left : -1
    k = hit.after - 1
  }
  return found
}
