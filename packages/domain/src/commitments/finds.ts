// Where in the plan's text the reader found what a unit carries, and why: each value leads back to its words.
import { sixClears, type Reading, type SixClear } from '../plans/reading.ts'
import type { DraftUnit } from './unit.ts'

export const findKinds = ['agency', 'deadline', 'right', 'group', 'clear', 'citation', 'fact'] as const
export type FindKind = (typeof findKinds)[number]

export interface Find {
  readonly what: FindKind
  /** Which of the six clears the words answer. */
  readonly clear?: SixClear
  /** Offsets into the plan's text. */
  readonly start: number
  readonly end: number
  /** The reader's reason, in Vietnamese; null where the words alone are the reason. */
  readonly because: string | null
  readonly unsure: boolean
}

type Read = Pick<Reading, 'text' | 'tasks' | 'assignments' | 'deadlines' | 'cited' | 'found'>
type Unit = Pick<DraftUnit, 'start' | 'end' | 'data'>

/** Every find of a unit in the order of the text: what its values were read from, and what else stands in its words. */
export function findsOf(reading: Read, unit: Unit): Find[] {
  const { agencies, deadlines, rights, groups, clears } = unit.data
  const finds: Find[] = [
    ...agencies.flatMap(({ name, role, from }) => {
      const known = reading.assignments.filter(one => one.agency === name && one.role === role)
      return from === 'text' ? given('agency', nearest(known, unit), wordsIn(reading.text, unit, name)) : []
    }),
    ...deadlines.flatMap(({ text, from }) => {
      const known = reading.deadlines.filter(one => one.text === text)
      return from === 'text' ? given('deadline', nearest(known, unit), wordsIn(reading.text, unit, text)) : []
    }),
    ...rights.flatMap(({ words, from }) =>
      from === 'text' && words !== null ? given('right', [], wordsIn(reading.text, unit, words)) : [],
    ),
    ...groups.flatMap(({ name, from }) => (from === 'text' ? groupFinds(reading, unit, name) : [])),
    ...sixClears.flatMap(clear => (clears[clear].state === 'found' ? clearFinds(reading, unit, clear) : [])),
    ...reading.cited.filter(within(unit)).map(found('citation')),
    ...factsIn(reading, unit),
  ]
  return finds.sort((a, b) => a.start - b.start || a.end - b.end)
}

interface Place {
  readonly start: number
  readonly end: number
}
interface Reasoned extends Place {
  readonly because: string
  readonly unsure: boolean
}

const within =
  ({ start, end }: Place) =>
  (one: Place): boolean =>
    one.start >= start && one.end <= end

const found =
  (what: FindKind) =>
  ({ start, end, because, unsure }: Reasoned): Find => ({ what, start, end, because, unsure })

// The reader's own place; where it is not known any more, the words, and only where they stand once.
function given(what: FindKind, known: readonly Reasoned[], words: readonly Place[]): Find[] {
  if (known.length > 0) return known.map(found(what))
  return words.length === 1
    ? words.map(({ start, end }) => ({ what, start, end, because: null, unsure: false }))
    : []
}

/** Those inside the unit; else the last one before it, in a heading that handed the value down. */
function nearest<Item extends Reasoned>(known: readonly Item[], unit: Place): readonly Item[] {
  const own = known.filter(within(unit))
  if (own.length > 0) return own
  const above = known.filter(one => one.end <= unit.start).sort((a, b) => b.start - a.start)
  return above.slice(0, 1)
}

function groupFinds(reading: Read, unit: Place, name: string): Find[] {
  const named = reading.tasks
    .flatMap(task => task.groupsNamed ?? [])
    .filter(one => one.name === name)
    .filter(within(unit))
  const places = named.length > 0 ? named : wordsIn(reading.text, unit, name).slice(0, 1)
  return places.map(({ start, end }) => ({ what: 'group', start, end, because: null, unsure: false }))
}

/** The words of the unit, or of the heading or row above it, by which the reader found a clear; a person's own have none. */
function clearFinds(reading: Read, unit: Place, clear: SixClear): Find[] {
  const places = reading.tasks
    .filter(({ start, end }) => start < unit.end && end > unit.start)
    .flatMap(task => task.clearsGiven ?? [])
    .filter(one => one.clear === clear && (within(unit)(one) || one.end <= unit.start))
    .slice(0, 1)
  return places.map(({ start, end }) => ({ what: 'clear', clear, start, end, because: null, unsure: false }))
}

function factsIn(reading: Read, unit: Place): Find[] {
  return Object.entries(reading.found).flatMap(([name, fact]) =>
    // The kind is said of the whole paper: no words of it stand out.
    fact !== undefined && name !== 'kind' && fact.start < unit.end && fact.end > unit.start
      ? [found('fact')(fact)]
      : [],
  )
}

// Capitals at the beginning of a line are no other words.
function wordsIn(text: string, unit: Place, words: string): Place[] {
  const lower = (s: string) =>
    [...s].map(c => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('')
  const [whole, wanted] = [lower(text.slice(unit.start, unit.end)), lower(words)]
  const places: Place[] = []
  if (wanted === '') return places
  let at = whole.indexOf(wanted)
  while (at >= 0) {
    places.push({ start: unit.start + at, end: unit.start + at + wanted.length })
    at = whole.indexOf(wanted, at + wanted.length)
  }
  return places
}
