// The portal's own rows of what the committee decided and proposed.
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { insertRows } from '@camket/storage/rows'

type Decision = RecordBodies['decision']
type Proposal = RecordBodies['proposal']

/** Puts a published decision in the place of its older version. */
export async function replaceDecision(tx: Tx, entry: Entry, body: Decision): Promise<void> {
  const { tenant, id } = entry
  await tx.deleteFrom('portal_decision').where('tenant', '=', tenant).where('id', '=', id).execute()
  const { meeting, text, plan, commitments } = body
  const held = { meeting: meeting.id, held_on: meeting.on, meeting_title: meeting.title }
  await insertRows(tx, 'portal_decision', [{ ...placeOf(entry), ...held, text, plan, commitments }])
}

/** Puts a proposal in the place of its older version; `first` is the entry of its first one. */
export async function replaceProposal(
  tx: Tx,
  { entry, first }: { entry: Entry; first: number },
  body: Proposal,
): Promise<void> {
  const { tenant, id } = entry
  await tx.deleteFrom('portal_proposal').where('tenant', '=', tenant).where('id', '=', id).execute()
  const { title, text, symbol, commitments, answer } = body
  const sent = { to_whom: body.to, sent_on: body.sentOn, answer_by: body.answerBy }
  const answered = {
    answered_on: answer?.on ?? null,
    answer: answer?.text ?? null,
    answer_symbol: answer?.symbol ?? null,
  }
  const row = { ...placeOf(entry), first, title, text, symbol, commitments, ...sent, ...answered }
  await insertRows(tx, 'portal_proposal', [row])
}

const placeOf = ({ tenant, index, id, version, publishedAt }: Entry) => ({
  tenant,
  index,
  id,
  version,
  published_at: publishedAt,
})
