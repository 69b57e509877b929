// Who may review a commitment: never whoever acts on it, in any of their names or seats.
import { refused, type Refusal } from '../../kernel/refusal.ts'
import type { Successive } from '../inspection/kinship.ts'
import { isNear } from '../inspection/steps.ts'
import type { ReviewCode } from './codes.ts'

interface Reviewer {
  readonly body: string | null
  readonly account: string | null
  readonly seat: string | null
  /** Bodies in which the account holds a seat, the one it sits on now among them. */
  readonly seatsIn: readonly string[]
}

/** Whoever else wrote at the draft. */
interface Drafters {
  /** Their accounts, or seats. */
  readonly hands: readonly string[]
  readonly seatsIn: readonly string[]
}

/** What is known of who acts on the commitment. */
export interface Acting {
  /** Bodies that lead or support it, are named in its published version, or made a report of it. */
  readonly bodies: readonly string[]
  /** Accounts and seats that drafted or decided a report of it. */
  readonly hands: readonly string[]
}

type No = { ok: false; refusals: [Refusal<ReviewCode>] }

/** Why this reviewer may not speak of that commitment, or not with these drafters; null where they may. */
export function notReviewer(
  { body, account, seat, seatsIn }: Reviewer,
  acting: Acting,
  { bodies, drafters }: { readonly bodies: readonly Successive[]; readonly drafters: Drafters },
): No | null {
  if (body === null) return refused('reviewer-without-body')
  const actsBeside = (seats: readonly string[]) =>
    acting.bodies.find(one => isNear(one, { bodies, seatsIn: seats }))
  const own = actsBeside([body])
  if (own !== undefined) return refused('own-body-acts', { body: own })
  if (acting.hands.some(hand => hand === account || hand === seat)) return refused('own-account-acted')
  const other = actsBeside(seatsIn)
  if (other !== undefined) return refused('own-seat-acts', { body: other })
  const acted = drafters.hands.some(hand => acting.hands.includes(hand))
  return acted || actsBeside(drafters.seatsIn) !== undefined ? refused('drafter-acts') : null
}
