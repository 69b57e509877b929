// Rows of the portal's own tables for reviews, answers and rounds: publishing, rebuilding and checking use the same lines.
import { roundState } from '../../../oversight/review/round-state.ts'
import { reviewName } from '../../../oversight/review/review-name.ts'
import type { Entry } from '../../portal-rows.ts'
import type { RecordBodies } from '../../records.ts'
import { planOfId } from '../progress/standing.ts'

type Row = Record<string, unknown>

export function reviewRow(entry: Entry, body: RecordBodies['review']): Row {
  const { tenant, id, index, version, publishedAt } = entry
  return {
    tenant,
    index,
    id,
    version,
    number: reviewName(id).number,
    commitment: body.commitment,
    plan: planOfId(body.commitment),
    body: body.by.id,
    body_name: body.by.name,
    role: body.by.role,
    published_at: publishedAt,
    as_of: body.asOf,
    of_version: body.ofVersion,
    round: body.round,
    step: body.step,
    agency_step: body.beside.agency,
    evidence_step: body.beside.evidence,
    blind: body.blind,
    shown: body.shown,
    reasons: body.reasons,
    evidence: body.evidence,
  }
}

/** `plan`: that in which stands what is answered. */
export function answerRow(entry: Entry, body: RecordBodies['answer'], plan: string): Row {
  const { tenant, id, index, version, publishedAt } = entry
  return {
    tenant,
    index,
    id,
    version,
    of_kind: body.of.kind,
    of_id: body.of.id,
    of_version: body.of.version,
    commitment: body.commitment,
    plan,
    body: body.by.id,
    body_name: body.by.name,
    role: body.by.role,
    published_at: publishedAt,
    text: body.text,
    evidence: body.evidence,
  }
}

/** `firstIndex`: entry of the round's first version. */
export function roundRow(entry: Entry, body: RecordBodies['round'], firstIndex: number): Row {
  const { tenant, id, index, version, publishedAt } = entry
  return {
    tenant,
    id,
    index,
    first_index: firstIndex,
    version,
    published_at: publishedAt,
    title: body.title,
    plan: body.list.plan,
    state: roundState(body),
  }
}
