import type { Author } from '@camket/domain/people/author'
import type { Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Gate } from '../kernel/door.ts'

export interface SignedIn {
  /** Reference token for the session cookie: 256 random bits, stored as a digest only. */
  readonly session: string
  readonly expiresAt: Date
  readonly author: Author
}

export async function signInWithLink(
  gate: Gate,
  input: { token: string },
): Promise<Result<SignedIn, PeopleCode>> {
  void gate
  void input
  throw new Error('being built')
}
