import type { OfficeTables } from './office-tables.ts'
import type { PublicTables } from './public-tables.ts'

/** Every table as Kysely sees it; each side has its own file. `date` columns are 'YYYY-MM-DD' strings. */
export interface Tables extends OfficeTables, PublicTables {
  tenant: TenantTable
}

interface TenantTable {
  tenant: string
  name: string
  /** Null: answers on the server's own public origin. */
  origin: string | null
  created_at: Date
}
