// Claims and their evidence as they lie in the database.
import type { ClaimData, ClaimState } from '@camket/domain/progress/claim'
import type { Evidence } from '@camket/domain/progress/evidence'
import type { Tx } from '@camket/storage/open'
import { isId } from '../kernel/new-id.ts'

export interface StoredClaim {
  readonly id: string
  readonly commitment: string
  /** Public id of the agency that makes it. */
  readonly body: string
  readonly state: ClaimState
  readonly data: ClaimData
  readonly draftedBy: string
  /** Accounts, or seats, that wrote at it. */
  readonly drafters: readonly string[]
  readonly editedBy: string
  readonly editedAt: Date
  readonly submittedAt: Date | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly answer: string | null
  readonly entry: number | null
  readonly edition: number
}

const columns = [
  'id',
  'commitment',
  'body',
  'state',
  'data',
  'drafted_by as draftedBy',
  'drafters',
  'edited_by as editedBy',
  'edited_at as editedAt',
  'submitted_at as submittedAt',
  'decided_by as decidedBy',
  'decided_at as decidedAt',
  'answer',
  'entry',
  'edition',
] as const

export function selectClaims(tx: Tx, tenant: string) {
  return tx.selectFrom('claim').select(columns).where('tenant', '=', tenant)
}

/** A claim by its id; null where there is none. `lock`: nobody else changes it before this transaction ends. */
export async function loadClaim(
  tx: Tx,
  at: { readonly tenant: string; readonly claim: string },
  { lock = false } = {},
): Promise<StoredClaim | null> {
  if (!isId(at.claim)) return null
  const row = await selectClaims(tx, at.tenant)
    .where('id', '=', at.claim)
    .$if(lock, query => query.forUpdate())
    .executeTakeFirst()
  return row ?? null
}

export interface StoredPiece {
  readonly id: string
  readonly claim: string
  readonly position: number
  readonly piece: Evidence
}

/** Its evidence in order. */
export async function loadPieces(tx: Tx, tenant: string, claim: string): Promise<StoredPiece[]> {
  const rows = await tx
    .selectFrom('evidence')
    .select(['id', 'claim', 'position', 'data'])
    .where('tenant', '=', tenant)
    .where('claim', '=', claim)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ data, ...row }) => ({ ...row, piece: data }))
}
