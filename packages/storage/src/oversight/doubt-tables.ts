// Doubts from outside, as Kysely sees them (migrations 0017 and 0023).
import type { DoubtGround } from '@camket/domain/oversight/codes'
import type { AnsweredKind, AnswerState, DoubtState } from '@camket/domain/oversight/doubt/states'
import type { DoubtedKind, DoubtText } from '@camket/domain/oversight/doubt/text'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Generated, JSONColumnType } from 'kysely'

export interface DoubtTables {
  doubt_days: { tenant: string; wait: number; answer: number }
  doubt_text: {
    tenant: string
    id: string
    of_kind: DoubtedKind
    of_id: string
    of_version: number
    of_index: number
    commitment: string | null
    received_on: string
    shows_on: string
    batch: Date
    salt: Buffer
    seal: string
    text: JSONColumnType<DoubtText>
  }
  doubt_file: { tenant: string; doubt: string; digest: string; type: string; bytes: Buffer }
  doubt_mask: {
    tenant: string
    doubt: string
    shown: JSONColumnType<NonNullable<RecordBodies['doubt']['shown']>>
  }
  doubt_key: { tenant: string; day: string; key: Buffer }
  doubt_spent: { tenant: string; digest: string; until: string }
  answer_draft: {
    tenant: string
    of_kind: AnsweredKind
    of_id: string
    commitment: string | null
    plan: string
    body: string | null
    text: string
    state: AnswerState
    drafters: string[]
    edited_by: string
    edited_at: Date
    returned: string | null
    edition: Generated<number>
  }
  portal_doubt: {
    tenant: string
    id: string
    index: number
    version: number
    plan: string
    commitment: string | null
    of_kind: DoubtedKind
    of_id: string
    of_version: number
    received_on: string
    shows_on: string
    state: DoubtState
    published_at: Date
    answer_by: string | null
    ground: DoubtGround | null
    file_digest: string | null
  }
}
