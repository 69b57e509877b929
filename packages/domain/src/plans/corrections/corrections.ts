// Words of the plan's text that the office corrected, and what the reader had read there: nothing is mended silently.
import { z } from 'zod'
import { readingSchema } from '../reading.ts'
import type { Masker } from '../persons/hidden-names.ts'
import { maskText, type Span } from '../redaction.ts'
import { mover, swapped, type Swap } from './swaps.ts'

export const textCorrectionSchema = z.strictObject({
  /** Where the corrected words stand now. */
  start: z.int().min(0),
  end: z.int().min(1),
  /** What the reader had read there. */
  read: z.string().min(1),
  /** The office's reason, published with the mark; null where it gave none. */
  reason: z.string().nullable(),
})
export type TextCorrection = z.infer<typeof textCorrectionSchema>

/** A reading as the office keeps it: with its corrections, of which a fresh one has none. */
export const storedReadingSchema = readingSchema.extend({
  corrections: z.array(textCorrectionSchema).default([]),
  /** Edition of the plan in which its words last changed: offsets that an older one saw point elsewhere. */
  wordsEdition: z.int().min(0).default(0),
})
export type StoredReading = z.infer<typeof storedReadingSchema>

/** What a person hands in: the passage by its place, and its words as they should be. */
export const correctionInputSchema = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  text: z.string().min(1).max(20_000),
  reason: z.string().trim().min(1).max(2000).optional(),
})

/** The text as the reader had read it. */
export function asRead(text: string, corrections: readonly TextCorrection[]): string {
  return swapped(
    text,
    corrections.map(({ start, end, read }) => ({ start, end, text: read })),
  )
}

/**
 * What had been read, masked where the text is. A misread name is no name that a mask would know: what stood under a mask is
 * masked whole.
 */
export function maskRead<Correction extends Span & { readonly read: string; readonly reason: string | null }>(
  corrections: readonly Correction[],
  masker: Pick<Masker, 'spans' | 'mask'>,
): Correction[] {
  return corrections.map(one => {
    const hides = masker.spans.some(span => span.start < one.end && span.end > one.start)
    const read = hides ? maskText(one.read, [{ start: 0, end: one.read.length }]) : masker.mask(one.read)
    return { ...one, read, reason: one.reason === null ? null : masker.mask(one.reason) }
  })
}

/**
 * The corrections after these swaps: in order, apart from each other. One that covers words corrected before keeps what the
 * reader had read, and is gone where that stands again.
 */
export function withSwaps(
  text: string,
  had: readonly TextCorrection[],
  { swaps, reason }: { swaps: readonly Swap[]; reason: string | null },
): TextCorrection[] {
  const { span, touches } = mover(swaps)
  const now = swapped(text, swaps)
  const old = had.map(correction => ({ from: correction, at: span(correction), mine: touches(correction) }))
  const wide = old.filter(({ mine }) => mine).map(({ at }) => at)
  const spans = joined([...swaps.map(span), ...wide])
  const fresh = spans.map(at => {
    const inside = had.filter(one => overlaps(span(one), at))
    const read = readBefore(text, { at, swaps, inside }, span)
    return { start: at.start, end: at.end, read, reason: reason ?? reasonOf(inside) }
  })
  const kept = old.filter(({ at }) => !spans.some(one => overlaps(one, at)))
  return [...kept.map(({ from, at }) => ({ ...from, start: at.start, end: at.end })), ...fresh]
    .filter(({ start, end, read }) => now.slice(start, end) !== read)
    .sort((a, b) => a.start - b.start)
}

// What stood at a place of the new text before any correction: the swaps undone, then the corrections inside.
function readBefore(
  text: string,
  { at, swaps, inside }: { at: Span; swaps: readonly Swap[]; inside: readonly TextCorrection[] },
  span: (one: Span) => Span,
): string {
  const mine = [...swaps.filter(swap => overlaps(span(swap), at)), ...inside]
  const start = Math.min(...mine.map(one => one.start))
  const end = Math.max(...mine.map(one => one.end))
  const within = inside.map(one => ({ ...one, start: one.start - start, end: one.end - start }))
  return asRead(text.slice(start, end), within)
}

const reasonOf = (inside: readonly TextCorrection[]): string | null =>
  inside.find(({ reason }) => reason !== null)?.reason ?? null

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start

// Spans in order, those that overlap made one; neighbours stay apart.
function joined(spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1)
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end)
    else out.push({ start: span.start, end: span.end })
  }
  return out
}
