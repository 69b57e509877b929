import { z } from 'zod'
import { plainWords } from '../../progress/plain-words.ts'

/** Letters of an answer. */
export const longestAnswer = 10_000

export const answerInputSchema = z.strictObject({ text: plainWords(20, longestAnswer, { lines: true }) })

/** Why an answer is given back to whoever drafted it. */
export const returnedSchema = z.strictObject({ reason: plainWords(10, 2000, { lines: true }) })
