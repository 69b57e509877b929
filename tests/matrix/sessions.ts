// Somebody signed in for each role: a seat, and the session cookie of whoever holds it.
import type { SeatRole } from '../../packages/domain/src/kernel/author.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { newId } from '../../packages/services/src/kernel/new-id.ts'
import { digestOf, newSecret } from '../../packages/services/src/people/secrets.ts'

export interface Seated {
  readonly role: SeatRole
  readonly body: string | null
  /** The token as it stands in the cookie. */
  readonly session: string
}

/** Signs somebody in at a seat; the seat is made where there is none yet. */
export async function seatedAs(door: Door, role: SeatRole, body: string | null): Promise<Seated> {
  const { tenant, now } = door
  const session = newSecret()
  await door.register.withTenant(tenant, 'server', async tx => {
    const there = await tx
      .selectFrom('seat')
      .select('id')
      .where('tenant', '=', tenant)
      .where('role', '=', role)
      .where('body', body === null ? 'is' : '=', body)
      .executeTakeFirst()
    const seat = there?.id ?? newId(now)
    if (there === undefined) {
      await tx
        .insertInto('seat')
        .values({ tenant, id: seat, role, body, name: role, created_at: now })
        .execute()
    }
    const times = { created_at: now, seen_at: now, ended_at: null }
    await tx
      .insertInto('session')
      .values({ tenant, seat, digest: digestOf(session), ...times })
      .execute()
  })
  return { role, body, session }
}
