import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'

/** The audit row of a restore, in each tenant that came back: which file it was, by its digests. */
export async function noteRestore(door: Door, input: unknown): Promise<Result<object, 'not-allowed'>> {
  return write(door, { action: 'restoreRegister', subject: 'register', input }, async () => accepted({}))
}
