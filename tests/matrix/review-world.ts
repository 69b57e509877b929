// What a reviewer has under way: a promise to begin with, a draft with a piece, one that was amended meanwhile; and a round both of
// whose secrets are sealed.
import { sealOf } from '../../packages/domain/src/oversight/review/draw.ts'
import type { ReviewData } from '../../packages/domain/src/oversight/review/review.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { reviewHolder } from '../../packages/services/src/oversight/review/changeReview.ts'
import { startReview } from '../../packages/services/src/oversight/review/startReview.ts'
import { attachPiece } from '../../packages/services/src/oversight/pieces/attachPiece.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { freezeRound } from '../../packages/services/src/publication/oversight/review/rounds/freezeRound.ts'
import { sealSecret } from '../../packages/services/src/publication/oversight/review/rounds/sealRound.ts'
import { sha256Of } from '../../packages/services/src/publication/oversight/review/rounds/rounds.ts'
import { showRound } from '../../packages/services/src/publication/reading/oversight/rounds.ts'
import { valueOf } from '../register/open-register.ts'
import type { PlanLine } from '../register/plan-text.ts'

export interface ReviewWorld {
  readonly commitments: { readonly free: string; readonly drafted: string; readonly amended: string }
  /** Sealed by two, opened by none. */
  readonly round: string
}

/** Promises of a body that the reviewer does not belong to. */
export const reviewLines = (body: string): PlanLine[] =>
  ['chờ đánh giá', 'đang đánh giá', 'sửa khi đang đánh giá'].map((state, i) => ({
    text: `${20 + i}. ${body} lập sổ theo dõi trợ giúp pháp lý (${state}) trước ngày 31/12/2027.`,
    task: `II.${20 + i}`,
    lead: body,
    due: '2027-12-31',
    clears: ['who', 'what', 'when', 'product'],
  }))

const said = (secret: string): ReviewData => ({
  step: 'limited',
  reasons: `Mới thấy một phần (${secret})`,
  asOf: new Date().toISOString().slice(0, 10),
  round: null,
})

interface Hands {
  readonly secretariat: Door
  readonly reviewer: Door
  /** A reviewer of another body. */
  readonly other: Door
}

export async function reviewedOnce(
  { secretariat, reviewer, other }: Hands,
  { slug, commitments, secret }: { slug: string; commitments: readonly string[]; secret: string },
): Promise<ReviewWorld> {
  const [free, drafted, amended] = commitments as [string, string, string]
  const drafts = []
  for (const commitment of [drafted, amended]) {
    drafts.push(valueOf(await startReview(reviewer, { commitment, version: 1, data: said(secret) })))
  }
  const [first] = drafts
  const piece = {
    kind: 'link',
    title: `Tin (${secret})`,
    datedOn: null,
    onProduct: true,
    whole: false,
    source: 'independent',
    withheld: null,
    url: 'https://vi-du.example/tin',
    quote: null,
    figure: null,
  } as const
  valueOf(await attachPiece(reviewer, reviewHolder(reviewer, first!), { piece }))
  const changes = { text: 'Sở Tư pháp lập sổ theo dõi trợ giúp pháp lý và công khai hằng quý.' }
  const amendment = { changes, reason: 'Bổ sung việc công khai', ground: null }
  valueOf(await amendCommitment(secretariat, { commitment: amended, version: 1, ...amendment }))
  return {
    commitments: { free, drafted, amended },
    round: await sealedRound({ secretariat, reviewer, other }, slug),
  }
}

async function sealedRound({ secretariat, reviewer, other }: Hands, slug: string): Promise<string> {
  const asked = { title: 'Đợt đánh giá của một kế hoạch', plan: slug, sample: 1 }
  const { round } = valueOf(await freezeRound(secretariat, asked))
  const shown = await showRound(secretariat, { round })
  const list = shown!.newest.body.list.digest
  for (const door of [reviewer, other]) {
    const body = door.author.body ?? ''
    const seal = sealOf(sha256Of, { round, list }, { body, secret: sha256Of(`bí mật của ${body}`) })
    valueOf(await sealSecret(door, { round, seal }))
  }
  return round
}
