import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { isId } from '../../kernel/new-id.ts'
import { write } from '../../kernel/write.ts'
import { usableAccount } from './inviteOfficer.ts'
import { isLastAdministrator } from './last-administrator.ts'

/** Shuts an account out at once: its sessions end, its links and half-finished sign-ins open nothing. */
export async function disableAccount(
  door: Door,
  { account }: { readonly account: string },
): Promise<Result<null, PeopleCode>> {
  const { tenant, now } = door
  const act = { action: 'disableAccount', subject: `account:${account}`, input: { account } } as const
  return write<Result<null, PeopleCode>>(door, act, async tx => {
    if (account === door.author.account) return refused('own-account')
    const usable = await usableAccount(tx, door, account)
    if (!usable.ok) return usable
    if (await isLastAdministrator(tx, door, { account, seat: null })) return refused('last-administrator')
    await setDisabled(tx, { tenant, account, at: now })
    await tx
      .updateTable('session')
      .set({ ended_at: now })
      .where('tenant', '=', tenant)
      .where('account', '=', account)
      .where('ended_at', 'is', null)
      .execute()
    await tx.deleteFrom('ceremony').where('tenant', '=', tenant).where('account', '=', account).execute()
    await tx
      .updateTable('invitation')
      .set({ used_at: now })
      .where('tenant', '=', tenant)
      .where('account', '=', account)
      .where('used_at', 'is', null)
      .execute()
    return accepted(null)
  })
}

/** Lets an account in again, with what proved it before and the seats that it still holds. */
export async function enableAccount(
  door: Door,
  { account }: { readonly account: string },
): Promise<Result<null, PeopleCode>> {
  const { tenant } = door
  const act = {
    action: 'disableAccount',
    subject: `account:${account}`,
    input: { account, again: true },
  } as const
  return write<Result<null, PeopleCode>>(door, act, async tx => {
    if (!isId(account)) return refused('no-such-account')
    const changed = await setDisabled(tx, { tenant, account, at: null })
    return changed ? accepted(null) : refused('no-such-account')
  })
}

async function setDisabled(
  tx: Tx,
  { tenant, account, at }: { tenant: string; account: string; at: Date | null },
): Promise<boolean> {
  const changed = await tx
    .updateTable('account')
    .set({ disabled_at: at })
    .where('tenant', '=', tenant)
    .where('id', '=', account)
    .returning('id')
    .execute()
  return changed.length > 0
}
