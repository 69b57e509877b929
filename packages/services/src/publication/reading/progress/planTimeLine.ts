import { timeLineOf, type Lane, type TimeLine } from '@camket/domain/publication/portal/progress/time-line'
import { noDay } from '@camket/domain/commitments/calendar/days'
import type { Figures } from '@camket/domain/publication/portal/progress/figures'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf, PlanName } from '../shapes.ts'
import { inSnapshot } from '../snapshot.ts'
import { figuresOfAll } from './figures.ts'

export interface PlanProgress extends AsOf {
  readonly plan: PlanName
  readonly line: TimeLine
  /** Commitments without a last day. */
  readonly undated: number
  readonly figures: Figures
}

/** A plan along the calendar, and its figures as of the newest day; null when it is not public. */
export async function planTimeLine(door: PublicDoor, input: { plan: string }): Promise<PlanProgress | null> {
  const { tenant } = door
  const { plan } = input
  return inSnapshot(door, async (tx, asOf) => {
    const named = await tx
      .selectFrom('portal_plan')
      .select(['id', 'symbol', 'title'])
      .where('tenant', '=', tenant)
      .where('id', '=', plan)
      .executeTakeFirst()
    if (named === undefined) return null
    const due = await dueDays(tx, tenant, plan)
    const undated = due.get(noDay) ?? 0
    due.delete(noDay)
    const updates = await days(
      tx,
      sql`select published_at from portal_update where tenant = ${tenant} and plan = ${plan}`,
    )
    const amendments = await days(
      tx,
      sql`select published_at from portal_change where tenant = ${tenant} and kind = 'amendment'
        and (of_id = ${plan} or starts_with(of_id, ${`${plan}.`}))`,
    )
    const happened: Record<Lane, Map<string, number>> = { due, updates, amendments }
    const figures = await figuresOfAll(tx, tenant, { plan, day: asOf.day })
    return { plan: named, line: timeLineOf(happened), undated, figures }
  })
}

async function dueDays(tx: Tx, tenant: string, plan: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ day: string; n: number }>`
    select due_key as day, count(*)::int as n from portal_standing where tenant = ${tenant} and plan = ${plan}
    group by due_key`.execute(tx)
  return new Map(rows.map(({ day, n }) => [day, n]))
}

/** Days in the register's own zone. */
async function days(tx: Tx, times: ReturnType<typeof sql>): Promise<Map<string, number>> {
  const { rows } = await sql<{ day: string; n: number }>`
    select (t.published_at at time zone h.time_zone)::date as day, count(*)::int as n
    from (${times}) t cross join record_head h where h.tenant = current_tenant() group by 1`.execute(tx)
  return new Map(rows.map(({ day, n }) => [day, n]))
}
