import type { StoredReading } from '@camket/domain/plans/corrections/corrections'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'

/** The reading of a plan that is past the state `reading`, as the office has corrected it. */
export async function loadReading(tx: Tx, tenant: string, plan: string): Promise<StoredReading> {
  const row = await tx
    .selectFrom('plan_reading')
    .select('reading')
    .where('tenant', '=', tenant)
    .where('plan', '=', plan)
    .executeTakeFirstOrThrow()
  // A reading that nobody has corrected is stored as it was read.
  const { reading } = row
  return { ...reading, corrections: reading.corrections ?? [], wordsEdition: reading.wordsEdition ?? 0 }
}

/** Edition in which the words of a plan last changed; 0 when they never did. */
export async function wordsEdition(tx: Tx, tenant: string, plan: string): Promise<number> {
  const row = await tx
    .selectFrom('plan_reading')
    .select(sql<number | null>`(reading ->> 'wordsEdition')::int`.as('edition'))
    .where('tenant', '=', tenant)
    .where('plan', '=', plan)
    .executeTakeFirst()
  return row?.edition ?? 0
}
