import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../kernel/door.ts'

/** Publishes the tenant's local day once; a second call on the same day changes nothing. */
export async function publishDay(
  door: Door,
): Promise<Result<{ on: string; published: boolean; size: number }, 'not-allowed' | PublicationCode>> {
  void door
  throw new Error('being built')
}
