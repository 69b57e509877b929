// A plan on its way from file to publication: its states and the facts that the office may correct.
import { z } from 'zod'
import { isoDay } from '../kernel/iso-day.ts'
import { documentKinds } from './reading.ts'

export const planStates = ['reading', 'draft', 'published', 'discarded'] as const
export type PlanState = (typeof planStates)[number]

export const jobStates = ['queued', 'running', 'done', 'failed'] as const
export type JobState = (typeof jobStates)[number]

const line = z.string().trim().min(1).max(1000).nullable()

/** Facts of the paper that become public. The signer is read for checking and is no public field. */
export const planFactsSchema = z.strictObject({
  kind: z.enum(documentKinds),
  symbol: z.string().trim().min(1).max(60).nullable(),
  date: isoDay.nullable(),
  issuer: line,
  province: line,
  title: line,
})
export type PlanFacts = z.infer<typeof planFactsSchema>
export const publicFacts = ['kind', 'symbol', 'date', 'issuer', 'province', 'title'] as const
export type PublicFact = (typeof publicFacts)[number]

export const planCodes = [
  'not-allowed',
  'no-such-plan',
  'plan-not-a-draft',
  'plan-already-published',
  'reading-not-failed',
  'file-empty',
  'file-too-large',
  'file-name-missing',
  'newer-edit',
  'bad-input',
  'span-outside-text',
  'span-empty',
  'span-already-redacted',
  'no-such-redaction',
] as const
export type PlanCode = (typeof planCodes)[number]

/** Uploads are bounded (30 MB) before anything reads them. */
export const largestFile = 30 * 1024 * 1024
