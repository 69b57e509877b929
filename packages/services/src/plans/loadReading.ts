import type { Reading } from '@camket/domain/plans/reading'
import type { Tx } from '@camket/storage/open'

/** The reading of a plan that is past the state `reading`. */
export async function loadReading(tx: Tx, tenant: string, plan: string): Promise<Reading> {
  const row = await tx
    .selectFrom('plan_reading')
    .select('reading')
    .where('tenant', '=', tenant)
    .where('plan', '=', plan)
    .executeTakeFirstOrThrow()
  return row.reading
}
