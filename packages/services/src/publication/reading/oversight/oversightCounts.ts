import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { snapshotOf } from '../snapshot.ts'
import { waitingIs } from './actions.ts'
import { countedGrounds, doubtIs, groundsOf, type WithheldBy } from './figures/doubt-stages.ts'
import { concerns, type Scope } from './figures/scope.ts'
import { proposalIs } from './listProposals.ts'
import { standsAs } from './figures/review-gap.ts'

export interface OversightCounts {
  readonly reviews: number
  /** Commitments whose newest review stands below the agency's newest word. */
  readonly reviewsBelow: number
  /** Of the plan, or of all; a round is of no agency. */
  readonly rounds: number
  readonly findings: number
  /** Dated tasks that are not verified, and by what they wait for as of the newest day. */
  readonly openTasks: number
  readonly overdueTasks: number
  readonly checkTasks: number
  readonly comingTasks: number
  readonly doneTasks: number
  readonly decisions: number
  readonly proposals: number
  readonly answeredProposals: number
  /** Whose day of the answer has passed. */
  readonly silentProposals: number
  /** Receipts, whether or not their words are shown yet. */
  readonly doubts: number
  readonly answeredDoubts: number
  /** Shown, not answered, and past the day of the answer. */
  readonly unansweredDoubts: number
  readonly withheldDoubts: ReturnType<typeof groundsOf>
}

type Row = Omit<OversightCounts, 'withheldDoubts'> & { readonly withheldDoubts: WithheldBy }

/** How much was reviewed, found, decided, proposed and doubted, of everything or of what concerns an agency or a plan. */
export async function oversightCounts(door: PublicDoor, scope: Scope = {}): Promise<OversightCounts & AsOf> {
  return snapshotOf(door, async (tx, { day }) => {
    return countOversight(tx, { tenant: door.tenant, day, scope })
  })
}

/** The same in a snapshot of the caller's. */
export async function countOversight(
  tx: Tx,
  { tenant, day, scope = {} }: { tenant: string; day: string | null; scope?: Scope },
): Promise<OversightCounts> {
  const { rows } = await counting(tenant, scope, day).execute(tx)
  const { withheldDoubts, ...counts } = rows[0]!
  return { ...counts, withheldDoubts: groundsOf(withheldDoubts) }
}

// One statement: on a page that nobody has asked for yet it is the whole cost of the section.
function counting(tenant: string, scope: Scope, day: string | null) {
  const of = sql.lit(tenant)
  const n = sql`count(*)::int as`
  const { plan } = scope
  return sql<Row>`select * from
    (select ${n} reviews from portal_review r
      join portal_standing s on s.tenant = r.tenant and s.commitment = r.commitment
      where r.tenant = ${of} and ${concerns('review', scope)}) as reviewed,
    (select ${n} "reviewsBelow" from portal_standing s
      where s.tenant = ${of} and ${standsAs('below')} and ${concerns('standing', scope)}) as below,
    (select ${n} rounds from portal_round o
      where o.tenant = ${of} and (${plan ?? null}::text is null or o.plan = ${plan ?? null})) as drawn,
    (select ${n} findings from portal_finding f where f.tenant = ${of} and ${concerns('finding', scope)}) as found,
    (select count(*) filter (where ${waitingIs('open', day)})::int as "openTasks",
        count(*) filter (where ${waitingIs('overdue', day)})::int as "overdueTasks",
        count(*) filter (where ${waitingIs('check', day)})::int as "checkTasks",
        count(*) filter (where ${waitingIs('coming', day)})::int as "comingTasks",
        count(*) filter (where ${waitingIs('done', day)})::int as "doneTasks"
      from portal_action a where a.tenant = ${of} and ${concerns('action', scope)}) as tasks,
    (select ${n} decisions from portal_decision d where d.tenant = ${of} and ${concerns('decision', scope)}) as decided,
    (select ${n} proposals, count(*) filter (where ${proposalIs('answered', day)})::int as "answeredProposals",
        count(*) filter (where ${proposalIs('silent', day)})::int as "silentProposals"
      from portal_proposal p where p.tenant = ${of} and ${concerns('proposal', scope)}) as proposed,
    (select ${n} doubts, count(*) filter (where ${doubtIs('answered', day)})::int as "answeredDoubts",
        count(*) filter (where ${doubtIs('silent', day)})::int as "unansweredDoubts",
        ${countedGrounds(concerns('doubt', scope), tenant)} as "withheldDoubts"
      from portal_doubt d left join portal_standing s on s.tenant = d.tenant and s.commitment = d.commitment
      where d.tenant = ${of} and ${concerns('doubt', scope)}) as doubted`
}
