import type { z } from 'zod'
import { oversightKinds } from './codes.ts'
import type {
  actionRecordSchema,
  answerRecordSchema,
  decisionRecordSchema,
  doubtRecordSchema,
  findingRecordSchema,
  proposalRecordSchema,
  reviewRecordSchema,
  roundRecordSchema,
} from './records.ts'

export interface OversightBodies {
  round: z.infer<typeof roundRecordSchema>
  review: z.infer<typeof reviewRecordSchema>
  answer: z.infer<typeof answerRecordSchema>
  finding: z.infer<typeof findingRecordSchema>
  action: z.infer<typeof actionRecordSchema>
  decision: z.infer<typeof decisionRecordSchema>
  proposal: z.infer<typeof proposalRecordSchema>
  doubt: z.infer<typeof doubtRecordSchema>
}
export type OversightKind = (typeof oversightKinds)[number]

export function isOversight(kind: string): kind is OversightKind {
  return (oversightKinds as readonly string[]).includes(kind)
}

/** What a feed says of a record of this room. Of a doubt nothing but its seal is known until its text appears. */
export function oversightFeedWords<Kind extends OversightKind>(
  kind: Kind,
  body: OversightBodies[Kind],
): string {
  return feedWords[kind](body)
}

const feedWords: { [Kind in OversightKind]: (body: OversightBodies[Kind]) => string } = {
  round: body => body.title,
  review: body => body.reasons,
  answer: body => body.text,
  finding: body => body.text,
  action: body => body.said ?? body.text,
  decision: body => body.text,
  proposal: body => body.answer?.text ?? body.title,
  doubt: body => body.shown?.contradicts ?? body.withheld?.reason ?? `Nội dung hiện từ ngày ${body.showsOn}`,
}
