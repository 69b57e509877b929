import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf, Page } from '../shapes.ts'
import { snapshotOf } from '../snapshot.ts'
import type { PublicActionLine } from './actions.ts'
import { commitmentReviews, type CommitmentReviews } from './commitmentReviews.ts'
import { doubtsAbout, type DoubtLine } from './doubts.ts'
import { listFindings, type FindingLine } from './findings.ts'
import { listPublicActions } from './listActions.ts'
import { listDecisions, type DecisionLine } from './listDecisions.ts'
import { listProposals, type ProposalLine } from './listProposals.ts'

export interface BesideCommitment {
  readonly reviews: CommitmentReviews
  readonly findings: Page<FindingLine>
  readonly tasks: Page<PublicActionLine>
  readonly doubts: AsOf & { readonly lines: readonly DoubtLine[]; readonly total: number }
  readonly decisions: Page<DecisionLine>
  readonly proposals: Page<ProposalLine>
}

/**
 * What others said of a commitment. Most have nothing yet, and each of these lists is dear to ask for: first it is asked, in one
 * question, which of them are not empty.
 */
export async function besideCommitment(door: PublicDoor, commitment: string): Promise<BesideCommitment> {
  const there = await snapshotOf(door, async tx => {
    const { rows } = await sql<There>`select
      exists (select from portal_finding where ${own(door)} and commitment = ${commitment}) as findings,
      exists (select from portal_action where ${own(door)} and commitment = ${commitment}) as tasks,
      exists (select from portal_decision where ${own(door)} and commitments @> ${[commitment]}::text[]) as decisions,
      exists (select from portal_proposal where ${own(door)} and commitments @> ${[commitment]}::text[]) as proposals
    `.execute(tx)
    return rows[0]!
  })
  const { size, day } = there
  const none = { lines: [], next: null, total: 0, more: false, size, day }
  return {
    reviews: await commitmentReviews(door, { commitment }),
    findings: there.findings ? await listFindings(door, { commitment }) : none,
    tasks: there.tasks ? await listPublicActions(door, { commitment }) : none,
    doubts: await doubtsAbout(door, { kind: 'commitment', id: commitment }),
    decisions: there.decisions ? await listDecisions(door, { of: commitment }) : none,
    proposals: there.proposals ? await listProposals(door, { of: commitment }) : none,
  }
}

type There = Readonly<Record<'findings' | 'tasks' | 'decisions' | 'proposals', boolean>>

const own = ({ tenant }: PublicDoor) => sql`tenant = ${tenant}`
