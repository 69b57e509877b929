// What a moderator may do to the text of a doubt before it appears, and no more.
import { z } from 'zod'
import { plainWords } from '../../progress/plain-words.ts'
import { doubtGrounds } from '../codes.ts'

const reason = plainWords(10, 1000, { lines: true })

export const withholdSchema = z.strictObject({
  ground: z.enum(doubtGrounds),
  /** Published as it stands. */
  reason,
  /** Of `same-text-again`: id of the doubt that says the same. */
  same: z
    .string()
    .regex(/^d-[a-z2-9]{16}$/)
    .nullable(),
})
export type Withholding = z.infer<typeof withholdSchema>

export const maskingSchema = z.strictObject({
  words: z.array(plainWords(2, 100)).min(1).max(20),
  reason,
  /** The file tells it too: it is left out, and the record says so. */
  withoutFile: z.boolean().default(false),
})
export type Masking = z.input<typeof maskingSchema>
