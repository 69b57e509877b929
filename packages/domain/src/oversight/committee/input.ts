// What is typed for a meeting, a decision and a proposal, held to its shape before anything is stored.
import { z } from 'zod'
import { isoDay } from '../../kernel/iso-day.ts'
import { typedWords } from '../../kernel/typed-words.ts'
import { openActionSchema } from '../inspection/input.ts'

const words = (most: number) => typedWords.trim().min(3).max(most)
const id = z.string().min(1).max(200)

/** One line of an agenda: what is to be spoken of, and the list of the situation page that it came from. */
const agendaLineSchema = z.strictObject({
  text: words(500),
  figure: z.string().max(60).nullable(),
})
export const agendaSchema = z.array(agendaLineSchema).max(40)
export type AgendaLine = z.infer<typeof agendaLineSchema>

export const meetingSchema = z.strictObject({ on: isoDay, title: words(300), agenda: agendaSchema })
export type MeetingInput = z.infer<typeof meetingSchema>

export const decisionSchema = z.strictObject({
  text: words(10_000),
  /** Public ids of the promises that it is about. */
  commitments: z.array(id).max(50),
  /** What becomes of it: dated tasks, each with the body that has it. */
  tasks: z.array(openActionSchema).max(20),
})
export type DecisionInput = z.infer<typeof decisionSchema>

export const proposalSchema = z.strictObject({
  title: words(300),
  text: words(10_000),
  to: words(300),
  symbol: words(100).nullable(),
  sentOn: isoDay,
  answerBy: isoDay.nullable(),
  commitments: z.array(id).max(50),
})
export type ProposalInput = z.infer<typeof proposalSchema>

export const proposalAnswerSchema = z.strictObject({
  on: isoDay,
  text: words(10_000),
  symbol: words(100).nullable(),
})
export type ProposalAnswer = z.infer<typeof proposalAnswerSchema>
