import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { visibleText } from '@camket/domain/people/accounts'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'
import { endWhatWasProved, hasProof } from '../accounts/account-proofs.ts'
import { usableAccount } from '../accounts/inviteOfficer.ts'

/** Calls a passkey of the own account by another name. */
export async function renamePasskey(
  door: Door,
  { passkey, label }: { readonly passkey: string; readonly label: string },
): Promise<Result<null, PeopleCode>> {
  const { tenant, author } = door
  const named = visibleText(label, 60)
  if (!named.ok) return named
  const subject = `account:${author.account ?? ''}`
  const act = { action: 'ownAccount', subject, input: { passkey, label } } as const
  return write<Result<null, PeopleCode>>(door, act, async tx => {
    const changed = await tx
      .updateTable('passkey')
      .set({ label: named.value })
      .where('tenant', '=', tenant)
      .where('account', '=', author.account)
      .where('id', '=', passkey)
      .returning('id')
      .executeTakeFirst()
    return changed === undefined ? refused('no-such-passkey') : accepted(null)
  })
}

/** Takes a passkey from the own account; every other session of it ends. `last-proof`: nothing else would let its owner in. */
export async function removePasskey(
  door: Door,
  { passkey }: { readonly passkey: string },
): Promise<Result<null, PeopleCode>> {
  const { tenant, author } = door
  const { account } = author
  if (account === null) return refused('no-such-account')
  const act = { action: 'changeOwnProof', subject: `account:${account}`, input: { remove: passkey } } as const
  return write<Result<null, PeopleCode>>(door, act, async tx => {
    // Two of the last two that go at once follow each other at the account's row.
    const usable = await usableAccount(tx, door, account)
    if (!usable.ok) return usable
    const gone = await tx
      .deleteFrom('passkey')
      .where('tenant', '=', tenant)
      .where('account', '=', account)
      .where('id', '=', passkey)
      .returning('id')
      .executeTakeFirst()
    if (gone === undefined) return refused('no-such-passkey')
    if (!(await hasProof(tx, tenant, account))) return refused('last-proof')
    await endWhatWasProved(tx, door, { account, session: author.session ?? null })
    return accepted(null)
  })
}
