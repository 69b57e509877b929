// The one question before every office action: may this author do it, now?
import {
  mayBeforeFirstProof,
  mayDo,
  needsRecentProof,
  type OfficeAction,
} from '@camket/domain/kernel/actions'
import type { Author } from '@camket/domain/kernel/author'
import { refused } from '@camket/domain/kernel/refusal'
import type { Door } from './door.ts'

/** How long a proof of who somebody is counts as recent. */
export const recentProofMinutes = 30

/** What a door answers instead of doing something. */
export type DoorRefusal = ReturnType<
  typeof refused<'not-allowed' | 'proof-needed' | 'proof-first' | 'session-over'>
>

/**
 * Null when the author may act. `not-allowed`: the role may never; `proof-first`: nothing is set up yet that proves them;
 * `proof-needed`: the action asks for a proof of the last 30 minutes. An author that came by no session has none to show
 * and is asked for none.
 */
export function refusalAt(
  { author, now }: Pick<Door, 'author' | 'now'>,
  action: OfficeAction,
): DoorRefusal | null {
  if (!mayDo(author.role, action)) return refused('not-allowed', { action, role: author.role })
  if (author.isLimited === true && !mayBeforeFirstProof(action)) return refused('proof-first')
  if (!needsRecentProof(action) || isProved(author, now)) return null
  return refused('proof-needed', { minutes: recentProofMinutes })
}

/** A proof from the future is none: a clock that was set back makes no old session fresh for ever. */
function isProved({ provedAt }: Author, now: Date): boolean {
  if (provedAt === undefined) return true
  if (provedAt === null) return false
  const age = now.getTime() - provedAt.getTime()
  return age >= 0 && age < recentProofMinutes * 60_000
}
