// What an agency adds to a promise in its own words; the plan's words stay beside it.
import { z } from 'zod'
import { seenWords } from '../../kernel/typed-words.ts'
import { isoDay } from '../../kernel/iso-day.ts'
import { accepted, refused, type Result } from '../../kernel/refusal.ts'
import type { WorkCode } from './codes.ts'

export const milestoneSchema = z.strictObject({
  /** From 1, in the order of the agency. */
  number: z.int().min(1).max(40),
  title: seenWords.trim().min(3).max(300),
  product: seenWords.trim().min(3).max(500).nullable(),
  due: isoDay,
})
export type Milestone = z.infer<typeof milestoneSchema>

export const milestonesSchema = z.array(milestoneSchema).max(40)

export const agencyWordsSchema = z.strictObject({
  /** What will be there in the end. */
  product: seenWords.trim().min(3).max(1000),
  /** How anyone can tell that it is there, and how much of it. */
  measure: seenWords.trim().min(3).max(1000).nullable(),
})
export type AgencyWords = z.infer<typeof agencyWordsSchema>

export type MilestoneCode = Extract<
  WorkCode,
  'milestones-not-numbered' | 'milestone-after-due' | 'milestone-reported'
>

export interface MilestonesBefore {
  /** As they stand in the record. */
  readonly milestones: readonly Milestone[]
  /** Numbers of those that something published speaks of. */
  readonly reported: readonly number[]
  /** Last day of the whole; null where it has none. */
  readonly last: string | null
}

/**
 * Whether these milestones may take the place of those before, whoever wants it. They are numbered 1, 2, 3 … in their order,
 * none is due after the whole, and one that was reported on keeps its number and its title: an update names a milestone by
 * its number alone, and would else speak of something that nobody reported on.
 */
export function milestonesFit(
  milestones: readonly Milestone[],
  { milestones: before, reported, last }: MilestonesBefore,
): Result<null, MilestoneCode> {
  if (!milestones.every(({ number }, i) => number === i + 1)) return refused('milestones-not-numbered')
  for (const number of reported) {
    const title = before.find(each => each.number === number)?.title
    if (title === undefined || milestones[number - 1]?.title === title) continue
    return refused('milestone-reported', { number, title, field: fieldOf(number, 'title') })
  }
  const late = milestones.find(({ due }) => last !== null && due > last)
  if (late === undefined || last === null) return accepted(null)
  const { number } = late
  return refused('milestone-after-due', { number, last, field: fieldOf(number, 'due') })
}

/** Its place in the record. */
const fieldOf = (number: number, name: 'title' | 'due'): string => `milestones.${number - 1}.${name}`

/** Words that a person wrote into them, each by its place in the record. */
export function agencyTexts(of: {
  readonly words?: AgencyWords | null | undefined
  readonly milestones?: readonly Milestone[] | undefined
}): Array<{ readonly field: string; readonly text: string }> {
  const own = of.words
    ? [
        { field: 'words.product', text: of.words.product },
        { field: 'words.measure', text: of.words.measure },
      ]
    : []
  const steps = (of.milestones ?? []).flatMap(({ title, product }, i) => [
    { field: `milestones.${i}.title`, text: title },
    { field: `milestones.${i}.product`, text: product },
  ])
  return [...own, ...steps].flatMap(({ field, text }) => (text === null ? [] : [{ field, text }]))
}
