// Who may review a commitment: never whoever acts on it, in any of their names or seats.
import { refused, type Refusal } from '../../kernel/refusal.ts'
import { areKin, type Successive } from '../inspection/kinship.ts'
import type { ReviewCode } from './codes.ts'

interface Reviewer {
  readonly body: string | null
  readonly account: string | null
  readonly seat: string | null
}

/** What is known of who acts on the commitment. */
export interface Acting {
  /** Bodies that lead or support it, are named in its published version, or made a report of it. */
  readonly bodies: readonly string[]
  /** Accounts and seats that drafted or decided a report of it. */
  readonly hands: readonly string[]
}

/** Why this reviewer may not speak of that commitment; null where they may. */
export function notReviewer(
  reviewer: Reviewer,
  acting: Acting,
  bodies: readonly Successive[],
): { ok: false; refusals: [Refusal<ReviewCode>] } | null {
  const { body, account, seat } = reviewer
  if (body === null) return refused('reviewer-without-body')
  const kin = acting.bodies.find(one => areKin(bodies, one, body))
  if (kin !== undefined) return refused('own-body-acts', { body: kin })
  return acting.hands.some(hand => hand === account || hand === seat) ? refused('own-account-acted') : null
}
