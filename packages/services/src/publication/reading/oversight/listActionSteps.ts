import type { ActionState } from '@camket/domain/oversight/codes'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { Page } from '../shapes.ts'
import { pageSize, snapshotOf } from '../snapshot.ts'
import { waitingIs, type WaitAsked } from './actions.ts'
import { concerns, type Scope } from './figures/scope.ts'

/** One step of a dated task, as a feed tells it. */
export interface StepLine {
  /** Of the task. */
  readonly id: string
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  readonly from: { readonly kind: 'finding' | 'decision'; readonly id: string }
  readonly body: string
  readonly text: string
  readonly state: ActionState
  readonly due: string
  readonly on: string
  readonly said: string | null
  /** The office that took it. */
  readonly by: string
}

export interface StepQuery extends Scope {
  /** About this commitment. */
  readonly commitment?: string
  /** Of tasks that wait so now. */
  readonly wait?: WaitAsked
  /** Of tasks that came of such. */
  readonly from?: 'finding' | 'decision'
  readonly limit?: number
}

interface Row extends Omit<StepLine, 'publishedAt' | 'from'> {
  readonly published_at: Date
  readonly from_kind: StepLine['from']['kind']
  readonly from_id: string
}

/** Set, moved, reported, verified, opened again: the newest steps of dated tasks first. */
export async function listActionSteps(
  door: PublicDoor,
  { commitment, wait, from, limit, ...scope }: StepQuery,
): Promise<Page<StepLine>> {
  const most = pageSize(limit)
  return snapshotOf(door, async (tx, { day }) => {
    const where = sql.join(
      [
        concerns('action', scope),
        ...(commitment === undefined ? [] : [sql`a.commitment = ${commitment}`]),
        ...(wait === undefined ? [] : [waitingIs(wait, day)]),
        ...(from === undefined ? [] : [sql`a.from_kind = ${from}`]),
      ],
      sql` and `,
    )
    const { rows } = await sql<Row>`
      select t.action as id, t.version, t.index, t.published_at, a.from_kind, a.from_id, a.body_name as body, a.text,
        t.state, t.due, t.on_day as on, t.said, t.by_name as by
      from portal_action_step t join portal_action a on a.tenant = t.tenant and a.id = t.action
      where t.tenant = ${door.tenant} and ${where} order by t.index desc limit ${most}`.execute(tx)
    const lines = rows.map(({ published_at, from_kind: kind, from_id: id, ...row }) => ({
      ...row,
      from: { kind, id },
      publishedAt: new Date(published_at).toISOString(),
    }))
    return { lines, next: null, total: lines.length, more: lines.length === most }
  })
}
