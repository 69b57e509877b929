import { sql } from 'kysely'
import type { Database } from './open.ts'

export interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
}

/** Every column of the register's own schema as the server knows it, for the data inventory. */
export async function listColumns(database: Database): Promise<Column[]> {
  return database.withTenant('inventory', 'operator', async tx => {
    const found = await sql<Column>`
      select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'camket' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      order by c.relname, a.attnum`.execute(tx)
    return found.rows
  })
}
