// Reviews on their way, as they lie in the database.
import type { ReviewState } from '@camket/domain/oversight/review/codes'
import type { ReviewData } from '@camket/domain/oversight/review/review'
import type { Author } from '@camket/domain/kernel/author'
import type { Tx } from '@camket/storage/open'
import { isId } from '../../kernel/new-id.ts'

export interface StoredReview {
  readonly id: string
  readonly commitment: string
  readonly body: string
  readonly state: ReviewState
  readonly data: ReviewData
  /** Version of the commitment that was looked at. */
  readonly ofVersion: number
  /** Public id of the review that it corrects. */
  readonly corrects: string | null
  readonly drafters: readonly string[]
  readonly editedBy: string
  readonly editedAt: Date
  readonly signedAt: Date | null
  readonly entry: number | null
  readonly edition: number
}

const columns = [
  'id',
  'commitment',
  'body',
  'state',
  'data',
  'of_version as ofVersion',
  'corrects',
  'drafters',
  'edited_by as editedBy',
  'edited_at as editedAt',
  'signed_at as signedAt',
  'entry',
  'edition',
] as const

export function selectReviews(tx: Tx, tenant: string) {
  return tx.selectFrom('review').select(columns).where('tenant', '=', tenant)
}

/** A review by its id; null where there is none. `lock`: nobody else changes it before this transaction ends. */
export async function loadReview(
  tx: Tx,
  at: { readonly tenant: string; readonly review: string },
  { lock = false } = {},
): Promise<StoredReview | null> {
  if (!isId(at.review)) return null
  const row = await selectReviews(tx, at.tenant)
    .where('id', '=', at.review)
    .$if(lock, query => query.forUpdate())
    .executeTakeFirst()
  return row ?? null
}

/** A draft is its own body's matter; what was signed is public. */
export function isOfBody(author: Author, { body }: Pick<StoredReview, 'body'>): boolean {
  return author.role === 'reviewer' && author.body !== null && author.body === body
}
