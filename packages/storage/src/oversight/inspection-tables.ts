// Inspections, findings and dated tasks, as Kysely sees them (migrations 0015 and 0023).
import type { ActionState } from '@camket/domain/oversight/codes'
import type { FindingState, InspectionOutcome, ReportState } from '@camket/domain/oversight/inspection/codes'
import type {
  ChecklistLine,
  FindingData,
  NoteData,
  ReportData,
} from '@camket/domain/oversight/inspection/input'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Generated, JSONColumnType } from 'kysely'

export interface InspectionTables {
  inspection: {
    tenant: string
    id: string
    form: string
    title: string
    on_day: string
    body: string
    commitments: string[]
    checklist: JSONColumnType<ChecklistLine[]>
    office: string | null
    planned_by: string
    planned_at: Date
    edited_by: string
    edition: Generated<number>
  }
  visit_note: {
    tenant: string
    id: string
    inspection: string
    data: JSONColumnType<NoteData>
    forms: string[]
    written_by: string
    edited_by: string
    edited_at: Date
    edition: Generated<number>
  }
  finding_draft: {
    tenant: string
    id: string
    inspection: string
    state: FindingState
    commitment: string | null
    data: JSONColumnType<FindingData>
    drafters: string[]
    edited_by: string
    edited_at: Date
    edition: Generated<number>
    finding: string | null
  }
  action_step: {
    tenant: string
    action: string
    version: number
    form: string
    hands: string[]
    taken_at: Date
  }
  action_report: {
    tenant: string
    id: string
    action: string
    body: string
    state: ReportState
    data: JSONColumnType<ReportData>
    drafters: string[]
    edited_by: string
    edited_at: Date
    decided_by: string | null
    answer: string | null
    version: number | null
    edition: Generated<number>
  }
}

export interface PortalInspectionTables {
  portal_finding: {
    tenant: string
    index: number
    id: string
    version: number
    published_at: Date
    inspection: string
    title: string
    on_day: string
    commitment: string | null
    plan: string | null
    body: string
    body_name: string
    by_id: string | null
    by_name: string
    by_role: RecordBodies['finding']['by']['role']
    text: string
    recommendation: string | null
    outcome: InspectionOutcome | null
    no_tasks: string | null
    evidence: JSONColumnType<RecordBodies['finding']['evidence']>
  }
  portal_action: {
    tenant: string
    index: number
    id: string
    version: number
    from_kind: RecordBodies['action']['from']['kind']
    from_id: string
    commitment: string | null
    plan: string | null
    body: string
    body_name: string
    text: string
    due: string
    first_due: string
    state: ActionState
    on_day: string
    opened_on: string
  }
  portal_action_step: {
    tenant: string
    index: number
    action: string
    version: number
    published_at: Date
    state: ActionState
    due: string
    on_day: string
    said: string | null
    by_id: string | null
    by_name: string
    by_role: RecordBodies['action']['by']['role']
    evidence: JSONColumnType<RecordBodies['action']['evidence']>
  }
}
