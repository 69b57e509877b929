// What proves a claim, and whether the public may see it.
import { z } from 'zod'
import { isoDay } from '../kernel/iso-day.ts'
import type { Refusal } from '../kernel/refusal.ts'
import type { ProgressCode } from './codes.ts'
import { plainWords } from './plain-words.ts'
import { evidenceKinds, evidenceSources, withheldGrounds } from './evidence-kinds.ts'

export const figureSchema = z.strictObject({
  /** Decimal with a point, as a string: no digit is lost. */
  value: z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/),
  unit: plainWords(1, 60),
  /** What it is counted out of, or compared with; null where it stands alone. */
  base: plainWords(1, 200).nullable(),
})
export type ProgressFigure = z.infer<typeof figureSchema>

/** A name and a password have no place in what everybody may read. */
const withoutLogin = (url: string): boolean => !/^https?:\/\/[^/?#]*@/i.test(url)

export const evidenceSchema = z.strictObject({
  kind: z.enum(evidenceKinds),
  title: plainWords(3, 300),
  /** Day of the document, the picture or the count itself. */
  datedOn: isoDay.nullable(),
  /** Whether it shows the product that the commitment names. */
  onProduct: z.boolean(),
  /** Whether it shows that product finished, not only a part of it or the way to it. */
  whole: z.boolean(),
  /** Who made it: the agency itself, or somebody who answers to another. */
  source: z.enum(evidenceSources),
  /** Null: the public sees it. */
  withheld: z.strictObject({ ground: z.enum(withheldGrounds), reason: plainWords(3, 500) }).nullable(),
  /** Of a link. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .refine(withoutLogin)
    .nullable(),
  /** Of a passage: its words. */
  quote: plainWords(3, 4000, { lines: true }).nullable(),
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

/** Evidence as an officer describes it; its file is told from the bytes that came with it. */
export const evidenceInputSchema = evidenceSchema.omit({ file: true })
export type EvidenceInput = z.input<typeof evidenceInputSchema>

/** Pieces of one claim; the record has room for so many. */
export const mostPieces = 30

/** What a piece of its kind lacks or may not have; empty when it fits. */
export function unfittingPiece(piece: Omit<Evidence, 'file'>, hasFile: boolean): Refusal<ProgressCode>[] {
  const { kind, withheld } = piece
  // No network is cleared for state secrets: here stands only that the paper exists and who keeps it.
  if (withheld?.ground === 'state-secret') {
    return hasFile || piece.url !== null || piece.quote !== null || piece.figure !== null
      ? [{ code: 'secret-not-uploaded', values: {} }]
      : []
  }
  if ((kind === 'file' || kind === 'photo') && !hasFile) return [{ code: 'piece-needs-file', values: {} }]
  if (kind === 'link' && piece.url === null) return [{ code: 'piece-needs-url', values: {} }]
  if (kind === 'passage' && piece.quote === null) return [{ code: 'piece-needs-quote', values: {} }]
  if (kind === 'figure' && piece.figure === null) return [{ code: 'piece-needs-figure', values: {} }]
  return []
}

/** One piece as the public sees it; of what is withheld only its kind, whether it counts, and why. */
export const shownEvidenceSchema = evidenceSchema
  .omit({ title: true, withheld: true })
  .extend({ title: z.string().nullable(), withheld: evidenceSchema.shape.withheld })
