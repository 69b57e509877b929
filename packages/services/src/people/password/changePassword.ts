import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Door } from '../../kernel/door.ts'
import { turnedAway } from '../../kernel/turned-away.ts'
import { write } from '../../kernel/write.ts'
import { endWhatWasProved } from '../accounts/account-proofs.ts'
import { countPassword, forgiveAttempt, type From } from '../proof/attempts.ts'
import { noteFailure } from '../proof/note-failure.ts'
import { hashPassword, isPassword } from './hashing.ts'
import { checkNewPassword } from './rules.ts'
import { storedPassword } from './stored-password.ts'

interface Change {
  readonly current: string
  readonly password: string
  readonly from: From
}

/** Another password for the own account, for whoever knows the one that stands; every other session of it ends. */
export async function changePassword(
  door: Door,
  { current, password, from }: Change,
): Promise<Result<null, PeopleCode>> {
  const { tenant, now, register } = door
  const refusal = await turnedAway(door, 'changeOwnProof')
  if (refusal !== null) return refusal
  const { account } = door.author
  if (account === null) return refused('no-such-account')
  const known = await register.withTenant(tenant, 'server', tx => storedPassword(tx, tenant, { account }))
  if (known === null) return refused('no-password')
  const fits = await checkNewPassword(door, { account, password })
  if (!fits.ok) return fits
  const counted = await register.withTenant(tenant, 'server', tx =>
    countPassword(tx, door, { login: account, account, from }),
  )
  if (!counted.ok) return counted
  const judged = await isPassword(tenant, { stored: known.hash, password: current, lane: 'known' })
  if (!judged.ok) return judged
  if (!judged.value) {
    await noteFailure(door, { account, how: 'password' })
    return refused('sign-in-failed')
  }
  const hashed = await hashPassword(tenant, password, 'known')
  if (!hashed.ok) return hashed
  const act = { action: 'changeOwnProof', subject: `account:${account}`, input: { set: 'password' } } as const
  return write<Result<null, PeopleCode>>(door, act, async tx => {
    await forgiveAttempt(tx, door, counted.value)
    const changed = await tx
      .updateTable('password')
      .set({ hash: hashed.value, set_at: now })
      .where('tenant', '=', tenant)
      .where('account', '=', account)
      // Of two changes from the same password, one stands.
      .where('hash', '=', known.hash)
      .returning('account')
      .executeTakeFirst()
    if (changed === undefined) return refused('sign-in-failed')
    await endWhatWasProved(tx, door, { account, session: door.author.session ?? null })
    return accepted(null)
  })
}
