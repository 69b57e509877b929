// What a reviewer and an agency write before it is published.
import { z } from 'zod'
import { isoDay } from '../../kernel/iso-day.ts'
import { plainWords } from '../../progress/plain-words.ts'
import { fiveSteps } from '../../progress/steps.ts'

export const reviewDataSchema = z.strictObject({
  step: z.enum(fiveSteps),
  reasons: plainWords(3, 10_000, { lines: true }),
  /** The day as of which it holds. */
  asOf: isoDay,
  /** Public id of the round that drew the commitment; null where no round did. */
  round: z.string().max(40).nullable(),
})
export type ReviewData = z.infer<typeof reviewDataSchema>

/** Letters that a reason has at least when it is signed. */
export const leastReasons = 20

export const roundInputSchema = z.strictObject({
  title: plainWords(3, 200),
  /** Public id of a plan; null: all that is public. */
  plan: z.string().max(200).nullable(),
  sample: z.int().min(1).max(10_000),
})
export type RoundInput = z.infer<typeof roundInputSchema>

export const roundReasonSchema = z.strictObject({ reason: plainWords(10, 2000, { lines: true }) })
