import { spellingKey, syllablesOf, type Syllable } from './syllables.ts'

interface Node<Value> {
  next: Map<string, Node<Value>> | null
  values: Value[] | null
}

/** A phrase found in a row of syllables: `first` inclusive, `after` exclusive, both indexes into the row. */
export interface Hit<Value> {
  readonly first: number
  readonly after: number
  readonly values: ReadonlyArray<Value>
}

/** Words that are looked up syllable by syllable. */
export interface Phrasebook<Value> {
  /** Where the phrases go on that begin with a syllable's key. */
  readonly begin: (key: string) => Node<Value> | null
}

/** "tham gia các nhóm" is "tham gia nhóm": plural words inside a phrase change nothing. */
const fillers = new Set(['các', 'những', 'mọi'].map(spellingKey))

/** Spells out `a (b|c|) d` as `a b d`, `a c d`, `a d`; no nesting. Only our own word lists come here, never a document's text. */
export function spellOut(pattern: string): string[] {
  let spelled = ['']
  for (const part of pattern.split(/(\([^()]*\))/)) {
    const choices = part.startsWith('(') ? part.slice(1, -1).split('|') : [part]
    spelled = spelled.flatMap(head => choices.map(choice => head + choice))
  }
  return spelled.map(phrase => phrase.trim())
}

/**
 * Builds a phrasebook from lists of phrases parted by `;` or line ends, each list with its value. The lists are sorted
 * at the first question, and phrases spelled out when their first syllable is met: most never are.
 */
export function phrasebook<Value>(
  lists: Iterable<readonly [value: Value, phrases: string]>,
): Phrasebook<Value> {
  let entries: Map<string, Entry<Value>> | null = null
  const begin = (key: string): Node<Value> | null => {
    entries ??= byFirstSyllable(lists)
    const entry = entries.get(key)
    return entry === undefined ? null : (entry.node ??= spelledFrom(key, entry.listed))
  }
  return { begin }
}

/** Phrases that begin with one syllable, as listed, and spelled out once they are asked for. */
interface Entry<Value> {
  readonly listed: Listed<Value>[]
  node: Node<Value> | null
}

function spelledFrom<Value>(key: string, listed: ReadonlyArray<Listed<Value>>): Node<Value> {
  const root: Node<Value> = { next: null, values: null }
  for (const { pattern, value } of listed) for (const phrase of spellOut(pattern)) enter(root, phrase, value)
  return root.next!.get(key)!
}

interface Listed<Value> {
  readonly pattern: string
  readonly value: Value
}

function byFirstSyllable<Value>(
  lists: Iterable<readonly [value: Value, phrases: string]>,
): Map<string, Entry<Value>> {
  const sorted = new Map<string, Entry<Value>>()
  for (const [value, phrases] of lists) {
    for (const written of phrases.split(/[;\n]/)) {
      for (const pattern of openings(written.trim())) {
        const [first] = keysOf(/^[^ (]*/.exec(pattern)![0])
        if (first === undefined) continue
        const entry = sorted.get(first)
        if (entry) entry.listed.push({ pattern, value })
        else sorted.set(first, { listed: [{ pattern, value }], node: null })
      }
    }
  }
  return sorted
}

/** The pattern once for each choice it can begin with, so that none begins with a bracket; a first word ends with a blank. */
function openings(pattern: string): string[] {
  const group = /^([^ (]*)\(([^()]*)\)/.exec(pattern)
  if (!group) return [pattern]
  const rest = pattern.slice(group[0].length)
  return group[2]!.split('|').flatMap(choice => openings((group[1]! + choice + rest).trim()))
}

/** Chunks between blanks and their syllables' keys: the lists repeat a thousand words ten times each. */
const chunks = new Map<string, string[]>()

function keysOf(chunk: string): string[] {
  let keys = chunks.get(chunk)
  if (!keys) chunks.set(chunk, (keys = syllablesOf(chunk).map(({ key }) => key)))
  return keys
}

function enter<Value>(root: Node<Value>, phrase: string, value: Value): void {
  let at = root
  for (const chunk of phrase.split(' ')) {
    for (const key of keysOf(chunk)) {
      at.next ??= new Map()
      let next = at.next.get(key)
      if (!next) at.next.set(key, (next = { next: null, values: null }))
      at = next
    }
  }
  if (at === root) return
  if (at.values === null) at.values = [value]
  else if (!at.values.includes(value)) at.values.push(value)
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
  let at = book.begin(row[first]!.key)
  if (!at || until <= first) return null
  let values = at.values
  let after = first + 1
  for (let i = first + 1; i < until && at.next !== null; i++) {
    const next: Node<Value> | undefined = at.next.get(row[i]!.key)
    if (!next && fillers.has(row[i]!.key)) continue
    if (!next) break
    at = next
    if (at.values === null) continue
    values = at.values
    after = i + 1
  }
  return values === null ? null : { first, after, values }
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
