import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'
import { usableAccount } from './inviteOfficer.ts'
import { hasProof } from './account-proofs.ts'
import { makeInvitation, noticeHours, type Invitation } from './invitation.ts'

/**
 * A new invitation for an official who never used the first one, or lost everything. It is handed over to the person who was
 * recognised as at the first time: once it is accepted, all that proved the account before is gone. Where something still
 * proves the account, whoever asks is not taken at their word: the invitation opens a day later, until then its holder sees it
 * on every page and can stop it. The operator, who holds the machine, need not wait.
 */
export async function newInvitation(
  door: Door,
  { account }: { readonly account: string },
): Promise<Result<Invitation, PeopleCode>> {
  const act = { action: 'inviteOfficer', subject: `account:${account}`, input: { account } } as const
  return write<Result<Invitation, PeopleCode>>(door, act, async tx => {
    if (account === door.author.account) return refused('own-account')
    const usable = await usableAccount(tx, door, account)
    if (!usable.ok) return usable
    const waits = door.author.role !== 'operator' && (await hasProof(tx, door.tenant, account))
    const from = waits ? new Date(door.now.getTime() + noticeHours * 3_600_000) : door.now
    return accepted(await makeInvitation(tx, door, { account, kind: 'set-up', from }))
  })
}
