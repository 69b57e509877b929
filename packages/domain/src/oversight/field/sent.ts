// What a device sends once it has a line again: one thing at a time, each under an id of its own.
import { z } from 'zod'
import { claimDataSchema } from '../../progress/claim.ts'
import { evidenceInputSchema } from '../../progress/evidence.ts'
import { findingDataSchema, noteDataSchema } from '../inspection/input.ts'

const id = z.uuid()
const subject = z.string().min(1).max(200)
const edition = z.int().min(0)

/**
 * `edition`: what its author saw, 0 for something new. `seen`: the version of the commitment that they read. A piece adds to what
 * was sent before it and overwrites nothing, so that it names no edition. Whether the words fit is the business of their room.
 */
const contents = [
  z.strictObject({
    kind: z.literal('claim'),
    commitment: subject,
    seen: z.int().min(1),
    claim: id,
    edition,
    data: z.unknown(),
  }),
  z.strictObject({ kind: z.literal('note'), inspection: subject, note: id, edition, data: z.unknown() }),
  z.strictObject({
    kind: z.literal('finding'),
    inspection: subject,
    finding: id,
    edition,
    data: z.unknown(),
  }),
  z.strictObject({
    kind: z.literal('piece'),
    of: z.enum(['claim', 'note', 'finding']),
    owner: id,
    piece: z.unknown(),
  }),
] as const

export const sentSchema = z.strictObject({
  format: z.int(),
  package: id,
  /** Of this sending: the same bytes under it are taken in once, other bytes are refused. */
  item: id,
  /** What the device's own clock said; a statement of the sender, by which nothing is decided. */
  notedAt: z.iso.datetime(),
  content: z.discriminatedUnion('kind', contents),
})
export type Sent = z.infer<typeof sentSchema>
export type SentContent = Sent['content']

/** The words inside, as their rooms hold them; for the inventory of what is sent. */
export const sentWords = {
  claim: claimDataSchema,
  note: noteDataSchema,
  finding: findingDataSchema,
  piece: evidenceInputSchema,
} as const

export const receiptSchema = z.strictObject({
  /** Id of what was made or changed, and its edition after it. */
  made: id,
  edition: z.int().min(1),
})
export type ReceiptAnswer = z.infer<typeof receiptSchema>
