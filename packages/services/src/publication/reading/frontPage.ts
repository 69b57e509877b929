import { affectedGroups } from '@camket/domain/plans/groups'
import { sixClears, type SixClear } from '@camket/domain/plans/reading'
import { servedRights } from '@camket/domain/plans/served-rights'
import type { Figures } from '@camket/domain/publication/portal/progress/figures'
import { noDay, plusDays } from '@camket/domain/commitments/calendar/days'
import { dueWithinDays, type DueState } from '@camket/domain/publication/states'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../kernel/door.ts'
import { figuresOfAll } from './progress/figures.ts'
import type { AsOf, PlanName } from './shapes.ts'
import type { SentenceCounts } from './showPlan.ts'
import { snapshotOf } from './snapshot.ts'

export interface FrontPage extends AsOf {
  readonly tenantName: string
  readonly plans: number
  readonly commitments: number
  /** How many commitments give each clear in their text, have it added by the office, or lack it. */
  readonly clears: Readonly<Record<SixClear, { found: number; added: number; missing: number }>>
  /** Commitments whose text gives all six. */
  readonly allSix: number
  /** Those that have all six only because the office added some. */
  readonly allSixWithOffice: number
  readonly states: Readonly<Record<DueState, number>>
  /** How all commitments stand by what was reported. */
  readonly progress: Figures
  readonly restrictions: number
  readonly sheetsUnanswered: number
  /** Rights and groups that no commitment names. */
  readonly rightsUnnamed: readonly string[]
  readonly groupsUnnamed: readonly string[]
  /** Sentences by what they were taken to be, over all plans. */
  readonly coverage: SentenceCounts
  readonly newest: ReadonlyArray<PlanName & { publishedAt: string; commitments: number }>
}

/** How many promises, how many clear, how many due, and what the plans do not say. */
export async function frontPage(door: PublicDoor): Promise<FrontPage> {
  return snapshotOf(door, async (tx, asOf) => {
    const { tenant } = door
    const n = await allCounts(tx, tenant)
    const named = await tx.selectFrom('tenant').select('name').where('tenant', '=', tenant).executeTakeFirst()
    const clears = sixClears.map(clear => {
      const of = (state: string): number => n(`clear-${clear}`, state)
      return [clear, { found: of('found'), added: of('added'), missing: of('missing') }]
    })
    return {
      tenantName: named?.name ?? tenant,
      plans: n('all', 'plans'),
      commitments: n('all', 'commitments'),
      clears: Object.fromEntries(clears) as FrontPage['clears'],
      allSix: n('all', 'six-clears'),
      allSixWithOffice: n('all', 'six-clears-added'),
      states: {
        ...(await datedStates(tx, tenant, asOf.day)),
        recurring: n('open', 'recurring'),
        unfixed: n('open', 'unfixed'),
        undated: n('open', 'undated'),
      },
      progress: await figuresOfAll(tx, tenant, asOf),
      restrictions: n('all', 'restrictions'),
      sheetsUnanswered: n('all', 'sheets-unanswered'),
      rightsUnnamed: servedRights.filter(right => n('right', right) === 0),
      groupsUnnamed: affectedGroups.filter(group => n('group', group) === 0),
      coverage: {
        commitment: n('coverage', 'commitment'),
        restrictive: n('coverage', 'restrictive'),
        contextByRule: n('coverage', 'contextByRule'),
        contextByPerson: n('coverage', 'contextByPerson'),
        setAside: n('coverage', 'setAside'),
      },
      newest: await newestPlans(tx, tenant),
    }
  })
}

async function allCounts(tx: Tx, tenant: string): Promise<(facet: string, value: string) => number> {
  const rows = await tx
    .selectFrom('portal_count')
    .select(['facet', 'value', 'n'])
    .where('tenant', '=', tenant)
    .where('facet', 'not in', ['agency', 'plan', 'year'])
    .execute()
  const counts = new Map(rows.map(row => [`${row.facet} ${row.value}`, row.n]))
  return (facet, value) => counts.get(`${facet} ${value}`) ?? 0
}

async function datedStates(
  tx: Tx,
  tenant: string,
  day: string | null,
): Promise<{ overdue: number; due: number; ahead: number }> {
  const on = day ?? '0001-01-01'
  const soon = plusDays(on, dueWithinDays)
  const counted = await sql<{ overdue: number; due: number; ahead: number }>`
    select count(*) filter (where due_key < ${on}::date)::int as overdue,
      count(*) filter (where due_key between ${on}::date and ${soon}::date)::int as due,
      count(*) filter (where due_key > ${soon}::date)::int as ahead
    from portal_commitment where tenant = ${tenant} and due_key < ${noDay}::date`.execute(tx)
  return counted.rows[0] ?? { overdue: 0, due: 0, ahead: 0 }
}

async function newestPlans(tx: Tx, tenant: string): Promise<FrontPage['newest']> {
  const rows = await tx
    .selectFrom('portal_plan')
    .select(['id', 'symbol', 'title', 'published_at', 'commitments'])
    .where('tenant', '=', tenant)
    .orderBy('first_index', 'desc')
    .limit(5)
    .execute()
  return rows.map(({ published_at, ...row }) => ({ ...row, publishedAt: published_at.toISOString() }))
}
