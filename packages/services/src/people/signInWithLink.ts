import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { theServer, type Author } from '@camket/domain/kernel/author'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Tx } from '@camket/storage/open'
import type { Gate } from '../kernel/door.ts'
import { write } from '../kernel/write.ts'
import { digestOf, newSecret } from './secrets.ts'
import { sessionLife } from './session-life.ts'

export interface SignedIn {
  /** Reference token for the session cookie: 256 random bits, stored as a digest only. */
  readonly session: string
  readonly expiresAt: Date
  readonly author: Author
}

/** Opens a session with a one-time link. Of two that use the same link at once, one gets in. */
export async function signInWithLink(
  gate: Gate,
  input: { token: string },
): Promise<Result<SignedIn, PeopleCode>> {
  const link = digestOf(input.token)
  const act = { action: 'signIn', subject: `link:${link.slice(0, 16)}`, input: { link } } as const
  return write({ ...gate, author: theServer }, act, async tx => {
    const found = await useLink(tx, gate, link)
    if (!found.ok) return found
    const session = newSecret()
    await tx
      .insertInto('session')
      .values({
        tenant: gate.tenant,
        digest: digestOf(session),
        seat: found.value.seat,
        created_at: gate.now,
        seen_at: gate.now,
        ended_at: null,
      })
      .execute()
    const expiresAt = new Date(gate.now.getTime() + sessionLife.longest)
    const { seat, name } = found.value
    const author: Author = { role: 'secretariat', seat, account: null, body: null, name }
    return accepted({ session, expiresAt, author })
  })
}

async function useLink(
  tx: Tx,
  gate: Gate,
  digest: string,
): Promise<Result<{ seat: string; name: string }, PeopleCode>> {
  const link = await tx
    .selectFrom('sign_in_link')
    .innerJoin('seat', join =>
      join.onRef('seat.tenant', '=', 'sign_in_link.tenant').onRef('seat.id', '=', 'seat'),
    )
    .select(['seat', 'seat.name', 'expires_at', 'used_at'])
    .where('sign_in_link.tenant', '=', gate.tenant)
    .where('digest', '=', digest)
    .forUpdate('sign_in_link')
    .executeTakeFirst()
  if (link === undefined) return refused('link-unknown')
  if (link.used_at !== null) return refused('link-used')
  if (link.expires_at <= gate.now) return refused('link-expired')
  await tx
    .updateTable('sign_in_link')
    .set({ used_at: gate.now })
    .where('tenant', '=', gate.tenant)
    .where('digest', '=', digest)
    .execute()
  return accepted({ seat: link.seat, name: link.name })
}
