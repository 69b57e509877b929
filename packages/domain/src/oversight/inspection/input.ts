// What is typed for an inspection, held to its shape before anything is stored.
import { z } from 'zod'
import { isoDay } from '../../kernel/iso-day.ts'
import { plainWords } from '../../progress/plain-words.ts'
import { questionSources, seenAnswers, signedOutcomes } from './codes.ts'

const id = z.string().min(1).max(200)

export const checklistLineSchema = z.strictObject({
  /** Number of the line, which its answers name; never given twice. */
  line: z.int().min(1).max(500),
  commitment: id.nullable(),
  source: z.enum(questionSources),
  question: plainWords(3, 1000),
})
export type ChecklistLine = z.infer<typeof checklistLineSchema>

export const mostLines = 200

export const inspectionPlanSchema = z.strictObject({
  title: plainWords(3, 300),
  /** The day of the visit as planned. */
  on: isoDay,
  /** Public id of the body inspected. */
  body: id,
  commitments: z.array(id).max(20),
})
export type InspectionPlan = z.infer<typeof inspectionPlanSchema>

export const noteDataSchema = z.strictObject({
  /** The day on which it was seen, by whoever saw it: a device's own clock is not asked. */
  on: isoDay,
  answers: z
    .array(
      z.strictObject({
        line: z.int().min(1).max(500),
        seen: z.enum(seenAnswers),
        words: plainWords(0, 4000, { lines: true }),
      }),
    )
    .max(mostLines)
    .refine(answers => new Set(answers.map(({ line }) => line)).size === answers.length),
  /** What no line asks for. */
  words: plainWords(0, 10_000, { lines: true }),
})
export type NoteData = z.infer<typeof noteDataSchema>

const taskSchema = z.strictObject({ text: plainWords(3, 4000, { lines: true }), due: isoDay })

export const findingDataSchema = z.strictObject({
  commitment: id.nullable(),
  text: plainWords(3, 10_000, { lines: true }),
  recommendation: plainWords(3, 10_000, { lines: true }).nullable(),
  /** Left out: something was found. */
  outcome: z.enum(signedOutcomes).optional(),
  /** Corrective actions that are opened with it. */
  tasks: z.array(taskSchema).max(10),
  /** Why none is needed, where something was found and no task is set. */
  noTasks: plainWords(10, 2000, { lines: true }).optional(),
})
export type FindingData = z.infer<typeof findingDataSchema>

/** A dated task as it is set. */
export const openActionSchema = z.strictObject({
  body: id,
  commitment: id.nullable(),
  text: plainWords(3, 4000, { lines: true }),
  due: isoDay,
})
export type OpenAction = z.infer<typeof openActionSchema>

export const saidSchema = plainWords(3, 10_000, { lines: true })
export const reportDataSchema = z.strictObject({ said: saidSchema })
export type ReportData = z.infer<typeof reportDataSchema>
