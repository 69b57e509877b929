// A forgotten password: the administrator of accounts hands over a link. It sets a password and opens nothing: the second factor
// stays, and is asked for as always.
import { theServer } from '@camket/domain/kernel/author'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Door, Gate } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'
import { endWhatWasProved, proofsOf } from '../accounts/account-proofs.ts'
import { makeInvitation, openInvitation, type Invitation } from '../accounts/invitation.ts'
import { usableAccount } from '../accounts/inviteOfficer.ts'
import { digestOf } from '../secrets.ts'
import { hashPassword } from './hashing.ts'
import { checkNewPassword } from './rules.ts'

/** A link for an account with a password; good once, for 24 hours. */
export async function newPasswordLink(
  door: Door,
  { account }: { readonly account: string },
): Promise<Result<Invitation, PeopleCode>> {
  const act = { action: 'resetPassword', subject: `account:${account}`, input: { account } } as const
  return write<Result<Invitation, PeopleCode>>(door, act, async tx => {
    if (account === door.author.account) return refused('own-account')
    const usable = await usableAccount(tx, door, account)
    if (!usable.ok) return usable
    const { hasPassword } = await proofsOf(tx, door.tenant, account)
    if (!hasPassword) return refused('no-password')
    return accepted(await makeInvitation(tx, door, { account, kind: 'password' }))
  })
}

type Token = { readonly token: string }

const linkOf = ({ token }: Token) => ({ digest: digestOf(token), kind: 'password' }) as const

/** Whose password a link sets, without using it up. */
export async function lookAtPasswordLink(
  gate: Gate,
  token: Token,
): Promise<Result<{ account: string; login: string }, PeopleCode>> {
  return gate.register.withTenant(gate.tenant, 'server', async tx => {
    const opened = await openInvitation(tx, gate, { ...linkOf(token), use: false })
    if (!opened.ok) return opened
    const { account } = opened.value
    const { login } = await tx
      .selectFrom('account')
      .select('login')
      .where('tenant', '=', gate.tenant)
      .where('id', '=', account)
      .executeTakeFirstOrThrow()
    return accepted({ account, login })
  })
}

/** Sets the password and ends every session of the account. Nobody is signed in by it. */
export async function setPasswordByLink(
  gate: Gate,
  { token, password }: Token & { readonly password: string },
): Promise<Result<null, PeopleCode>> {
  const { tenant, now } = gate
  // Hashing is work: only for whoever has a good link.
  const looked = await lookAtPasswordLink(gate, { token })
  if (!looked.ok) return looked
  const { account } = looked.value
  const fits = await checkNewPassword(gate, { account, password })
  if (!fits.ok) return fits
  const hashed = await hashPassword(tenant, password, 'unknown')
  if (!hashed.ok) return hashed
  const act = { action: 'resetPassword', subject: `account:${account}`, input: { by: 'link' } } as const
  return write<Result<null, PeopleCode>>({ ...gate, author: theServer }, act, async tx => {
    const opened = await openInvitation(tx, gate, { ...linkOf({ token }), use: true })
    if (!opened.ok) return opened
    const usable = await usableAccount(tx, gate, account)
    if (!usable.ok) return usable
    const set = await tx
      .updateTable('password')
      .set({ hash: hashed.value, set_at: now })
      .where('tenant', '=', tenant)
      .where('account', '=', account)
      .returning('account')
      .executeTakeFirst()
    if (set === undefined) return refused('no-password')
    await endWhatWasProved(tx, gate, { account, session: null })
    return accepted(null)
  })
}
