import type { LimitableRight } from '@camket/domain/plans/limitable-rights'
import { hitsIn, phrasebook, type Hit } from './phrases.ts'
import type { Syllable } from './syllables.ts'
import { actWords } from './words/acts.ts'
import { compoundWords } from './words/compounds.ts'
import { freedomWords } from './words/freedoms.ts'
import { frameWords } from './words/frames.ts'
import { outrightWords } from './words/outright.ts'
import { shieldWords } from './words/shields.ts'

/** A phrase of the restrictive grammar: its syllables and every class that it belongs to, e.g. `act:stop`, `free:!press`. */
export type Marked = Hit<string>

const classed = (prefix: string, lists: Readonly<Record<string, string>>) =>
  Object.entries(lists).map(([name, phrases]) => [`${prefix}:${name}`, phrases] as const)

const book = phrasebook([
  ...classed('act', actWords),
  ...classed('free', freedomWords),
  ...classed('free', outrightWords),
  ...classed('shield', shieldWords),
  ...classed('frame', frameWords),
  ['word', compoundWords],
])

const compounds = phrasebook([['word', compoundWords]])

/** Every phrase of the grammar in the row, left to right, the longest first. */
export function marksOf(row: ReadonlyArray<Syllable>): Marked[] {
  return hitsIn(book, row, { reachesOn: value => value.startsWith('act:'), compounds })
}

export interface Sentence {
  readonly row: ReadonlyArray<Syllable>
  readonly marks: ReadonlyArray<Marked>
  /** Marks inside a title, a legal basis or a past report: nobody is asked to act there. */
  readonly masked: ReadonlySet<number>
}

export const has = (mark: Marked, name: string): boolean => mark.values.includes(name)

const acts = ['withhold', 'only', 'list', 'gate', 'bar', 'counter', 'tell', 'watch', 'stop', 'hand'] as const

/** The act of a mark, the most telling first; null for none. Talking people out of something needs a second word. */
export function actOf(mark: Marked): string | null {
  return acts.find(act => has(mark, `act:${act}`)) ?? null
}

/** The rights that a mark's classes of one strength name. */
export function rightsSaid(mark: Marked, strength: string): Set<LimitableRight> {
  const rights = new Set<LimitableRight>()
  for (const value of mark.values) {
    if (!value.startsWith(`free:${strength}`)) continue
    for (const right of value.slice(6).split('+')) rights.add(right as LimitableRight)
  }
  return rights
}

/** Whether a mark names any right with one strength. */
export const saysRight = (mark: Marked, strength: string): boolean =>
  mark.values.some(value => value.startsWith(`free:${strength}`))

/** Watching a crowd and listing its persons follow the same path. */
export const watches = (kind: string): boolean => kind === 'watch' || kind === 'list' || kind === 'tell'
