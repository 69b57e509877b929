import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { mayDo } from '@camket/domain/kernel/actions'
import type { ClaimData } from '@camket/domain/progress/claim'
import type { ProgressCode } from '@camket/domain/progress/codes'
import type { Evidence } from '@camket/domain/progress/evidence'
import type { WithheldGround } from '@camket/domain/progress/evidence-kinds'
import { counts, evidenceStepOf, shownPiece } from '@camket/domain/progress/evidence-rule'
import type { Step } from '@camket/domain/progress/steps'
import { claimWarnings, type Around, type Warning } from '@camket/domain/progress/warnings'
import { isOfAgency, isOwnClaim, maySeeClaim, maySeeEvidence } from '@camket/domain/progress/who-sees'
import type { Tx } from '@camket/storage/open'
import { isHidden } from '../commitments/work/blind-first.ts'
import type { Door } from '../kernel/door.ts'
import { read } from '../kernel/write.ts'
import { loadAround, loadReported, type Reported } from './around-claim.ts'
import { loadClaim, loadPieces, type StoredClaim, type StoredPiece } from './stored-claim.ts'

/** A piece as the asker may see it: of what is withheld from them only that it is there, and why. */
export type PieceView =
  | {
      readonly evidence: string
      readonly isHidden: false
      readonly piece: Evidence
      readonly counts: boolean
    }
  | {
      readonly evidence: string
      readonly isHidden: true
      readonly withheld: { readonly ground: WithheldGround; readonly reason: string }
    }

export interface ClaimView extends Omit<StoredClaim, 'id' | 'drafters'> {
  readonly claim: string
  readonly data: ClaimData
  readonly pieces: readonly PieceView[]
  readonly warnings: readonly Warning[]
  /** What the published rule makes of the evidence as it stands. */
  readonly evidenceStep: Step
  readonly before: Around['before']
  /** Public id of the update that it became. */
  readonly update: string | null
  /** Null where the commitment is no longer public. */
  readonly of: Reported | null
  readonly mayEdit: boolean
  readonly mayDecide: boolean
  /** The author wrote at it and so may not decide on it. */
  readonly isOwn: boolean
}

type Outcome = Result<ClaimView, 'not-allowed' | ProgressCode>

/** One claim with its evidence, what is odd about it and what its author may do next. */
export async function getClaim(door: Door, input: { claim: string }): Promise<Outcome> {
  const found = await read<Outcome>(door, 'readClaims', tx => load(tx, door, input.claim))
  return found.ok ? found.value : found
}

async function load(tx: Tx, door: Door, id: string): Promise<Outcome> {
  const { author, tenant } = door
  const held = await loadClaim(tx, { tenant, claim: id })
  if (held === null || !maySeeClaim(author, held)) return refused('no-such-claim')
  if (await isHidden(tx, door, held)) return refused('rate-first')
  const stored = await loadPieces(tx, tenant, id)
  const of = await loadReported(tx, door, held.commitment)
  const pieces = stored.map(({ piece }) => piece)
  const period = { since: of?.since ?? null, asOf: held.data.asOf }
  const place = {
    since: period.since,
    due: of?.due ?? null,
    today: door.now.toISOString().slice(0, 10),
  }
  const around = await loadAround(tx, tenant, { claim: held, ...place })
  const shown = pieces.map(piece => shownPiece(piece, period))
  const { id: claim, drafters, answer, ...rest } = held
  const isOwn = isOwnClaim(author, drafters)
  const isOpen = held.state === 'draft' || held.state === 'returned'
  const ofAgency = isOfAgency(author, held)
  return accepted({
    ...rest,
    claim,
    answer: ofAgency ? answer : null,
    pieces: stored.map(one => viewOf(door, held, { one, period })),
    warnings: ofAgency ? claimWarnings(held.data, stored, around) : [],
    evidenceStep: evidenceStepOf(shown, period),
    before: around.before,
    update: await updateOf(tx, tenant, held.entry),
    of,
    mayEdit: ofAgency && isOpen && mayDo(author.role, 'draftClaim'),
    mayDecide: ofAgency && held.state === 'submitted' && mayDo(author.role, 'decideClaim') && !isOwn,
    isOwn,
  })
}

async function updateOf(tx: Tx, tenant: string, entry: number | null): Promise<string | null> {
  if (entry === null) return null
  const row = await tx
    .selectFrom('record')
    .select('id')
    .where('tenant', '=', tenant)
    .where('index', '=', entry)
    .executeTakeFirst()
  return row?.id ?? null
}

function viewOf(
  { author }: Door,
  claim: StoredClaim,
  { one, period }: { one: StoredPiece; period: { since: string | null; asOf: string } },
): PieceView {
  const { id: evidence, piece } = one
  if (piece.withheld !== null && !maySeeEvidence(author, claim, piece)) {
    return { evidence, isHidden: true, withheld: piece.withheld }
  }
  return { evidence, isHidden: false, piece, counts: counts(piece, period) }
}
