import type { Label } from '../lines/labels.ts'
import { part, type View } from '../lines/view.ts'
import { withAttributes } from './pieces.ts'
import type { Topic } from './topics.ts'
import type { Draft, Owner } from './unit.ts'

export interface Level {
  readonly rank: number
  readonly name: string
  readonly topic: Topic
  readonly heading: View
  readonly unit: number | null
  readonly owner: Owner | null
}

/** How far the reading of the lines has come: the units so far and the headings that are open. */
export interface Walk {
  readonly out: Draft[]
  section: { name: string | null; topic: Topic; heading: View }
  levels: Level[]
  /** Between recipients or signature and the annex or plan that follows. */
  skipping: boolean
  article: boolean
  /** Under "Kính gửi". */
  addressing: boolean
  /** No roman numerals: the parts are the sections. */
  parted: boolean
}

/** The open headings, from the section down; a level without words of its own is none. */
export function headingsAbove(walk: Walk): View[] {
  return [walk.section.heading, ...walk.levels.map(({ heading }) => heading)].filter(({ s }) => s !== '')
}

/** As much of a heading's words as the units below it are read by. */
export function headingOf(words: View): View {
  return part(words, 0, longestHeading)
}

const longestHeading = 200

export function push(
  walk: Walk,
  unit: {
    label: string | null
    depth: number
    parent: number | null
    words: View
    owner: Owner | null
    because: string
    unsure?: boolean
  },
): void {
  const { act, details } = withAttributes(unit.words)
  walk.out.push({
    label: unit.label,
    depth: unit.depth,
    parent: unit.parent,
    act: [act],
    body: [unit.words],
    details,
    owner: unit.owner,
    above: headingsAbove(walk),
    because: unit.because,
    unsure: unit.unsure ?? false,
  })
}

export function addTask(walk: Walk, item: { words: View; name: string; rank: number }): number {
  const { levels } = walk
  const owner = levels.findLast(level => level.owner !== null)?.owner ?? null
  const parent = levels.findLast(level => level.unit !== null)?.unit ?? null
  const decimal = item.name.includes('.')
  const first = walk.section.name === null ? 0 : 1
  const path = [
    walk.section.name,
    ...levels.filter(({ rank }) => rank !== 2).map(({ name }) => name),
    item.name,
  ]
    .filter(name => name !== null && name !== '')
    .filter(
      (name, i, all) => !(decimal && i < all.length - 1 && i >= first && item.name.startsWith(`${name!}.`)),
    )
  const depth = levels.filter(({ rank }) => rank !== 2).length + 1
  const because = owner
    ? 'Việc nằm dưới tên cơ quan được giao.'
    : 'Mục được đánh dấu riêng trong phần giao việc.'
  push(walk, {
    label: item.name === '' ? null : path.join('.'),
    depth,
    parent,
    words: item.words,
    owner,
    because,
  })
  return walk.out.length - 1
}

/** Adds a line to the words of the unit that is open. */
export function extend(walk: Walk, words: View): void {
  const open = walk.levels.findLast(level => level.unit !== null)?.unit
  if (open === undefined || open === null || walk.levels.at(-1)?.unit !== open) return
  if (open !== walk.out.length - 1) return
  const draft = walk.out[open]!
  draft.body.push(words)
  if (draft.details.length === 0) draft.act.push(words)
}

export function openUnit(walk: Walk): Draft | null {
  const open =
    walk.levels.findLast(level => level.unit !== null)?.unit ??
    (walk.levels.length === 0 ? walk.out.length - 1 : null)
  return open === null || open < 0 || open !== walk.out.length - 1 ? null : walk.out[open]!
}

/** `1.1` right under `I.` repeats the section's number. */
export function nameUnder(walk: Walk, label: Label): string {
  if (label.kind !== 'decimal' || walk.levels.some(({ rank }) => rank === 3)) return label.name
  const [head, ...rest] = label.name.split('.')
  const section = /^\d/u.test(walk.section.name ?? '') ? Number(walk.section.name) : roman(walk.section.name)
  return section === Number(head) ? rest.join('.') : label.name
}

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

function roman(name: string | null): number | null {
  const at = numerals.indexOf(name ?? '')
  return at < 0 ? null : at + 1
}

/** A section's number that recognition cut short (`I` after `I`) is the next one. */
export function goneOn(before: string | null, printed: string): string {
  const [last, now] = [roman(before), roman(printed)]
  return last !== null && now !== null && now <= last ? (numerals[last] ?? printed) : printed
}
