import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Door } from '../kernel/door.ts'
import { read, write } from '../kernel/write.ts'
import { forgetOldSignIns } from './forgetOldSignIns.ts'
import { digestOf, newSecret } from './secrets.ts'

const minutes = 30

/** A one-time link's secret for the seat of the secretariat; it opens once, within 30 minutes. */
export async function createSignInLink(
  door: Door,
): Promise<Result<{ token: string; expiresAt: Date }, PeopleCode>> {
  const token = newSecret()
  const expiresAt = new Date(door.now.getTime() + minutes * 60_000)
  const act = {
    action: 'createSignInLink',
    subject: 'seat:secretariat',
    input: { link: digestOf(token) },
  } as const
  return write(door, act, async tx => {
    const seat = await tx
      .selectFrom('seat')
      .select('id')
      .where('tenant', '=', door.tenant)
      .where('role', '=', 'secretariat')
      .executeTakeFirst()
    if (seat === undefined) return refused('no-such-tenant', { tenant: door.tenant })
    await forgetOldSignIns(tx, door)
    await tx
      .insertInto('sign_in_link')
      .values({
        tenant: door.tenant,
        digest: digestOf(token),
        seat: seat.id,
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
