// Reviews, rounds, answers and the evidence of the room of oversight, as Kysely sees them (migration 0014).
import type { RoundState } from '@camket/domain/oversight/review/round-state'
import type { ReviewState } from '@camket/domain/oversight/review/codes'
import type { ReviewData } from '@camket/domain/oversight/review/review'
import type { Evidence } from '@camket/domain/progress/evidence'
import type { Step } from '@camket/domain/progress/steps'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Generated, JSONColumnType } from 'kysely'

export interface ReviewTables {
  review_setting: { tenant: string; blind: boolean; set_by: string; set_at: Date }
  reviewer_sight: {
    tenant: string
    hand: string
    commitment: string
    opened_to: number
  }
  review: {
    tenant: string
    id: string
    commitment: string
    body: string
    state: ReviewState
    data: JSONColumnType<ReviewData>
    of_version: number
    corrects: string | null
    drafters: string[]
    edited_by: string
    created_at: Date
    edited_at: Date
    signed_at: Date | null
    entry: number | null
    edition: Generated<number>
  }
  round_seal: {
    tenant: string
    round: string
    body: string
    hand: string | null
    sealed_at: Date
    secret: string | null
  }
  oversight_piece: {
    tenant: string
    id: string
    owner_kind: string
    owner: string
    position: number
    data: JSONColumnType<Evidence>
    file_digest: string | null
  }
}

type Role = RecordBodies['review']['by']['role']

export interface PortalReviewTables {
  portal_review: {
    tenant: string
    index: number
    id: string
    version: number
    number: number
    commitment: string
    plan: string
    body: string
    body_name: string
    role: Role
    published_at: Date
    as_of: string
    of_version: number
    round: string | null
    step: Step
    agency_step: Step | null
    evidence_step: Step | null
    blind: boolean
    shown: boolean
    reasons: string
    evidence: JSONColumnType<RecordBodies['review']['evidence']>
  }
  portal_answer: {
    tenant: string
    index: number
    id: string
    version: number
    of_kind: RecordBodies['answer']['of']['kind']
    of_id: string
    of_version: number
    commitment: string | null
    plan: string
    body: string | null
    body_name: string
    role: Role
    published_at: Date
    text: string
    evidence: JSONColumnType<RecordBodies['answer']['evidence']>
  }
  portal_round: {
    tenant: string
    id: string
    index: number
    first_index: number
    version: number
    published_at: Date
    title: string
    plan: string | null
    state: RoundState
  }
}
