import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../kernel/door.ts'
import { read } from '../kernel/write.ts'

/** One line of what was done, or of what somebody was not let do. */
export type AuditLine =
  | {
      readonly what: 'done'
      readonly at: Date
      readonly role: string
      readonly account: string | null
      readonly author: string
      readonly action: string
      readonly subject: string
      readonly digest: string
    }
  | {
      readonly what: 'refused'
      readonly at: Date
      readonly role: string
      readonly account: string
      readonly action: string
      readonly times: number
      readonly until: Date
    }

/** So many rows are held at a time: a register of years is handed out without being held whole. */
const atATime = 1_000

/**
 * Hands out the audit of the days from `from` to `to` (UTC, both included): what was done in the order of time, then who was not
 * let do what. For the operator, who keeps it elsewhere.
 */
export async function readAudit(
  door: Door,
  { from, to, take }: { from: string; to: string; take: (line: AuditLine) => void },
): Promise<Result<{ readonly done: number; readonly refused: number }, 'not-allowed'>> {
  return read(door, 'readAudit', async tx => {
    const until = new Date(Date.parse(`${to}T00:00:00Z`) + 24 * 3_600_000)
    let last: { at: Date; id: string } = {
      at: new Date(`${from}T00:00:00Z`),
      id: '00000000-0000-0000-0000-000000000000',
    }
    let done = 0
    for (;;) {
      const rows = await tx
        .selectFrom('audit')
        .select(['id', 'at', 'author', 'account', 'role', 'action', 'subject', 'digest'])
        .where('tenant', '=', door.tenant)
        .where('at', '<', until)
        .where(row => row.or([row('at', '>', last.at), row('at', '=', last.at).and('id', '>', last.id)]))
        .orderBy('at')
        .orderBy('id')
        .limit(atATime)
        .execute()
      for (const { id: _id, ...row } of rows) take({ what: 'done', ...row })
      done += rows.length
      const end = rows.at(-1)
      if (end === undefined || rows.length < atATime) break
      last = end
    }
    const denials = await tx
      .selectFrom('denial')
      .select(['account', 'role', 'action', 'times', 'first_at', 'last_at'])
      .where('tenant', '=', door.tenant)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .orderBy('day')
      .orderBy('account')
      .orderBy('role')
      .orderBy('action')
      .execute()
    for (const { first_at, last_at, ...row } of denials)
      take({ what: 'refused', at: first_at, until: last_at, ...row })
    return { done, refused: denials.length }
  })
}
