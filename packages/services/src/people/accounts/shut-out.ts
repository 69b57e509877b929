// Who is shut out of what, told so that it can be kept beside the keys: a restored older backup would let them in again.
import { z } from 'zod'
import type { Tx } from '@camket/storage/open'
import type { Gate } from '../../kernel/door.ts'
import { isId } from '../../kernel/new-id.ts'
import { forgetProofs } from './acceptInvitation.ts'

const id = z.string().refine(isId)
export const shutOutSchema = z.strictObject({
  /** Of each account how often its proofs have changed, and whether it is disabled. */
  accounts: z.record(id, z.strictObject({ edition: z.int(), disabled: z.boolean() })),
  /** Holdings of seats that have ended. */
  ended: z.array(id),
})
export type ShutOut = z.infer<typeof shutOutSchema>

/** How it stands in the register. */
export async function shutOutNow(tx: Tx, tenant: string): Promise<ShutOut> {
  const accounts = await tx
    .selectFrom('account')
    .select(['id', 'proof_edition as edition', 'disabled_at'])
    .where('tenant', '=', tenant)
    .orderBy('id')
    .execute()
  const ended = await tx
    .selectFrom('holding')
    .select('id')
    .where('tenant', '=', tenant)
    .where('ended_at', 'is not', null)
    .orderBy('id')
    .execute()
  return {
    accounts: Object.fromEntries(
      accounts.map(one => [one.id, { edition: one.edition, disabled: one.disabled_at !== null }]),
    ),
    ended: ended.map(one => one.id),
  }
}

/** Logins by what was done to them. */
export interface ShutOutAgain {
  readonly disabled: readonly string[]
  readonly seatsEnded: readonly string[]
  /** What proved them has changed since: what the backup has of it opens nothing, and a new invitation is needed. */
  readonly proofsGone: readonly string[]
}

/** Does again in an older register what was done since: accounts disabled, seats taken, proofs that are no longer good. */
export async function shutOutAgain(
  tx: Tx,
  gate: Pick<Gate, 'tenant' | 'now'>,
  known: ShutOut,
): Promise<ShutOutAgain> {
  const { tenant, now } = gate
  const rows = await tx
    .selectFrom('account')
    .select(['id', 'login', 'proof_edition as edition', 'disabled_at'])
    .where('tenant', '=', tenant)
    .orderBy('login')
    .execute()
  const loginOf = new Map(rows.map(({ id: account, login }) => [account, login]))
  const disabled = rows.filter(row => row.disabled_at === null && known.accounts[row.id]?.disabled === true)
  for (const row of disabled)
    await tx
      .updateTable('account')
      .set({ disabled_at: now })
      .where('tenant', '=', tenant)
      .where('id', '=', row.id)
      .execute()
  const older = rows.filter(row => row.edition < (known.accounts[row.id]?.edition ?? 0))
  for (const row of older) {
    await forgetProofs(tx, gate, row.id)
    await tx
      .updateTable('account')
      .set({ proof_edition: (known.accounts[row.id]?.edition ?? row.edition) + 1 })
      .where('tenant', '=', tenant)
      .where('id', '=', row.id)
      .execute()
  }
  const ended = await tx
    .updateTable('holding')
    .set({ ended_at: now })
    .where('tenant', '=', tenant)
    .where('id', 'in', ['00000000-0000-0000-0000-000000000000', ...known.ended])
    .where('ended_at', 'is', null)
    .returning('account')
    .execute()
  const seatsEnded = [...new Set(ended.map(({ account }) => loginOf.get(account) ?? account))].sort()
  const logins = (list: typeof rows): string[] => list.map(({ login }) => login)
  return { disabled: logins(disabled), seatsEnded, proofsGone: logins(older) }
}
