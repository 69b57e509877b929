// Whether anything is public of what came of an inspection on its day.
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'

/** Holds for a row `i` of inspections of which nothing was published for the day that it has now. */
export const withoutOutcome: RawBuilder<boolean> = sql<boolean>`not exists (select from portal_finding f
  where f.tenant = i.tenant and f.inspection = i.id and f.on_day = i.on_day)`

/** Whether an inspection has said in public what came of the day that it has now. */
export async function hasOutcome(
  tx: Tx,
  tenant: string,
  { id, on }: { readonly id: string; readonly on: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('portal_finding')
    .select('id')
    .where('tenant', '=', tenant)
    .where('inspection', '=', id)
    .where('on_day', '=', on)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
