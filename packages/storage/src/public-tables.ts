// Public records and the portal's own tables, as Kysely sees them (migrations 0003 to 0006 and 0012).
import type { BodyKind } from '@camket/domain/people/bodies'
import type { AskingOutcome } from '@camket/domain/publication/witness/codes'
import type { CalendarDay } from '@camket/domain/commitments/calendar/calendar-year'
import type { Step } from '@camket/domain/progress/steps'
import type {
  CommitmentRecord,
  PlanRecord,
  RecordKind,
  UpdateRecord,
} from '@camket/domain/publication/records'
import type { Generated, JSONColumnType } from 'kysely'

export interface PublicTables {
  record_head: {
    tenant: string
    size: number
    day: string | null
    time_zone: string
    /** Null: records older than the log, not in its tiles yet. */
    root: Generated<Buffer | null>
    newest_at: Generated<Date | null>
  }
  record: {
    tenant: string
    index: number
    kind: RecordKind
    id: string
    version: number
    published_at: Date
    envelope: string
    digest: string
  }
  record_body: { tenant: string; index: number; salt: Buffer; body: string }
  log_tile: { tenant: string; level: number; index: number; hashes: Buffer }
  log_key: {
    tenant: string
    number: number
    vkey: string
    from_size: number
    handover: string | null
    made_at: Date
  }
  log_checkpoint: {
    tenant: string
    size: number
    key: number
    root: Buffer
    note: string
    signed_at: Date
  }
  log_policy: { tenant: string; policy: string; set_at: Date }
  log_cosignature: { tenant: string; size: number; vkey: string; at: Date; line: string }
  log_asking: {
    tenant: string
    vkey: string
    asked_at: Date
    outcome: AskingOutcome
    known_size: number | null
    failures: number
    /** When the answer that stands was given; null where that was not kept yet. */
    said_at?: Date | null
  }
  witness_key: { tenant: string; vkey: string; made_at: Date }
  witnessed_log: {
    tenant: string
    origin: string
    vkeys: string[]
    size: number
    root: Buffer
    note: string | null
    seen_at: Date | null
  }
  portal_body: {
    tenant: string
    id: string
    index: number
    version: number
    name: string
    short: string | null
    kind: BodyKind
    valid_from: string | null
    valid_to: string | null
    successors: string[]
  }
  portal_plan: PortalPlanTable
  portal_part: {
    tenant: string
    plan: string
    part: number
    heading: string
    commitments: number
    starts_at: number
    ends_at: number
    spans: JSONColumnType<PlanRecord['coverage']>
  }
  portal_commitment: PortalCommitmentTable
  portal_tag: {
    tenant: string
    facet: string
    value: string
    name: string
    position: number
    due_key: string
    commitment: string
  }
  portal_count: { tenant: string; facet: string; value: string; n: number }
  portal_restriction: PortalRestrictionTable
  portal_change: {
    tenant: string
    index: number
    kind: RecordKind
    id: string
    version: number
    published_at: Date
    words: string
    of_kind: RecordKind | null
    of_id: string | null
    of_version: number | null
  }
  portal_search: {
    tenant: string
    kind: 'commitment' | 'restriction' | 'plan' | 'passage'
    id: string
    plan: string
    label: string | null
    text: string
    words: string
  }
  portal_update: PortalUpdateTable
  portal_standing: PortalStandingTable
  portal_due: {
    tenant: string
    commitment: string
    position: number
    due: string
    slot: number
    kind: 'final' | 'interim' | 'milestone'
    opens: string | null
    words: string
  }
  portal_evidence: { tenant: string; digest: string; type: string; bytes: Buffer }
  portal_calendar_year: {
    tenant: string
    year: number
    index: number
    version: number
    published_at: Date
    confirmed: boolean
    source: string
  }
  portal_calendar_day: {
    tenant: string
    day: string
    year: number
    kind: CalendarDay['kind']
    name: string
    source: string
    confirmed: boolean
  }
}

interface PortalUpdateTable {
  tenant: string
  index: number
  id: string
  version: number
  number: number
  commitment: string
  plan: string
  body: string
  published_at: Date
  as_of: string
  milestone: number | null
  step: Step
  evidence_step: Step
  statement: string
  evidence: JSONColumnType<UpdateRecord['evidence']>
}

interface PortalStandingTable {
  tenant: string
  commitment: string
  plan: string
  lead: string | null
  due_key: string
  position: number
  agency_step: Step | null
  evidence_step: Step | null
  review_step: Step | null
  as_of: string | null
  completed_on: string | null
  told_on: string | null
  gap: number | null
  newest_update: number | null
  reported_to: string | null
  amended: number
  since: string
  report_terms: string | null
}

interface PortalPlanTable {
  tenant: string
  id: string
  index: number
  version: number
  first_index: number
  kind: PlanRecord['kind']
  symbol: string | null
  date: string | null
  issuer: string | null
  province: string | null
  title: string | null
  published_at: Date
  commitments: number
  restrictions: number
  coverage: JSONColumnType<Record<string, number>>
}

interface PortalCommitmentTable {
  tenant: string
  id: string
  plan: string
  number: number
  position: number
  index: number
  version: number
  published_at: Date
  label: string | null
  text: string
  agencies: JSONColumnType<CommitmentRecord['agencies']>
  due_key: string
  due_text: string | null
  recurring: boolean
  missing: string[]
  rights: string[]
  groups: string[]
  part: number
}

interface PortalRestrictionTable {
  tenant: string
  id: string
  plan: string
  number: number
  position: number
  index: number
  version: number
  published_at: Date
  label: string | null
  text: string
  limits: string[]
  told: string | null
  unanswered: string[]
  part: number
}
