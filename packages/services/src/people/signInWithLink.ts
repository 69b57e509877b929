import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Tx } from '@camket/storage/open'
import type { Gate } from '../kernel/door.ts'
import { digestOf } from './secrets.ts'
import { openSession, type SignedIn } from './sessions/open-session.ts'
import { signIn } from './sessions/sign-in.ts'

export type { SignedIn }

/** Opens a session with a one-time link. Of two that use the same link at once, one gets in. */
export async function signInWithLink(
  gate: Gate,
  input: { token: string },
): Promise<Result<SignedIn, PeopleCode>> {
  const link = digestOf(input.token)
  return signIn(gate, { input: { link } }, async tx => {
    const found = await useLink(tx, gate, link)
    return found.ok ? openSession(tx, gate, { ...found.value, method: 'link' }) : found
  })
}

async function useLink(
  tx: Tx,
  gate: Gate,
  digest: string,
): Promise<Result<{ seat: string; account: string }, PeopleCode>> {
  const link = await tx
    .selectFrom('sign_in_link')
    .select(['seat', 'account', 'expires_at', 'used_at'])
    .where('tenant', '=', gate.tenant)
    .where('digest', '=', digest)
    .forUpdate()
    .executeTakeFirst()
  if (link === undefined || link.account === null) return refused('link-unknown')
  if (link.used_at !== null) return refused('link-used')
  if (link.expires_at <= gate.now) return refused('link-expired')
  await tx
    .updateTable('sign_in_link')
    .set({ used_at: gate.now })
    .where('tenant', '=', gate.tenant)
    .where('digest', '=', digest)
    .execute()
  return accepted({ seat: link.seat, account: link.account })
}
