import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'

/** Numbers that no record of the plan has ever had, withdrawn ones included. The caller holds the head's lock. */
export async function freeNumbers(
  tx: Tx,
  tenant: string,
  plan: string,
): Promise<{ readonly commitment: number; readonly restriction: number }> {
  const rows = await tx
    .selectFrom('record')
    .select(['kind', 'id'])
    .where('tenant', '=', tenant)
    .where('kind', 'in', ['commitment', 'restriction'])
    .where('version', '=', 1)
    .where(sql<boolean>`starts_with(id, ${`${plan}.`})`)
    .execute()
  const after = (kind: string, mark: string): number =>
    1 +
    Math.max(
      0,
      ...rows
        .filter(row => row.kind === kind)
        .map(row => Number(row.id.slice(plan.length + 1 + mark.length))),
    )
  return { commitment: after('commitment', ''), restriction: after('restriction', 'r') }
}
