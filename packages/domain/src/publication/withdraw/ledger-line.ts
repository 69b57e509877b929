// One line of the ledger of withdrawals: what was withdrawn and why, by entries and places, never by words.
import { z } from 'zod'
import { tombstoneRecordSchema } from '../records.ts'

const { of, ground, reason, decision, office } = tombstoneRecordSchema.shape
const offset = z.int().min(0)

export const ledgerLineSchema = z.strictObject({
  /** Index of the act's last tombstone. */
  upTo: offset,
  at: z.iso.datetime(),
  /** The entries, each with whether a masked version took its place. */
  of: z
    .array(of.extend({ isReplaced: z.boolean() }))
    .min(1)
    .readonly(),
  plan: z.string().nullable(),
  /** What was hidden of the plan's text, by place. */
  spans: z.array(z.strictObject({ start: offset, end: offset })).readonly(),
  ground,
  reason,
  decision,
  office,
})
export type LedgerLine = z.infer<typeof ledgerLineSchema>
