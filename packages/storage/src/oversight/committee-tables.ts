// Meetings, decisions and proposals of the committee, as Kysely sees them (migration 0016).
import type { AgendaLine } from '@camket/domain/oversight/committee/input'
import type { Generated, JSONColumnType } from 'kysely'

export interface CommitteeTables {
  meeting: {
    tenant: string
    id: string
    form: string
    on_day: string
    title: string
    agenda: JSONColumnType<AgendaLine[]>
    size: number
    edited_by: string
    edition: Generated<number>
  }
  committee_form: { tenant: string; form: string; made: string; version: number; index: number }
  portal_decision: {
    tenant: string
    index: number
    id: string
    version: number
    published_at: Date
    meeting: string
    held_on: string
    meeting_title: string
    text: string
    plan: string | null
    commitments: string[]
  }
  portal_proposal: {
    tenant: string
    index: number
    first: number
    id: string
    version: number
    published_at: Date
    title: string
    text: string
    to_whom: string
    symbol: string | null
    sent_on: string
    answer_by: string | null
    commitments: string[]
    answered_on: string | null
    answer: string | null
    answer_symbol: string | null
  }
}
