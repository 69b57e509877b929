// The form of a solved proof of work, as a browser sends it. The same form is made and read by altcha-lib.
import { z } from 'zod'
import { isoDay } from '../../kernel/iso-day.ts'

export const workAlgorithm = 'PBKDF2/SHA-256'

const hex = z
  .string()
  .regex(/^[0-9a-f]+$/i)
  .max(128)

export const workSchema = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.literal(workAlgorithm),
      cost: z.int().min(1).max(100_000),
      /** The day of the key that signed it, and the minute (since 1970) in which it runs out. */
      data: z.strictObject({ day: isoDay, until: z.int().min(1) }),
      keyLength: z.literal(32),
      keyPrefix: hex,
      keySignature: hex,
      nonce: hex,
      salt: hex,
    }),
    signature: hex,
  }),
  solution: z.strictObject({
    counter: z.int().min(0).max(1_000_000),
    derivedKey: hex,
    time: z.number().optional(),
  }),
})
export type Work = z.infer<typeof workSchema>
