import { z } from 'zod'
import { isoDay } from '../kernel/iso-day.ts'

/** `collective` is a class such as "UBND các xã, phường": a person expands it, never the program. */
export const bodyKinds = [
  'committee',
  'department',
  'commune',
  'central',
  'party',
  'front',
  'judicial',
  'public-unit',
  'collective',
  'other',
] as const
export type BodyKind = (typeof bodyKinds)[number]

export const bodyInputSchema = z.strictObject({
  /** Slug of the body to change; absent for a new one. */
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional(),
  /** The edition that the editor saw; absent: whatever stands is changed. */
  edition: z.int().min(0).optional(),
  /** Of a new one: made by the form that adds it, so that the same form sent twice is one body. */
  form: z.uuid().optional(),
  name: z.string().trim().min(2).max(300),
  short: z.string().trim().min(1).max(60).nullable().default(null),
  aliases: z.array(z.string().trim().min(1).max(300)).max(50).default([]),
  kind: z.enum(bodyKinds),
  validFrom: isoDay.nullable().default(null),
  /** Last day on which the body exists. */
  validTo: isoDay.nullable().default(null),
  /** Slugs of the bodies that took over. */
  successors: z.array(z.string()).max(20).default([]),
})
export type BodyInput = z.input<typeof bodyInputSchema>
export type CheckedBody = z.output<typeof bodyInputSchema>
export type Body = Omit<CheckedBody, 'id' | 'edition' | 'form'> & { readonly id: string }
/** A body as the office edits it. */
export type EditedBody = Body & { readonly edition: number }
