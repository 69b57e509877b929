import type { Commitment } from '@camket/domain/commitments/work/commitment'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { mayDo } from '@camket/domain/kernel/actions'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import type { ReviewCode } from '@camket/domain/oversight/review/codes'
import type { Evidence } from '@camket/domain/progress/evidence'
import type { Tx } from '@camket/storage/open'
import { isHidden } from '../../commitments/work/blind-first.ts'
import { loadCommitment } from '../../commitments/work/load-commitment.ts'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { loadBefore, loadReported, type Reported, type ReportedBefore } from '../../progress/around-claim.ts'
import { piecesOf } from '../pieces/pieces.ts'
import { whyNotReviewer } from './around-review.ts'
import { roundsThatDrew } from './fitting.ts'
import { selectReviews, type StoredReview } from './stored-reviews.ts'

export interface DraftShown extends StoredReview {
  readonly pieces: ReadonlyArray<{ readonly evidence: string; readonly piece: Evidence }>
}

export interface SignedShown {
  readonly id: string
  readonly version: number
  readonly step: StoredReview['data']['step']
  readonly asOf: string
  readonly publishedAt: Date
}

export interface Reviewing {
  readonly of: Reported
  readonly agencies: Commitment['agencies']
  /** Why the author may not review it; null where they may. */
  readonly whyNot: {
    readonly code: string
    readonly values: Readonly<Record<string, string | number>>
  } | null
  /** The own body's unsigned review. */
  readonly draft: DraftShown | null
  /** What the own body has signed on it, newest first. */
  readonly signed: readonly SignedShown[]
  /** Rounds whose sample has it. */
  readonly rounds: ReadonlyArray<{ readonly id: string; readonly title: string }>
  /** The agency's newest report is held back until the own rating is signed. */
  readonly rateFirst: boolean
  /** That report; null where there is none, or it is held back. */
  readonly before: ReportedBefore | null
  /** Whether the office has reviewers rate first. */
  readonly blind: boolean
}

type Outcome = Result<Reviewing, 'not-allowed' | WorkCode | ReviewCode>

/** A commitment as whoever reviews it needs it. */
export async function showReviewing(door: Door, { commitment }: { commitment: string }): Promise<Outcome> {
  const found = await read<Outcome>(door, 'readReviews', tx => show(tx, door, commitment))
  return found.ok ? found.value : found
}

async function show(tx: Tx, door: Door, commitment: string): Promise<Outcome> {
  const { tenant, author } = door
  const loaded = await loadCommitment(tx, tenant, commitment)
  if (!loaded.ok) return loaded
  const of = await loadReported(tx, door, commitment)
  if (of === null) return refused('no-such-work', { commitment })
  const whyNot = await whyNotReviewer(tx, { tenant, author, commitment })
  const rateFirst = await isHidden(tx, door, { commitment })
  const isReviewer = mayDo(author.role, 'draftReview')
  return accepted({
    of,
    agencies: loaded.value.body.agencies,
    whyNot: isReviewer
      ? (whyNot?.refusals[0] ?? null)
      : {
          code: 'not-allowed',
          values: { action: 'draftReview', role: door.author.role },
        },
    draft: isReviewer ? await draftOf(tx, door, commitment) : null,
    signed: await signedOf(tx, door, commitment),
    rounds: await roundsThatDrew(tx, { tenant, commitment }),
    rateFirst,
    before: rateFirst ? null : await loadBefore(tx, tenant, { commitment, milestone: null }),
    blind: await isBlindFirst(tx, tenant),
  })
}

async function draftOf(tx: Tx, { tenant, author }: Door, commitment: string): Promise<DraftShown | null> {
  const row = await selectReviews(tx, tenant)
    .where('commitment', '=', commitment)
    .where('body', '=', author.body ?? '')
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (row === undefined) return null
  const pieces = await piecesOf(tx, tenant, { kind: 'review', owner: row.id })
  return { ...row, pieces: pieces.map(({ id, piece }) => ({ evidence: id, piece })) }
}

async function signedOf(tx: Tx, { tenant, author }: Door, commitment: string): Promise<SignedShown[]> {
  const rows = await tx
    .selectFrom('portal_review')
    .select(['id', 'version', 'step', 'as_of', 'published_at'])
    .where('tenant', '=', tenant)
    .where('commitment', '=', commitment)
    .where('body', '=', author.body ?? '')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ as_of, published_at, ...row }) => ({ ...row, asOf: as_of, publishedAt: published_at }))
}

export async function isBlindFirst(tx: Tx, tenant: string): Promise<boolean> {
  const row = await tx
    .selectFrom('review_setting')
    .select('blind')
    .where('tenant', '=', tenant)
    .executeTakeFirst()
  return row?.blind ?? false
}
