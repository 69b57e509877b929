// What an agency adds to a promise in its own words; the plan's words stay beside it.
import { z } from 'zod'
import { seenWords } from '../../kernel/typed-words.ts'
import { isoDay } from '../../kernel/iso-day.ts'

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

/** True where milestones are numbered 1, 2, 3 … in their order: an update names one by its number. */
export function areNumbered(milestones: readonly Milestone[]): boolean {
  return milestones.every(({ number }, i) => number === i + 1)
}
