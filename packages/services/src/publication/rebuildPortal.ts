import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../kernel/door.ts'

/** Empties the portal's own tables and fills them again from the records alone. */
export async function rebuildPortal(
  door: Door,
): Promise<Result<{ records: number }, 'not-allowed' | PublicationCode>> {
  void door
  throw new Error('being built')
}
