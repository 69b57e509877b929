/** Every table as Kysely sees it; each room adds its own rows here. `date` columns are 'YYYY-MM-DD' strings. */
export interface Tables {
  tenant: TenantTable
}

interface TenantTable {
  tenant: string
  name: string
  /** Null: answers on the server's own public origin. */
  origin: string | null
  created_at: Date
}
