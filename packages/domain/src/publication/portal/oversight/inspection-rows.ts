// Rows of the portal for findings and dated tasks: publishing and rebuilding use the same lines.
import type { RecordBodies } from '../../records.ts'
import type { Entry } from '../../portal-rows.ts'
import { planOfId } from '../progress/standing.ts'

type Row = Record<string, unknown>

const planOf = (commitment: string | null): string | null =>
  commitment === null ? null : planOfId(commitment)

export function findingRow(entry: Entry, body: RecordBodies['finding']): Row {
  const { tenant, index, id, version, publishedAt } = entry
  return {
    tenant,
    index,
    id,
    version,
    published_at: publishedAt,
    inspection: body.inspection.id,
    title: body.inspection.title,
    on_day: body.inspection.on,
    commitment: body.commitment,
    plan: planOf(body.commitment),
    body: body.body.id,
    body_name: body.body.name,
    by_id: body.by.id,
    by_name: body.by.name,
    by_role: body.by.role,
    text: body.text,
    recommendation: body.recommendation,
    outcome: body.outcome ?? null,
    no_tasks: body.noTasks ?? null,
    evidence: body.evidence,
  }
}

export function actionRow({ tenant, index, id, version }: Entry, body: RecordBodies['action']): Row {
  return {
    tenant,
    index,
    id,
    version,
    from_kind: body.from.kind,
    from_id: body.from.id,
    commitment: body.commitment,
    plan: planOf(body.commitment),
    body: body.body.id,
    body_name: body.body.name,
    text: body.text,
    due: body.due,
    first_due: body.firstDue,
    state: body.state,
    on_day: body.on,
    opened_on: body.openedOn,
  }
}

export function actionStepRow(entry: Entry, body: RecordBodies['action']): Row {
  const { tenant, index, id, version, publishedAt } = entry
  return {
    tenant,
    index,
    action: id,
    version,
    published_at: publishedAt,
    state: body.state,
    due: body.due,
    on_day: body.on,
    said: body.said,
    by_id: body.by.id,
    by_name: body.by.name,
    by_role: body.by.role,
    evidence: body.evidence,
  }
}
