import type { Author } from '@camket/domain/kernel/author'
import type { Gate } from '../kernel/door.ts'
import { digestOf } from './secrets.ts'
import { sessionLife } from './session-life.ts'

/** The seat behind a session token; null when unknown, signed out, idle over 8 hours or older than 7 days. */
export async function findSession(gate: Gate, session: string): Promise<Author | null> {
  const digest = digestOf(session)
  return gate.register.withTenant(gate.tenant, 'server', async tx => {
    const found = await tx
      .selectFrom('session')
      .innerJoin('seat', join =>
        join.onRef('seat.tenant', '=', 'session.tenant').onRef('seat.id', '=', 'seat'),
      )
      .select(['seat', 'role', 'body', 'account', 'name', 'session.created_at', 'seen_at', 'ended_at'])
      .where('session.tenant', '=', gate.tenant)
      .where('digest', '=', digest)
      .executeTakeFirst()
    if (found === undefined || found.ended_at !== null) return null
    const now = gate.now.getTime()
    if (now - found.created_at.getTime() >= sessionLife.longest) return null
    const idle = now - found.seen_at.getTime()
    if (idle >= sessionLife.idle) return null
    if (idle > 60_000) {
      // When a session was last used is no change of anybody's, so it leaves no audit row; once a minute is enough.
      await tx
        .updateTable('session')
        .set({ seen_at: gate.now })
        .where('tenant', '=', gate.tenant)
        .where('digest', '=', digest)
        .execute()
    }
    const { role, seat, account, body, name } = found
    return { role, seat, account, body, name }
  })
}
