// Rows of who has which commitment: read under a lock before they change, and changed by steps of the table alone.
import type { Assignment, stepsTo } from '@camket/domain/commitments/work/assignment'
import type { HandBackGround, WorkEvent } from '@camket/domain/commitments/work/codes'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { noteEvents } from './work-events.ts'

export interface StoredAssignment extends Assignment {
  readonly commitment: string
  readonly bodyName: string
  readonly ground: HandBackGround | null
  readonly reason: string | null
  readonly assignedAt: Date
  readonly answeredAt: Date | null
  /** Last day of a body that has ended or will; null while nobody knows one. */
  readonly bodyEndsOn: string | null
}

/** Every part in the commitments, ended ones too; `lock` holds the rows until the transaction ends. */
export async function loadAssignments(
  tx: Tx,
  tenant: string,
  at: { commitments: readonly string[]; lock?: boolean },
): Promise<StoredAssignment[]> {
  if (at.commitments.length === 0) return []
  const rows = await tx
    .selectFrom('assignment as a')
    .leftJoin('body as b', join => join.onRef('b.tenant', '=', 'a.tenant').onRef('b.id', '=', 'a.body'))
    .selectAll('a')
    .select(['b.name', 'b.valid_to'])
    .where('a.tenant', '=', tenant)
    .where('a.commitment', 'in', [...at.commitments])
    .orderBy('a.commitment')
    .orderBy('a.part')
    .orderBy('a.body')
    .$if(at.lock === true, query => query.forUpdate('a'))
    .execute()
  return rows.map(row => ({
    commitment: row.commitment,
    body: row.body,
    bodyName: row.name ?? row.body,
    part: row.part,
    mode: row.mode,
    state: row.state,
    ground: row.ground,
    reason: row.reason,
    assignedAt: row.assigned_at,
    answeredAt: row.answered_at,
    edition: row.edition,
    bodyEndsOn: row.valid_to,
  }))
}

type Step = ReturnType<typeof stepsTo>[number]

/** Takes the steps in one commitment; `what` names in its history why somebody came to have it. */
export async function takeSteps(
  tx: Tx,
  door: Door,
  work: { commitment: string; steps: readonly Step[]; what: WorkEvent; words: string | null },
): Promise<void> {
  const { commitment, steps, what, words } = work
  for (const { body, part, mode, state } of steps) {
    const row = { part, mode, state, ground: null, reason: null }
    const isGiven = state === 'waiting'
    await tx
      .insertInto('assignment')
      .values({ tenant: door.tenant, commitment, body, ...row, assigned_at: door.now, answered_at: null })
      .onConflict(conflict =>
        conflict.columns(['tenant', 'commitment', 'body']).doUpdateSet(eb => ({
          ...row,
          ...(isGiven ? { assigned_at: door.now, answered_at: null } : {}),
          edition: eb('assignment.edition', '+', 1),
        })),
      )
      .execute()
  }
  const events = steps.map(({ body, state }) => ({
    commitment,
    body,
    what: state === 'ended' ? ('ended' as const) : what,
    words,
  }))
  await noteEvents(tx, door, events)
}
