import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { localDay } from '../../kernel/local-day.ts'

/** The tenant's local day (ISO) now: what the office counts from. */
export async function todayOf(tx: Tx, { tenant, now }: Pick<Door, 'tenant' | 'now'>): Promise<string> {
  const row = await tx
    .selectFrom('record_head')
    .select('time_zone')
    .where('tenant', '=', tenant)
    .executeTakeFirstOrThrow()
  return localDay(now, row.time_zone) ?? now.toISOString().slice(0, 10)
}
