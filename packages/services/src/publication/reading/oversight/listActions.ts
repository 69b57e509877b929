import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { Page } from '../shapes.ts'
import { snapshotOf } from '../snapshot.ts'
import { actionLines, waitingIs, type PublicActionLine } from './actions.ts'

export interface ActionsQuery {
  readonly plan?: string
  readonly agency?: string
  readonly commitment?: string
  readonly wait?: 'overdue' | 'check' | 'coming' | 'done' | 'open'
}

/** At most so many: whoever has more to mend filters by agency or plan. */
const most = 1_000

/** Dated tasks of findings and decisions, by their last day. */
export async function listPublicActions(
  door: PublicDoor,
  input: ActionsQuery,
): Promise<Page<PublicActionLine>> {
  const { plan, agency, commitment, wait } = input
  return snapshotOf(door, async (tx, asOf) => {
    const conditions = [
      sql`true`,
      ...(plan === undefined ? [] : [sql`a.plan = ${plan}`]),
      ...(agency === undefined ? [] : [sql`a.body = ${agency}`]),
      ...(commitment === undefined ? [] : [sql`a.commitment = ${commitment}`]),
      ...(wait === undefined ? [] : [waitingIs(wait, asOf.day)]),
    ]
    const where = sql.join(conditions, sql` and `)
    const lines = await actionLines(tx, { tenant: door.tenant, asOf }, { where, limit: most + 1 })
    return {
      lines: lines.slice(0, most),
      next: null,
      total: Math.min(lines.length, most),
      more: lines.length > most,
    }
  })
}
