// The committee's own page: how everything stands as of the newest public day, and what waits in the office.
import { sixClears, type SixClear } from '@camket/domain/plans/reading'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { CommitteeCode } from '@camket/domain/oversight/committee/codes'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { todayOf } from '../../../commitments/work/today.ts'
import type { Door } from '../../../kernel/door.ts'
import { readSnapshot } from '../../../kernel/write.ts'
import { standsAs } from '../../reading/oversight/figures/review-gap.ts'
import { cameFurther } from './come-further.ts'
import { soonOf, type Soon } from './soon.ts'
import { sinceOf, type Since } from './since.ts'
import { namedLeads, standingsByLead, type LeadLine, type ShownFigures } from './standings-by-lead.ts'

export interface Situation extends Soon {
  /** Newest public day (ISO) that all public figures are of; null before the first. */
  readonly day: string | null
  readonly size: number
  readonly all: ShownFigures
  /** Promises whose text lacks each of the six clears. */
  readonly unclear: Readonly<Record<SixClear, number>>
  /** Promises of which something was done by the agency's word, and no evidence shows it. */
  readonly unproven: number
  /** Promises that the reviewer found less far than the agency says; those that were reviewed at all. */
  readonly reviewedLower: number
  readonly reviewed: number
  /** Most overdue first, ten at most. */
  readonly late: readonly LeadLine[]
  /** Those of which no promise has come further than "not started", most promises first. */
  readonly still: readonly LeadLine[]
  /** Groups of rights holders of whose promises none has come further. */
  readonly stillGroups: ReadonlyArray<{ readonly group: string; readonly n: number }>
  /** In the office now: handed back, waiting for an answer, requests to decide, reports to be approved. */
  readonly waiting: Readonly<Record<'handedBack' | 'waiting' | 'asked' | 'submitted', number>>
  /** What oversight set or asked, and nobody has answered: dated tasks as of today, the others as of the public day. */
  readonly others: Readonly<Record<'tasksLate' | 'tasksToCheck' | 'proposalsSilent' | 'doubtsSilent', number>>
  readonly since: Since
}

/** All figures in one snapshot, each counted when it is asked for. `since`: a meeting, instead of the newest one that has been held. */
export async function showSituation(
  door: Door,
  input: { since?: string } = {},
): Promise<Result<Situation, 'not-allowed' | CommitteeCode>> {
  const found = await readSnapshot<Result<Situation, CommitteeCode>>(door, 'readCommittee', async tx => {
    const { tenant } = door
    const [head, today] = await Promise.all([
      tx
        .selectFrom('record_head')
        .select(['size', 'day'])
        .where('tenant', '=', tenant)
        .executeTakeFirstOrThrow(),
      todayOf(tx, door),
    ])
    // None of them needs another's answer: the server is asked all of them at once.
    const [since, standings, unclear, reviewed, stillGroups, waiting, others, soon] = await Promise.all([
      sinceOf(tx, { tenant, asked: input.since, head }),
      standingsByLead(tx, tenant, head),
      unclearOf(tx, tenant),
      reviewedOf(tx, tenant),
      stillGroupsOf(tx, tenant),
      waitingOf(tx, tenant),
      othersOf(tx, { tenant, today, day: head.day }),
      soonOf(tx, { tenant, today, head }),
    ])
    if (since === null) return refused('no-such-meeting', { meeting: input.since ?? '' })
    const [late, still] = await namedLeads(tx, tenant, [standings.late.slice(0, 10), standings.still])
    const { all, unproven } = standings
    const found = { all, unclear, unproven, ...reviewed, late, still, stillGroups, waiting, others, since }
    return accepted({ ...head, ...found, ...soon })
  })
  return found.ok ? found.value : found
}

async function unclearOf(tx: Tx, tenant: string): Promise<Situation['unclear']> {
  const rows = await tx
    .selectFrom('portal_count')
    .select(['value', 'n'])
    .where('tenant', '=', tenant)
    .where('facet', '=', 'missing')
    .execute()
  const n = new Map(rows.map(row => [row.value, row.n]))
  return Object.fromEntries(sixClears.map(clear => [clear, n.get(clear) ?? 0])) as Situation['unclear']
}

async function reviewedOf(tx: Tx, tenant: string): Promise<Pick<Situation, 'reviewed' | 'reviewedLower'>> {
  const found = await sql<{ reviewed: number; lower: number }>`
    select count(*)::int as reviewed, count(*) filter (where ${standsAs('below')})::int as lower
    from portal_standing s where s.tenant = ${tenant} and s.review_step is not null`.execute(tx)
  const { reviewed, lower } = found.rows[0] ?? { reviewed: 0, lower: 0 }
  return { reviewed, reviewedLower: lower }
}

// A group is left as soon as one promise of it has come further: only those where none has are walked to their end.
async function stillGroupsOf(tx: Tx, tenant: string): Promise<Situation['stillGroups']> {
  const found = await sql<{ group: string; n: number }>`
    select g.value as group, g.n from portal_count g
    where g.tenant = ${tenant} and g.facet = 'group' and g.n > 0 and not exists (
      select from portal_tag t join portal_standing s on s.tenant = t.tenant and s.commitment = t.commitment
      where t.tenant = ${tenant} and t.facet = 'group' and t.value = g.value
        and ${cameFurther})
    order by g.n desc, g.value`.execute(tx)
  return found.rows
}

async function waitingOf(tx: Tx, tenant: string): Promise<Situation['waiting']> {
  const found = await sql<Situation['waiting']>`
    select (select count(distinct commitment)::int from assignment where tenant = ${tenant} and state = 'handed-back') as "handedBack",
      (select count(distinct commitment)::int from assignment where tenant = ${tenant} and state = 'waiting') as waiting,
      (select count(distinct commitment)::int from change_request where tenant = ${tenant} and state = 'asked') as asked,
      (select count(*)::int from claim where tenant = ${tenant} and state = 'submitted') as submitted`.execute(
    tx,
  )
  return found.rows[0]!
}

// Each part follows an index of its own or walks a table of a few hundred rows: none grows with the commitments.
async function othersOf(
  tx: Tx,
  { tenant, today, day }: { tenant: string; today: string; day: string | null },
): Promise<Situation['others']> {
  const on = day ?? '0001-01-01'
  const found = await sql<Situation['others']>`
    select (select count(*)::int from portal_action where tenant = ${tenant}
        and state in ('open', 'moved', 'reopened') and due < ${today}::date) as "tasksLate",
      (select count(*)::int from portal_action where tenant = ${tenant} and state = 'reported') as "tasksToCheck",
      (select count(*)::int from portal_proposal where tenant = ${tenant} and answered_on is null
        and answer_by < ${on}::date) as "proposalsSilent",
      (select count(*)::int from portal_doubt d where d.tenant = ${tenant} and d.state = 'shown'
        and d.answer_by < ${on}::date and not exists (select from portal_answer a
          where a.tenant = d.tenant and a.of_kind = 'doubt' and a.of_id = d.id)) as "doubtsSilent"`.execute(
    tx,
  )
  return found.rows[0]!
}
