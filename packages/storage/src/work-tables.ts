// Calendar, assignments, requests, claims and evidence, as Kysely sees them (migrations 0011 and 0012).
import type { CalendarDay } from '@camket/domain/commitments/calendar/calendar-year'
import type { NoticeKind } from '@camket/domain/commitments/calendar/notices'
import type { Asked } from '@camket/domain/commitments/work/change'
import type {
  AssignmentState,
  ChangeKind,
  ChangeState,
  HandBackGround,
  WorkEvent,
} from '@camket/domain/commitments/work/codes'
import type { assignmentModes, assignmentRoles } from '@camket/domain/plans/reading'
import type { ClaimData, ClaimState } from '@camket/domain/progress/claim'
import type { Evidence } from '@camket/domain/progress/evidence'
import type { GeneratedAlways, Generated, JSONColumnType } from 'kysely'

export interface WorkTables {
  calendar_year: {
    tenant: string
    year: number
    confirmed: boolean
    source: string
    edition: Generated<number>
  }
  calendar_day: {
    tenant: string
    day: string
    year: number
    kind: CalendarDay['kind']
    name: string
    source: string
    confirmed: boolean
  }
  calendar_setting: { tenant: string; rolls: boolean; set_by: string; set_at: Date }
  clock_day: { tenant: string; day: string; done_at: Date; notices: number }
  due_notice: {
    tenant: string
    commitment: string
    body: string
    what: NoticeKind
    due: string
    day: string
    noted_on: string
    /** Null of what comes once, and of what was noted before this was kept. */
    opens: Generated<string | null>
    /** The milestone that it is about, by its number; 0: the commitment itself. */
    milestone: Generated<number>
  }
  assignment: {
    tenant: string
    commitment: string
    body: string
    part: (typeof assignmentRoles)[number]
    mode: (typeof assignmentModes)[number]
    state: AssignmentState
    ground: HandBackGround | null
    reason: string | null
    assigned_at: Date
    answered_at: Date | null
    edition: Generated<number>
  }
  work_event: {
    tenant: string
    id: string
    commitment: string
    number: number
    body: string | null
    what: WorkEvent
    ground: string | null
    words: string | null
    by: string
    at: Date
  }
  change_request: {
    tenant: string
    id: string
    commitment: string
    version: number
    body: string
    kind: ChangeKind
    asked: JSONColumnType<Asked>
    reason: string
    state: ChangeState
    asked_by: string
    asked_account: string | null
    asked_at: Date
    decided_by: string | null
    decided_account: string | null
    decided_at: Date | null
    answer: string | null
    made: number | null
    edition: Generated<number>
  }
  claim: {
    tenant: string
    id: string
    commitment: string
    body: string
    state: ClaimState
    data: JSONColumnType<ClaimData>
    drafted_by: string
    drafters: string[]
    edited_by: string
    decided_by: string | null
    decided_account: string | null
    answer: string | null
    created_at: Date
    edited_at: Date
    submitted_at: Date | null
    decided_at: Date | null
    entry: number | null
    edition: Generated<number>
  }
  evidence_file: { tenant: string; digest: string; type: string; bytes: Buffer; stored_at: Date }
  evidence: {
    tenant: string
    id: string
    claim: string
    position: number
    data: JSONColumnType<Evidence>
    file_digest: string | null
    /** Of its link, words or figure; worked out by the database. */
    same_thing: GeneratedAlways<number | null>
  }
}
