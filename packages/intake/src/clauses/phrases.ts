import { spellingKey, syllablesOf, type Syllable } from './syllables.ts'

interface Node<Value> {
  readonly next: Map<string, Node<Value>>
  readonly values: Value[]
}

/** A phrase found in a row of syllables: `first` inclusive, `after` exclusive, both indexes into the row. */
export interface Hit<Value> {
  readonly first: number
  readonly after: number
  readonly values: ReadonlyArray<Value>
}

/** Words that are looked up syllable by syllable. */
export interface Phrasebook<Value> {
  readonly root: Node<Value>
}

/** "tham gia các nhóm" is "tham gia nhóm": plural words inside a phrase change nothing. */
const fillers = new Set(['các', 'những', 'mọi'].map(spellingKey))

const node = <Value>(): Node<Value> => ({ next: new Map(), values: [] })

/** Spells out `a (b|c|) d` as `a b d`, `a c d`, `a d`; no nesting. Only our own word lists come here, never a document's text. */
export function spellOut(pattern: string): string[] {
  let spelled = ['']
  for (const part of pattern.split(/(\([^()]*\))/)) {
    const choices = part.startsWith('(') ? part.slice(1, -1).split('|') : [part]
    spelled = spelled.flatMap(head => choices.map(choice => head + choice))
  }
  return spelled.map(phrase => phrase.trim())
}

/** Builds a phrasebook from lists of phrases parted by `;` or line ends, each list with its value. */
export function phrasebook<Value>(
  lists: Iterable<readonly [value: Value, phrases: string]>,
): Phrasebook<Value> {
  const root = node<Value>()
  for (const [value, phrases] of lists) {
    for (const pattern of phrases.split(/[;\n]/)) {
      if (pattern.trim() === '') continue
      for (const phrase of spellOut(pattern)) enter(root, phrase, value)
    }
  }
  return { root }
}

function enter<Value>(root: Node<Value>, phrase: string, value: Value): void {
  let at = root
  for (const { key } of syllablesOf(phrase)) {
    let next = at.next.get(key)
    if (!next) at.next.set(key, (next = node()))
    at = next
  }
  if (at !== root && !at.values.includes(value)) at.values.push(value)
}

/** The longest phrase that begins at `first`, or null. */
export function longestAt<Value>(
  book: Phrasebook<Value>,
  row: ReadonlyArray<Syllable>,
  first: number,
): Hit<Value> | null {
  return longestWithin(book, row, { first, until: row.length })
}

function longestWithin<Value>(
  book: Phrasebook<Value>,
  row: ReadonlyArray<Syllable>,
  { first, until }: { first: number; until: number },
): Hit<Value> | null {
  let at: Node<Value> = book.root
  let best: Hit<Value> | null = null
  for (let i = first; i < until; i++) {
    const next: Node<Value> | undefined = at.next.get(row[i]!.key)
    if (!next && i > first && fillers.has(row[i]!.key)) continue
    if (!next) break
    at = next
    if (at.values.length > 0) best = { first, after: i + 1, values: at.values }
  }
  return best
}

interface Reach<Value> {
  readonly reachesOn?: (value: Value) => boolean
  readonly compounds?: Phrasebook<string>
}

/**
 * Every phrase of the book in the row, left to right, the longest first. A phrase that `reachesOn` may share its last
 * words with a longer one that begins inside it ("tránh ký" and "ký tên tập thể"). No phrase ends in the middle of one
 * of the `compounds`.
 */
export function hitsIn<Value>(
  book: Phrasebook<Value>,
  row: ReadonlyArray<Syllable>,
  { reachesOn = () => false, compounds }: Reach<Value> = {},
): Hit<Value>[] {
  const hits: Hit<Value>[] = []
  for (let i = 0; i < row.length;) {
    const hit = compounds ? uncutAt(book, row, { first: i, compounds }) : longestAt(book, row, i)
    if (hit) hits.push(hit)
    i = hit ? nextStart(book, row, { hit, on: hit.values.some(reachesOn) }) : i + 1
  }
  return hits
}

/** The longest phrase at `first` whose end cuts no compound word in two. */
function uncutAt<Value>(
  book: Phrasebook<Value>,
  row: ReadonlyArray<Syllable>,
  { first, compounds }: { first: number; compounds: Phrasebook<string> },
): Hit<Value> | null {
  let hit = longestAt(book, row, first)
  while (hit) {
    const cut = cutIn(row, hit, compounds)
    if (cut < 0 || longestAt(compounds, row, first)?.after === hit.after) return hit
    hit = longestWithin(book, row, { first, until: cut })
  }
  return null
}

/** Where a compound begins that goes on past the end of a phrase; -1 for none. */
function cutIn(
  row: ReadonlyArray<Syllable>,
  { first, after }: { first: number; after: number },
  compounds: Phrasebook<string>,
): number {
  for (let k = after - 1; k > first; k--) {
    const word = longestAt(compounds, row, k)
    if (word && word.after > after) return k
  }
  return -1
}

function nextStart<Value>(
  book: Phrasebook<Value>,
  row: ReadonlyArray<Syllable>,
  { hit, on }: { hit: Hit<Value>; on: boolean },
): number {
  if (!on) return hit.after
  for (let k = hit.first + 1; k < hit.after; k++) {
    const inner = longestAt(book, row, k)
    if (inner && inner.after > hit.after) return k
  }
  return hit.after
}
