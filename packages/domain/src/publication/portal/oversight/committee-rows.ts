// The portal's rows of decisions and proposals: publishing, rebuilding and checking use the same lines.
import type { Entry } from '../../portal-rows.ts'
import type { RecordBodies } from '../../records.ts'

type Row = Record<string, unknown>

export function decisionRow(entry: Entry, body: RecordBodies['decision']): Row {
  const { meeting, text, plan, commitments } = body
  const held = { meeting: meeting.id, held_on: meeting.on, meeting_title: meeting.title }
  return { ...placeOf(entry), ...held, text, plan, commitments }
}

/** `first`: entry of the first version, its place in every list. */
export function proposalRow(entry: Entry, body: RecordBodies['proposal'], first: number): Row {
  const { title, text, symbol, commitments, answer } = body
  const sent = { to_whom: body.to, sent_on: body.sentOn, answer_by: body.answerBy }
  const answered = {
    answered_on: answer?.on ?? null,
    answer: answer?.text ?? null,
    answer_symbol: answer?.symbol ?? null,
  }
  return { ...placeOf(entry), first, title, text, symbol, commitments, ...sent, ...answered }
}

const placeOf = ({ tenant, index, id, version, publishedAt }: Entry) => ({
  tenant,
  index,
  id,
  version,
  published_at: publishedAt,
})
