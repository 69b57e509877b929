// The reading moved along with corrected words: every place keeps pointing at its words, and values read out of misread
// words take the corrected ones.
import type { Reading } from '../reading.ts'
import type { Span } from '../redaction.ts'
import { mover, swapped, type Mover, type Swap } from './swaps.ts'

/** The text before and after, and where its offsets went. */
export interface Rewriting {
  readonly before: string
  readonly after: string
  readonly move: Mover
}

export function rewriting(text: string, swaps: readonly Swap[]): Rewriting {
  return { before: text, after: swapped(text, swaps), move: mover(swaps) }
}

/** A value as it stands in the corrected words; unchanged where it does not stand in the span or nothing of it was corrected. */
export function reworded(value: string, within: Span, { before, after, move }: Rewriting): string {
  const at = before.slice(within.start, within.end).indexOf(value)
  if (at < 0) return value
  const place = { start: within.start + at, end: within.start + at + value.length }
  if (!move.touches(place)) return value
  const { start, end } = move.span(place)
  return after.slice(start, end).trim() || value
}

/** Without digits of its own that changed a time keeps its day; a wrong day would cost more than none. */
export function sameFigures(before: string, after: string): boolean {
  return before.replace(/\D+/g, ' ').trim() === after.replace(/\D+/g, ' ').trim()
}

/** The reading with its places moved. What only a fresh reading could tell (a body that was not found) stays untold. */
export function reread(reading: Reading, at: Rewriting): Reading {
  const { move } = at
  const words = <Item extends Span>(item: Item, value: string): string => reworded(value, item, at)
  const maybe = <Item extends Span>(item: Item, value: string | null): string | null =>
    value === null ? null : words(item, value)
  return {
    ...reading,
    text: at.after,
    found: Object.fromEntries(
      Object.entries(reading.found).map(([name, fact]) => [name, fact && move.span(fact)]),
    ),
    cited: reading.cited.map(cited => ({
      ...move.span(cited),
      symbol: maybe(cited, cited.symbol),
      type: maybe(cited, cited.type),
      issuer: maybe(cited, cited.issuer),
    })),
    tasks: reading.tasks.map(task => ({
      ...move.span(task),
      starts: words({ start: task.start, end: task.start + task.starts.length }, task.starts),
      rightsWords: task.rightsWords.map(right => ({ ...right, words: words(task, right.words) })),
      ...(task.clearsGiven === undefined ? {} : { clearsGiven: task.clearsGiven.map(one => move.span(one)) }),
      ...(task.groupsNamed === undefined ? {} : { groupsNamed: task.groupsNamed.map(one => move.span(one)) }),
    })),
    assignments: reading.assignments.map(given => ({
      ...move.span(given),
      agency: words(given, given.agency),
    })),
    deadlines: reading.deadlines.map(given => {
      const text = words(given, given.text)
      const moved = { ...move.span(given), text }
      return sameFigures(given.text, text) ? moved : { ...moved, date: null, due: { ...given.due, on: null } }
    }),
    restrictive: reading.restrictive.map(clause => ({
      ...move.span(clause),
      told: maybe(clause, clause.told),
    })),
    coverage: neighbours(reading.coverage, move),
    map: neighbours(reading.map, move),
  }
}

// Those that a swap has swallowed are gone; the others keep their order.
function neighbours<Item extends Span>(items: readonly Item[], move: Mover): Item[] {
  return items
    .map(item => ({ ...item, start: move.border(item.start), end: move.border(item.end) }))
    .filter(({ start, end }, i) => end > start || items[i]?.start === items[i]?.end)
}
