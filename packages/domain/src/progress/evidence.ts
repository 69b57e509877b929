// What proves a claim, and whether the public may see it.
import { z } from 'zod'
import { isoDay } from '../kernel/iso-day.ts'

export const evidenceKinds = ['file', 'photo', 'link', 'passage', 'figure'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** Why evidence stays with the office; the ground and the reason are published in its place. */
export const withheldGrounds = [
  'personal-data',
  'state-secret',
  'rights-of-others',
  'safety-of-a-person',
] as const
export type WithheldGround = (typeof withheldGrounds)[number]

export const figureSchema = z.strictObject({
  /** Decimal with a point, as a string: no digit is lost. */
  value: z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/),
  unit: z.string().trim().min(1).max(60),
  /** What it is counted out of, or compared with; null where it stands alone. */
  base: z.string().trim().min(1).max(200).nullable(),
})

export const evidenceSchema = z.strictObject({
  kind: z.enum(evidenceKinds),
  title: z.string().trim().min(3).max(300),
  /** Day of the document, the picture or the count itself. */
  datedOn: isoDay.nullable(),
  /** Whether it shows the product that the commitment names. */
  onProduct: z.boolean(),
  /** Null: the public sees it. */
  withheld: z
    .strictObject({ ground: z.enum(withheldGrounds), reason: z.string().trim().min(3).max(500) })
    .nullable(),
  /** Of a link. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
  /** Of a passage: its words. */
  quote: z.string().trim().min(3).max(4000).nullable(),
  figure: figureSchema.nullable(),
  /** Of a file or a photo: name for the reader, type told from the bytes, size in bytes. */
  file: z
    .strictObject({
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      name: z.string().min(1).max(200),
      type: z.string().max(100),
      size: z.int().min(1),
    })
    .nullable(),
})
export type Evidence = z.infer<typeof evidenceSchema>
