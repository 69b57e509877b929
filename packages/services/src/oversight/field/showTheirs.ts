import type { Result } from '@camket/domain/kernel/refusal'
import type { SentContent } from '@camket/domain/oversight/field/sent'
import type { TakenCommitment } from '@camket/domain/oversight/field/taken'
import type { FindingData, NoteData } from '@camket/domain/oversight/inspection/input'
import type { ClaimData, ClaimState } from '@camket/domain/progress/claim'
import { isOfAgency } from '@camket/domain/progress/who-sees'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { loadClaim, selectClaims } from '../../progress/stored-claim.ts'
import { loadOwnInspection, lockFinding, lockNote } from '../inspection/stored-inspections.ts'
import { takeCommitment } from './takeAlong.ts'

/** What stands in the office where something sent later would go. */
export type Theirs =
  | {
      readonly kind: 'claim'
      /** The commitment as it reads now; null where the author reports on it no more. */
      readonly commitment: TakenCommitment | null
      readonly held: Held<ClaimData, ClaimState> | null
    }
  | { readonly kind: 'note'; readonly held: Held<NoteData, null> | null }
  | { readonly kind: 'finding'; readonly held: Held<FindingData, string> | null }

interface Held<Data, State> {
  readonly id: string
  readonly edition: number
  readonly data: Data
  readonly state: State
  readonly editedBy: string
  readonly editedAt: Date
}

/**
 * Both sides of what could not be taken in are shown to whoever wrote it: this is the office's. Nothing is told of what is not
 * theirs to see. A piece of evidence has no other side: null.
 */
export async function showTheirs(
  door: Door,
  content: SentContent,
): Promise<Result<Theirs | null, 'not-allowed'>> {
  return read(door, 'takeAlong', async (tx): Promise<Theirs | null> => {
    if (content.kind === 'claim') return claimNow(tx, door, content)
    if (content.kind === 'piece') return null
    const { tenant, author } = door
    const of = await loadOwnInspection(tx, { tenant, author, inspection: content.inspection })
    if (!of.ok) return { kind: content.kind, held: null }
    if (content.kind === 'note') {
      const row = await lockNote(tx, tenant, content.note)
      const isHere = row !== null && row.inspection === content.inspection
      return { kind: 'note', held: isHere ? { ...sideOf(row), data: row.data, state: null } : null }
    }
    const row = await lockFinding(tx, tenant, content.finding)
    const isHere = row !== null && row.inspection === content.inspection
    return { kind: 'finding', held: isHere ? { ...sideOf(row), data: row.data, state: row.state } : null }
  })
}

const sideOf = ({ id, edition, editedBy, editedAt }: Omit<Held<never, never>, 'data' | 'state'>) => ({
  id,
  edition,
  editedBy,
  editedAt,
})

/** The claim that was meant; where it is no longer open, or was never there, the one that is. */
async function claimNow(
  tx: Tx,
  door: Door,
  content: Extract<SentContent, { kind: 'claim' }>,
): Promise<Theirs> {
  const { tenant, author } = door
  const taken = await takeCommitment(tx, door, content.commitment)
  if (!taken.ok) return { kind: 'claim', commitment: null, held: null }
  const open = await selectClaims(tx, tenant)
    .where('commitment', '=', content.commitment)
    .where('body', '=', author.body ?? '')
    .where('state', 'in', ['draft', 'returned', 'submitted'])
    .executeTakeFirst()
  const row = open ?? (await loadClaim(tx, { tenant, claim: content.claim }))
  const isHere = row != null && isOfAgency(author, row) && row.commitment === content.commitment
  const held = isHere ? { ...sideOf(row), data: row.data, state: row.state } : null
  return { kind: 'claim', commitment: taken.value, held }
}
