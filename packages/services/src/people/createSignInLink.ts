import type { Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Door } from '../kernel/door.ts'

/** A one-time link's secret for the seat of the secretariat; it opens once, within 30 minutes. */
export async function createSignInLink(
  door: Door,
): Promise<Result<{ token: string; expiresAt: Date }, PeopleCode>> {
  void door
  throw new Error('being built')
}

/** True while nobody has ever signed in: only then does `start` print a link by itself. */
export async function needsFirstSignIn(door: Door): Promise<boolean> {
  void door
  throw new Error('being built')
}
