import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Gate } from '../kernel/door.ts'
import { standingSessions } from '../kernel/still-in.ts'
import { hasProof } from './accounts/account-proofs.ts'
import { digestOf } from './secrets.ts'
import { sessionLife } from './session-life.ts'
import { seatNameOf } from './sessions/held-seats.ts'
import { authorOf, type SessionAuthor } from './sessions/open-session.ts'

export type { SessionAuthor }

/**
 * Who acts in the session behind a token. Null when it is unknown, signed out, idle over 8 hours, older than 7 days, when
 * its account is disabled or no longer holds the seat, or when what proves the account has changed since.
 */
export async function findSession(gate: Gate, session: string): Promise<SessionAuthor | null> {
  const { tenant } = gate
  const digest = digestOf(session)
  return gate.register.withTenant(tenant, 'server', async tx => {
    const found = await standingSessions(tx)
      .innerJoin('seat', join =>
        join.onRef('seat.tenant', '=', 'session.tenant').onRef('seat.id', '=', 'session.seat'),
      )
      .leftJoin('body', join =>
        join.onRef('body.tenant', '=', 'seat.tenant').onRef('body.id', '=', 'seat.body'),
      )
      .select(['session.id', 'session.seat', 'account.id as account', 'method', 'proved_at', 'since'])
      .select(['session.created_at', 'seen_at', 'role', 'seat.body', 'seat.name as seatName'])
      .select(['body.name as bodyName', 'body.short'])
      .select(reinvitedFrom(gate.now))
      .where('session.tenant', '=', tenant)
      .where('digest', '=', digest)
      .executeTakeFirst()
    if (found === undefined) return null
    const { seat, role, body, account, method, since } = found
    const now = gate.now.getTime()
    if (now - found.created_at.getTime() >= sessionLife.longest) return null
    const idle = now - found.seen_at.getTime()
    if (idle >= sessionLife.idle) return null
    if (idle > 60_000) await noteSeen(tx, gate, digest)
    const bodyName = found.short ?? found.bodyName
    const name = seatNameOf({ role, bodyName, seatName: found.seatName })
    const isLimited = method === 'invitation' && !(await hasProof(tx, tenant, account))
    return authorOf(
      { seat, role, body, bodyName, name, since },
      {
        account,
        session: found.id,
        method,
        provedAt: found.proved_at,
        isLimited,
        reinvited: found.reinvited,
      },
    )
  })
}

/** When a session was last used is no change of anybody's, so it leaves no audit row; once a minute is enough. */
async function noteSeen(tx: Tx, { tenant, now }: Gate, digest: string): Promise<void> {
  await tx
    .updateTable('session')
    .set({ seen_at: now })
    .where('tenant', '=', tenant)
    .where('digest', '=', digest)
    .execute()
}

/** When an open invitation to set the account up anew opens: its holder is told on every page. */
const reinvitedFrom = (now: Date) =>
  sql<Date | null>`(select max(i.created_at) from invitation i where i.tenant = session.tenant
    and i.account = session.account and i.kind = 'set-up' and i.used_at is null and i.expires_at > ${now})`.as(
    'reinvited',
  )
