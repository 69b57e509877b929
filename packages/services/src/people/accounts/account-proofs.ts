// What proves an account, and what happens when that changes.
import type { Tx } from '@camket/storage/open'

export interface Proofs {
  readonly passkeys: number
  /** A password counts with its second factor only. */
  readonly hasPassword: boolean
  readonly signOns: number
}

export async function proofsOf(tx: Tx, tenant: string, account: string): Promise<Proofs> {
  const count = async (table: 'passkey' | 'sign_on_identity'): Promise<number> => {
    const { number } = await tx
      .selectFrom(table)
      .select(counted => counted.fn.countAll<number>().as('number'))
      .where('tenant', '=', tenant)
      .where('account', '=', account)
      .executeTakeFirstOrThrow()
    return Number(number)
  }
  const password = await tx
    .selectFrom('password')
    .innerJoin('totp', join =>
      join.onRef('totp.tenant', '=', 'password.tenant').onRef('totp.account', '=', 'password.account'),
    )
    .select('password.account')
    .where('password.tenant', '=', tenant)
    .where('password.account', '=', account)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  const passkeys = await count('passkey')
  const signOns = await count('sign_on_identity')
  return { passkeys, hasPassword: password !== undefined, signOns }
}

export async function hasProof(tx: Tx, tenant: string, account: string): Promise<boolean> {
  const { passkeys, hasPassword, signOns } = await proofsOf(tx, tenant, account)
  return passkeys > 0 || hasPassword || signOns > 0
}

/**
 * What proves the account has changed: every session opened before ends, but for the one that changed it, and so do the
 * half-finished steps and open links of the account.
 */
export async function endWhatWasProved(
  tx: Tx,
  { tenant, now }: { readonly tenant: string; readonly now: Date },
  { account, session }: { readonly account: string; readonly session: string | null },
): Promise<void> {
  const { proof_edition } = await tx
    .updateTable('account')
    .set(set => ({ proof_edition: set('proof_edition', '+', 1) }))
    .where('tenant', '=', tenant)
    .where('id', '=', account)
    .returning('proof_edition')
    .executeTakeFirstOrThrow()
  const sessions = tx.updateTable('session').where('tenant', '=', tenant).where('account', '=', account)
  await sessions
    .set({ ended_at: now })
    .where('ended_at', 'is', null)
    .where('id', 'is distinct from', session)
    .execute()
  await sessions.set({ proof_edition }).where('id', 'is not distinct from', session).execute()
  await tx.deleteFrom('ceremony').where('tenant', '=', tenant).where('account', '=', account).execute()
  await tx
    .updateTable('invitation')
    .set({ used_at: now })
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .where('used_at', 'is', null)
    .execute()
}
