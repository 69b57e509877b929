// What was taken along and came back, as Kysely sees it (migration 0019).
import type { ReceiptAnswer } from '@camket/domain/oversight/field/sent'
import type { JSONColumnType } from 'kysely'

export interface FieldTables {
  field_package: {
    tenant: string
    id: string
    account: string
    seat: string
    proof_edition: number
    taken_at: Date
  }
  field_receipt: {
    tenant: string
    id: string
    package: string
    digest: string
    subject: string
    answer: JSONColumnType<ReceiptAnswer>
    received_at: Date
    noted_at: Date
  }
}
