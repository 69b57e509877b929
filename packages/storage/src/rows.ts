import { sql } from 'kysely'
import type { Tx } from './open.ts'
import type { Tables } from './tables.ts'

/**
 * Inserts any number of rows in one statement and one parameter: the rows travel as JSON and PostgreSQL gives them the
 * table's types. A column left out becomes null, so every row names all that the table needs.
 */
export async function insertRows(
  tx: Tx,
  table: keyof Tables,
  rows: ReadonlyArray<Readonly<Record<string, unknown>>>,
): Promise<void> {
  if (rows.length === 0) return
  // With its schema: `record` alone would be PostgreSQL's pseudo-type of that name.
  const name = sql.table(`camket.${table}`)
  await sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json)`.execute(
    tx,
  )
}
