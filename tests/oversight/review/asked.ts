// Every action of reviewing, asked with input that is well formed and finds nothing.
import type { OfficeAction } from '../../../packages/domain/src/kernel/actions.ts'
import type { Door } from '../../../packages/services/src/kernel/door.ts'
import { discardReview } from '../../../packages/services/src/oversight/review/editReview.ts'
import { listReviewing } from '../../../packages/services/src/oversight/review/listReviewing.ts'
import { setReviewing } from '../../../packages/services/src/oversight/review/setReviewing.ts'
import { signReview } from '../../../packages/services/src/publication/oversight/review/signReview.ts'
import { abandonRound } from '../../../packages/services/src/publication/oversight/review/rounds/abandonRound.ts'
import { sealSecret } from '../../../packages/services/src/publication/oversight/review/rounds/sealRound.ts'

const review = '01234567-89ab-4def-8123-456789abcdef'

export const askedAboutReview = {
  readReviews: door => listReviewing(door),
  draftReview: door => discardReview(door, { review, edition: 1 }),
  signReview: door => signReview(door, { review, edition: 1 }),
  setReviewing: door => setReviewing(door, { blind: false }),
  planRound: door => abandonRound(door, { round: '2026-99', reason: 'một lý do nào đó' }),
  sealRound: door => sealSecret(door, { round: '2026-99', seal: '0'.repeat(64) }),
} as const satisfies Partial<Record<OfficeAction, (door: Door) => Promise<unknown>>>
