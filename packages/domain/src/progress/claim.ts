// What an agency says of a commitment that it has.
import { z } from 'zod'
import { isoDay } from '../kernel/iso-day.ts'
import { figureSchema } from './evidence.ts'
import { plainWords } from './plain-words.ts'
import { claimedSteps } from './steps.ts'

export const claimStates = ['draft', 'submitted', 'returned', 'approved', 'discarded'] as const
export type ClaimState = (typeof claimStates)[number]

/** Why a claim is given back; too short a reason is refused by name. */
export const returnSchema = z.strictObject({ reason: plainWords(0, 2000, { lines: true }) })

export const claimDataSchema = z.strictObject({
  step: z.enum(claimedSteps),
  /** Whole per cent where the agency gives one; 0 is said, null is not said. */
  percent: z.int().min(0).max(100).nullable(),
  statement: plainWords(3, 10_000, { lines: true }),
  figure: figureSchema.nullable(),
  /** The day as of which it holds. */
  asOf: isoDay,
  /** Number of the commitment's milestone that it is about; null: the whole. */
  milestone: z.int().min(1).nullable(),
})
export type ClaimData = z.infer<typeof claimDataSchema>
