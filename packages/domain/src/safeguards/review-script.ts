// A review written down: decisions that point at the text by its words, so that a person can write and check them.
import { z } from 'zod'
import { spanAssignmentSchema, unitChangeSchema } from '../commitments/unit.ts'
import { correctionInputSchema } from '../plans/corrections/corrections.ts'
import { planFactsSchema } from '../plans/draft.ts'
import { sheetChangeSchema } from './sheet.ts'

/** Words that occur in the plan's text; `nth` (from 1) when they occur more than once. */
const words = { words: z.string().min(1), nth: z.int().min(1).default(1) }

const { start: _start, end: _end, ...decision } = spanAssignmentSchema.shape

/** The same fields, under the same rules, as the forms of the review. */
export const reviewScriptSchema = z.strictObject({
  facts: planFactsSchema.partial().default({}),
  /** Corrects misread words; what follows points at the words as corrected. */
  text: z
    .array(z.strictObject({ ...words, ...correctionInputSchema.pick({ text: true, reason: true }).shape }))
    .default([]),
  redact: z.array(z.strictObject(words)).default([]),
  /** Makes exactly these words one unit. */
  assign: z
    .array(
      z.strictObject({
        ...words,
        ...decision,
      }),
    )
    .default([]),
  /** Changes the unit that holds these words. */
  correct: z.array(z.strictObject({ ...words, change: unitChangeSchema })).default([]),
  sheets: z.array(z.strictObject({ ...words, lines: sheetChangeSchema })).default([]),
  /** Confirms whatever the reader alone has judged, as it stands, with this reason. */
  acceptRest: z.string().trim().min(1).max(2000).nullable().default(null),
})
export type ReviewScript = z.input<typeof reviewScriptSchema>
export type CheckedScript = z.output<typeof reviewScriptSchema>

export type ScriptCode = 'words-not-found'

/** The span of the `nth` place where the words stand; null when there are not so many. Blanks may differ. */
export function findWords(
  text: string,
  at: { words: string; nth: number },
): { start: number; end: number } | null {
  const pattern = at.words
    .normalize('NFC')
    .trim()
    .split(/\s+/)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
  const found = [...text.matchAll(new RegExp(pattern, 'gu'))][at.nth - 1]
  return found === undefined ? null : { start: found.index, end: found.index + found[0].length }
}
