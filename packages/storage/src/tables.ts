import type { CommitteeTables } from './oversight/committee-tables.ts'
import type { DoubtTables } from './oversight/doubt-tables.ts'
import type { FieldTables } from './oversight/field-tables.ts'
import type { InspectionTables, PortalInspectionTables } from './oversight/inspection-tables.ts'
import type { OfficeTables } from './office-tables.ts'
import type { PublicTables } from './public-tables.ts'
import type { ReminderTables } from './oversight/reminder-tables.ts'
import type { PortalReviewTables, ReviewTables } from './oversight/review-tables.ts'

/** Every table as Kysely sees it; each side has its own file. `date` columns are 'YYYY-MM-DD' strings. */
export interface Tables
  extends
    OfficeTables,
    PublicTables,
    CommitteeTables,
    DoubtTables,
    FieldTables,
    InspectionTables,
    PortalInspectionTables,
    ReviewTables,
    PortalReviewTables,
    ReminderTables {
  tenant: TenantTable
}

interface TenantTable {
  tenant: string
  name: string
  /** Null: answers on the server's own public origin. */
  origin: string | null
  created_at: Date
}
