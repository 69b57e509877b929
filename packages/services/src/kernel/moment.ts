import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'

/** Exports the snapshot that this transaction reads; another one sees the same under this name while this one runs. */
export async function momentOf(tx: Tx): Promise<string> {
  const { rows } = await sql<{ moment: string }>`select pg_export_snapshot() as moment`.execute(tx)
  return rows[0]!.moment
}
