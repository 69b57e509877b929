import { timeLineOf, type TimeLine } from '@camket/domain/publication/portal/progress/time-line'
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
    const { due, undated } = await dueDays(tx, tenant, plan)
    const updates = await days(
      tx,
      sql`select published_at from portal_update where tenant = ${tenant} and plan = ${plan}`,
    )
    const amendments = await days(
      tx,
      sql`select published_at from portal_change where tenant = ${tenant} and kind = 'amendment'
        and (of_id = ${plan} or starts_with(of_id, ${`${plan}.`}))`,
    )
    const figures = await figuresOfAll(tx, tenant, { plan, day: asOf.day })
    return { plan: named, line: timeLineOf({ due, updates, amendments }), undated, figures }
  })
}

/** Last days, interim days and milestones. */
async function dueDays(
  tx: Tx,
  tenant: string,
  plan: string,
): Promise<{ due: Map<string, string[]>; undated: number }> {
  const { rows } = await sql<{ day: string; of: string[] }>`
    select d.due as day, array_agg(d.commitment) as of
    from portal_due d join portal_standing s on s.tenant = d.tenant and s.commitment = d.commitment
    where s.tenant = ${tenant} and s.plan = ${plan} group by d.due`.execute(tx)
  const without = await sql<{ n: number }>`select count(*)::int as n from portal_standing
    where tenant = ${tenant} and plan = ${plan} and due_key = ${noDay}::date`.execute(tx)
  return { due: new Map(rows.map(({ day, of }) => [day, of])), undated: without.rows[0]?.n ?? 0 }
}

/** Days in the register's own zone. */
async function days(tx: Tx, times: ReturnType<typeof sql>): Promise<Map<string, number>> {
  const { rows } = await sql<{ day: string; n: number }>`
    select (t.published_at at time zone h.time_zone)::date as day, count(*)::int as n
    from (${times}) t cross join record_head h where h.tenant = current_tenant() group by 1`.execute(tx)
  return new Map(rows.map(({ day, n }) => [day, n]))
}
