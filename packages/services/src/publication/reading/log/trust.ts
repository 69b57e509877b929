// Whom a reader is told to trust: the key that signs, and those who cosign.
import { parseVkey } from '@camket/log/note'
import { parsePolicy, type Policy } from '@camket/log/policy'
import type { Tx } from '@camket/storage/open'

/** The policy that the log publishes; null where it has none. What stands there was read before it was taken in. */
export async function policyOf(tx: Tx, tenant: string): Promise<Policy | null> {
  const row = await tx
    .selectFrom('log_policy')
    .select('policy')
    .where('tenant', '=', tenant)
    .executeTakeFirst()
  return row === undefined ? null : parsePolicy(row.policy)
}

/** Name and id of the key that signs now; null while there is none. */
export async function keyOf(
  tx: Tx,
  tenant: string,
): Promise<{ name: string; id: string; text: string } | null> {
  const row = await tx
    .selectFrom('log_key')
    .select('vkey')
    .where('tenant', '=', tenant)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const { name, id, text } = parseVkey(row.vkey)
  return { name, id, text }
}

/** The fewest witnesses that satisfy a name of the policy. A member belongs to one group only, so the sums are exact. */
export function leastOf(policy: Policy, name: string): number {
  if (name === 'none') return 0
  const group = policy.groups.find(known => known.name === name)
  if (group === undefined) return 1
  const least = group.members.map(member => leastOf(policy, member)).sort((a, b) => a - b)
  return least.slice(0, group.k).reduce((sum, one) => sum + one, 0)
}
