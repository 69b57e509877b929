import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Tx } from '@camket/storage/open'
import type { Gate } from '../../kernel/door.ts'
import { digestOf } from '../secrets.ts'
import { seatsOf } from '../sessions/held-seats.ts'
import { openSession, type SignedIn } from '../sessions/open-session.ts'
import { signIn } from '../sessions/sign-in.ts'
import { endWhatWasProved } from './account-proofs.ts'
import { openInvitation } from './invitation.ts'

export interface Invitee {
  readonly login: string
  readonly name: string
  /** What they are invited to, by role and body. */
  readonly seats: readonly string[]
  readonly expiresAt: Date
}

/** What an invitation says, without using it up. */
export async function lookAtInvitation(
  gate: Gate,
  { token }: { readonly token: string },
): Promise<Result<Invitee, PeopleCode>> {
  const { tenant } = gate
  return gate.register.withTenant(tenant, 'server', async tx => {
    const link = { digest: digestOf(token), kind: 'set-up', use: false } as const
    const opened = await openInvitation(tx, gate, link)
    if (!opened.ok) return opened
    const account = await tx
      .selectFrom('account')
      .select(['login', 'name', 'disabled_at'])
      .where('tenant', '=', tenant)
      .where('id', '=', opened.value.account)
      .executeTakeFirstOrThrow()
    if (account.disabled_at !== null) return refused('account-disabled')
    const seats = (await seatsOf(tx, tenant, opened.value.account)).map(seat => seat.name)
    return accepted({ login: account.login, name: account.name, seats, expiresAt: opened.value.expiresAt })
  })
}

/**
 * Opens a session in which a proof is set up, and nothing else is done before. Whatever proved the account earlier is gone
 * with it: somebody who lost everything starts anew, and so does whoever had taken it. Of two at once, one gets in.
 */
export async function acceptInvitation(
  gate: Gate,
  { token }: { readonly token: string },
): Promise<Result<SignedIn, PeopleCode>> {
  const digest = digestOf(token)
  return signIn(gate, { action: 'acceptInvitation', input: { invitation: digest } }, async tx => {
    const opened = await openInvitation(tx, gate, { digest, kind: 'set-up', use: true })
    if (!opened.ok) return opened
    const { account } = opened.value
    await forgetProofs(tx, gate, account)
    return openSession(tx, gate, { account, method: 'invitation' })
  })
}

/** Takes everything that proved an account, and ends what was opened with it. */
export async function forgetProofs(
  tx: Tx,
  gate: Pick<Gate, 'tenant' | 'now'>,
  account: string,
): Promise<void> {
  for (const table of ['passkey', 'password', 'totp', 'recovery_code', 'sign_on_identity'] as const) {
    await tx.deleteFrom(table).where('tenant', '=', gate.tenant).where('account', '=', account).execute()
  }
  await endWhatWasProved(tx, gate, { account, session: null })
}
