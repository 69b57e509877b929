import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { snapshotOf } from '../snapshot.ts'
import { waitingIs } from './actions.ts'
import { standsAs } from './review-gap.ts'

export interface OversightCounts {
  readonly reviews: number
  /** Commitments whose newest review stands below the agency's newest word. */
  readonly reviewsBelow: number
  readonly rounds: number
  readonly findings: number
  readonly openTasks: number
  /** As of the newest day. */
  readonly overdueTasks: number
  readonly decisions: number
  readonly proposals: number
  /** Whose day of the answer has passed. */
  readonly silentProposals: number
  /** Receipts, whether or not their words are shown yet. */
  readonly doubts: number
  readonly withheldDoubts: number
  /** Shown, not answered, and past the day of the answer. */
  readonly unansweredDoubts: number
}

/** How much was reviewed, found, decided, proposed and doubted; each figure has a list behind it. */
export async function oversightCounts(door: PublicDoor): Promise<OversightCounts & AsOf> {
  return snapshotOf(door, async (tx, { day }) => {
    const today = day ?? '0001-01-01'
    const of = sql.lit(door.tenant)
    const found = await sql<OversightCounts>`
      select (select count(*)::int from portal_review where tenant = ${of}) as reviews,
        (select count(*)::int from portal_standing s where s.tenant = ${of}
          and ${standsAs('below')}) as "reviewsBelow",
        (select count(*)::int from portal_round where tenant = ${of}) as rounds,
        (select count(*)::int from portal_finding where tenant = ${of}) as findings,
        (select count(*)::int from portal_action a where tenant = ${of} and ${waitingIs('open', day)}) as "openTasks",
        (select count(*)::int from portal_action a where tenant = ${of} and ${waitingIs('overdue', day)}) as "overdueTasks",
        (select count(*)::int from portal_decision where tenant = ${of}) as decisions,
        (select count(*)::int from portal_proposal where tenant = ${of}) as proposals,
        (select count(*)::int from portal_proposal where tenant = ${of} and answered_on is null
          and answer_by < ${today}::date) as "silentProposals",
        (select count(*)::int from portal_doubt where tenant = ${of}) as doubts,
        (select count(*)::int from portal_doubt where tenant = ${of} and state = 'withheld') as "withheldDoubts",
        (select count(*)::int from portal_doubt d where tenant = ${of} and state = 'shown' and answer_by < ${today}::date
          and not exists (select from portal_answer w where w.tenant = d.tenant and w.of_kind = 'doubt'
            and w.of_id = d.id)) as "unansweredDoubts"`.execute(tx)
    return found.rows[0]!
  })
}
