import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'

/** A promise or clause of which no version is public any more. */
export interface WithdrawnPart {
  readonly kind: 'commitment' | 'restriction'
  readonly id: string
  /** Entry of its newest version, whose content went; its tombstone bears that number. */
  readonly entry: number
}

/** What was withdrawn whole from a plan that still stands, by its place in the register. */
export async function withdrawnParts(
  tx: Tx,
  { tenant, plan }: { tenant: string; plan: string },
): Promise<WithdrawnPart[]> {
  const { rows } = await sql<WithdrawnPart>`
    select of_kind as kind, of_id as id, max(id::bigint) as entry from portal_change t
    where t.tenant = ${tenant} and t.kind = 'tombstone' and t.of_kind in ('commitment', 'restriction')
      and starts_with(t.of_id, ${`${plan}.`})
      and not exists (select from portal_commitment c where c.tenant = t.tenant and c.id = t.of_id)
      and not exists (select from portal_restriction r where r.tenant = t.tenant and r.id = t.of_id)
    group by of_kind, of_id order by entry`.execute(tx)
  return rows
}
