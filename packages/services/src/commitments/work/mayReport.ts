// Whose work a commitment is: every read and every change of it asks here.
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import type { Author, Role } from '@camket/domain/kernel/author'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import { loadCommitment, type PublishedCommitment } from './load-commitment.ts'
import { loadAssignments, type StoredAssignment } from './stored-assignments.ts'

/** Roles that act for one body and see that body's work alone. */
const ofOneBody: readonly Role[] = ['focal-point', 'alternate', 'validating-authority']

export const actsForBody = (author: Author): boolean => ofOneBody.includes(author.role)

export interface Readable extends PublishedCommitment {
  readonly assignments: readonly StoredAssignment[]
  /** The part of the author's own body; null for whoever acts for none. */
  readonly mine: StoredAssignment | null
}

/**
 * A commitment that the author may see in the office. Who acts for a body sees those that it has, leads or supports, and
 * those that it handed back; of all others not even whether they are there is told.
 */
export async function mayRead(
  tx: Tx,
  at: { tenant: string; author: Author; commitment: string; lock?: boolean },
): Promise<Result<Readable, WorkCode>> {
  const { tenant, author, commitment, lock = false } = at
  const loaded = await loadCommitment(tx, tenant, commitment)
  if (!loaded.ok) return loaded
  const assignments = await loadAssignments(tx, tenant, { commitments: [commitment], lock })
  if (!actsForBody(author)) return accepted({ ...loaded.value, assignments, mine: null })
  const mine = assignments.find(({ body, state }) => body === author.body && state !== 'ended')
  if (mine === undefined) return refused('not-your-work')
  return accepted({ ...loaded.value, assignments, mine })
}

export interface Reportable {
  readonly body: string
  readonly bodyName: string
  /** Version of the commitment that the report will speak of. */
  readonly version: number
  readonly commitment: PublishedCommitment['body']
}

/** Whether the author's body leads the commitment and has accepted it; the role itself is asked of `mayDo`. */
export async function mayReport(
  tx: Tx,
  at: { tenant: string; author: Author; commitment: string; lock?: boolean },
): Promise<Result<Reportable, WorkCode>> {
  const found = await mayRead(tx, at)
  if (!found.ok) return found
  const { mine, version, body: commitment } = found.value
  if (mine === null) return refused('not-your-work')
  if (mine.part !== 'lead') return refused('not-lead')
  if (mine.state !== 'accepted') return refused('not-accepted')
  return accepted({ body: mine.body, bodyName: mine.bodyName, version, commitment })
}
