import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Door } from '../kernel/door.ts'
import { read, write } from '../kernel/write.ts'
import { ensureFirstAccount } from './accounts/first-account.ts'
import { ensureSeat } from './accounts/seats.ts'
import { forgetOldSignIns } from './forgetOldSignIns.ts'
import { digestOf, newSecret } from './secrets.ts'

const minutes = 30

/** The seats that the operator's link can open: the account behind it holds both. */
export type LinkRole = 'secretariat' | 'accounts'

/** A one-time link's secret for a seat of the first account; it opens once, within 30 minutes. */
export async function createSignInLink(
  door: Door,
  role: LinkRole = 'secretariat',
): Promise<Result<{ token: string; expiresAt: Date }, PeopleCode>> {
  const token = newSecret()
  const expiresAt = new Date(door.now.getTime() + minutes * 60_000)
  const act = {
    action: 'createSignInLink',
    subject: `seat:${role}`,
    input: { link: digestOf(token) },
  } as const
  return write<Result<{ token: string; expiresAt: Date }, PeopleCode>>(door, act, async tx => {
    const { tenant } = door
    const known = await tx
      .selectFrom('record_head')
      .select('tenant')
      .where('tenant', '=', tenant)
      .executeTakeFirst()
    if (known === undefined) return refused('no-such-tenant', { tenant })
    const account = await ensureFirstAccount(tx, door)
    const seat = await ensureSeat(tx, door, { role, body: null })
    if (!seat.ok) return seat
    await forgetOldSignIns(tx, door)
    await tx
      .insertInto('sign_in_link')
      .values({
        tenant,
        digest: digestOf(token),
        seat: seat.value.seat,
        account,
        created_at: door.now,
        expires_at: expiresAt,
        used_at: null,
      })
      .execute()
    return accepted({ token, expiresAt })
  })
}

/** True while nobody has ever signed in: only then does `start` print a link by itself. */
export async function needsFirstSignIn(door: Door): Promise<boolean> {
  const asked = await read(door, 'createSignInLink', tx =>
    tx.selectFrom('session').select('digest').where('tenant', '=', door.tenant).limit(1).executeTakeFirst(),
  )
  return asked.ok && asked.value === undefined
}
