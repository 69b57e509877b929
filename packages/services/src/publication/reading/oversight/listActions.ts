import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { Page } from '../shapes.ts'
import { cursorOf, snapshotOf } from '../snapshot.ts'
import { actionLines, waitingIs, type PublicActionLine, type WaitAsked } from './actions.ts'
import { entriesWithin } from '../progress/published-within.ts'
import { sizeOf, type Sized } from './figures/page-size.ts'
import { concerns, type Scope } from './figures/scope.ts'

/** The agency of a task is the one that has it. */
export interface ActionsQuery extends Scope, Sized {
  readonly commitment?: string
  readonly wait?: WaitAsked
  readonly after?: string
}

/** So many at once for a calendar, which has no next page; other limits are a page's. */
export const mostActions = 1_000

/** Dated tasks of findings and decisions, by their last day. A cursor that cannot be read counts as none. */
export async function listPublicActions(
  door: PublicDoor,
  input: ActionsQuery,
): Promise<Page<PublicActionLine>> {
  const { commitment, wait } = input
  const limit = input.limit === mostActions ? mostActions : sizeOf(input)
  const after = cursorOf(input.after, ['day', 'number'])
  const { tenant } = door
  return snapshotOf(door, async (tx, asOf) => {
    const where = sql.join(
      [
        concerns('action', input),
        entriesWithin('a', input.entries),
        ...(commitment === undefined ? [] : [sql`a.commitment = ${commitment}`]),
        ...(wait === undefined ? [] : [waitingIs(wait, asOf.day)]),
      ],
      sql` and `,
    )
    const counted = await sql<{ n: number }>`
      select count(*)::int as n from portal_action a where a.tenant = ${tenant} and ${where}`.execute(tx)
    const from =
      after === null
        ? where
        : sql`${where} and (a.due, a.index) > (${after[0]}::date, ${Number(after[1])}::bigint)`
    const lines = await actionLines(tx, { tenant, asOf }, { where: from, limit: limit + 1 })
    const last = lines[limit - 1]
    const next = lines.length > limit && last !== undefined ? `${last.due}_${last.index}` : null
    return { lines: lines.slice(0, limit), next, total: counted.rows[0]?.n ?? 0, more: false }
  })
}
