import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { SessionMethod } from '@camket/storage/people-tables'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { isId } from '../../kernel/new-id.ts'
import { read, write } from '../../kernel/write.ts'
import { sessionLife } from '../session-life.ts'

export interface SessionEntry {
  readonly id: string
  /** The one in which this is asked. */
  readonly isThis: boolean
  readonly method: SessionMethod
  readonly seatName: string
  readonly createdAt: Date
  readonly seenAt: Date
}

/** The open sessions of the own account, newest first. */
export async function listSessions(door: Door): Promise<Result<SessionEntry[], PeopleCode>> {
  const ago = (milliseconds: number): Date => new Date(door.now.getTime() - milliseconds)
  return read(door, 'ownAccount', async tx => {
    const rows = await tx
      .selectFrom('session')
      .innerJoin('seat', join =>
        join.onRef('seat.tenant', '=', 'session.tenant').onRef('seat.id', '=', 'session.seat'),
      )
      .select(['session.id', 'method', 'seat.name as seatName', 'session.created_at', 'seen_at'])
      .where('session.tenant', '=', door.tenant)
      .where('account', '=', door.author.account)
      .where('ended_at', 'is', null)
      .where('seen_at', '>', ago(sessionLife.idle))
      .where('session.created_at', '>', ago(sessionLife.longest))
      .orderBy('session.created_at', 'desc')
      .orderBy('session.id', 'desc')
      .execute()
    return rows.map(({ created_at, seen_at, ...row }) => ({
      ...row,
      isThis: row.id === door.author.session,
      createdAt: created_at,
      seenAt: seen_at,
    }))
  })
}

/** Ends one session of the own account. */
export async function endSession(
  door: Door,
  { session }: { readonly session: string },
): Promise<Result<null, PeopleCode>> {
  const act = { action: 'ownAccount', subject: `session:${session}`, input: { end: session } } as const
  return write<Result<null, PeopleCode>>(door, act, async tx => {
    if (!isId(session)) return refused('no-such-session')
    const ended = await end(tx, door, { account: door.author.account, only: session })
    return ended === 0 ? refused('no-such-session') : accepted(null)
  })
}

/** Ends all sessions of the own account but this one. */
export async function endOtherSessions(door: Door): Promise<Result<{ ended: number }, PeopleCode>> {
  const subject = `account:${door.author.account ?? ''}`
  const act = { action: 'ownAccount', subject, input: { end: 'others' } } as const
  return write<Result<{ ended: number }, PeopleCode>>(door, act, async tx =>
    accepted({ ended: await end(tx, door, { account: door.author.account, but: door.author.session }) }),
  )
}

/** Ends all sessions of somebody's account; they may sign in again. */
export async function endSessionsOf(
  door: Door,
  { account }: { readonly account: string },
): Promise<Result<{ ended: number }, PeopleCode>> {
  const act = { action: 'endSessionOf', subject: `account:${account}`, input: { account } } as const
  return write<Result<{ ended: number }, PeopleCode>>(door, act, async tx => {
    if (!isId(account)) return refused('no-such-account')
    return accepted({ ended: await end(tx, door, { account }) })
  })
}

interface Which {
  readonly account: string | null
  readonly only?: string
  readonly but?: string | undefined
}

async function end(tx: Tx, { tenant, now }: Door, { account, only, but }: Which): Promise<number> {
  let sessions = tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .where('ended_at', 'is', null)
  if (only !== undefined) sessions = sessions.where('id', '=', only)
  if (but !== undefined) sessions = sessions.where('id', '<>', but)
  return (await sessions.returning('id').execute()).length
}
