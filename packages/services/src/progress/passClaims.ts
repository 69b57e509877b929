import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'

/**
 * What an ended body had not finished saying about commitments is its successor's to go on with: drafts, what waits for
 * approval and what was returned, with all evidence. Whoever wrote at it may still not approve it. Where the successor is
 * itself at a report on the same commitment, the old one stays with the body that was.
 */
export async function passClaims(
  tx: Tx,
  tenant: string,
  { from, to, commitments }: { from: string; to: string; commitments: readonly string[] },
): Promise<void> {
  if (commitments.length === 0) return
  await sql`
    update claim c set body = ${to}, edition = edition + 1
    where c.tenant = ${tenant} and c.body = ${from} and c.commitment = any(${[...commitments]})
      and c.state in ('draft', 'submitted', 'returned')
      and not exists (select from claim own where own.tenant = c.tenant and own.body = ${to}
        and own.commitment = c.commitment and own.state in ('draft', 'submitted', 'returned'))`.execute(tx)
}
