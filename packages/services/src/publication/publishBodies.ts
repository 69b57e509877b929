import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../kernel/door.ts'

/** Publishes the bodies that were added or changed since they were last published. */
export async function publishBodies(
  door: Door,
): Promise<Result<{ published: number; size: number }, 'not-allowed' | PublicationCode>> {
  void door
  throw new Error('being built')
}
