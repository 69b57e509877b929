import { graveOutcomes } from '@camket/domain/publication/witness/codes'
import { parsePolicy } from '@camket/log/policy'
import type { Tx } from '@camket/storage/open'

/**
 * Forgets what came of asking, so that each witness is asked anew though its cosignature is there; how many have an address.
 * After a restore: what a backup knows of a witness says nothing of what the witness has seen since. Only what a witness has
 * seen more, or otherwise, is told on until it cosigns: it has not forgotten that, and may be away.
 */
export async function forgetAskings(tx: Tx, tenant: string): Promise<number> {
  await tx
    .deleteFrom('log_asking')
    .where('tenant', '=', tenant)
    .where('outcome', 'not in', graveOutcomes)
    .execute()
  await tx.updateTable('log_asking').set({ failures: 1 }).where('tenant', '=', tenant).execute()
  const row = await tx
    .selectFrom('log_policy')
    .select('policy')
    .where('tenant', '=', tenant)
    .executeTakeFirst()
  if (row === undefined) return 0
  return parsePolicy(row.policy).witnesses.filter(({ url }) => url !== null).length
}
