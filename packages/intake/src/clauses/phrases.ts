import { syllablesOf, type Syllable } from './syllables.ts'

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
  let at: Node<Value> | undefined = book.root
  let best: Hit<Value> | null = null
  for (let i = first; i < row.length; i++) {
    at = at.next.get(row[i]!.key)
    if (!at) break
    if (at.values.length > 0) best = { first, after: i + 1, values: at.values }
  }
  return best
}

/**
 * Every phrase of the book in the row, left to right, the longest first. A phrase that `reachesOn` may share its last
 * words with a longer one that begins inside it ("tránh ký" and "ký tên tập thể").
 */
export function hitsIn<Value>(
  book: Phrasebook<Value>,
  row: ReadonlyArray<Syllable>,
  reachesOn: (value: Value) => boolean = () => false,
): Hit<Value>[] {
  const hits: Hit<Value>[] = []
  for (let i = 0; i < row.length;) {
    const hit = longestAt(book, row, i)
    if (hit) hits.push(hit)
    i = hit ? nextStart(book, row, { hit, on: hit.values.some(reachesOn) }) : i + 1
  }
  return hits
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
