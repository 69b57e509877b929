import { accepted, type Refusal, type Result } from '@camket/domain/kernel/refusal'
import type { LogCode } from '@camket/domain/publication/log/log-codes'
import { parseVkey } from '@camket/log/note'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { readGuard } from './guard.ts'
import { folderOf, mendable, type KeyFolder } from './key-folder.ts'
import { guardAllows, lockSigner, newestKey } from './signing-state.ts'

export interface LogState {
  readonly size: number
  readonly vkey: string | null
  readonly signedSize: number | null
  readonly signedAt: Date | null
  /** Size of the last head in the guard; null without one. */
  readonly guarded: number | null
  /** What keeps the next head from being signed; null where nothing does. */
  readonly hindrance: Refusal<LogCode> | null
}

/** The state of a log's key, guard and signature, for the operator; changes nothing. */
export async function logState(door: Door, keys: KeyFolder): Promise<Result<LogState, 'not-allowed'>> {
  return read(door, 'checkLog', async tx => {
    const { tenant } = door
    const state = await lockSigner(tx)
    const { size, vkey, signedSize, signedAt } = state
    const guard = await mendable(keys, tenant, async () => accepted(await readGuard(keys, tenant)))
    const shown = { size, vkey, signedSize, signedAt, guarded: (guard.ok ? guard.value?.size : null) ?? null }
    if (!guard.ok) return { ...shown, hindrance: guard.refusals[0] }
    if (vkey === null && guard.value !== null) {
      const values = { folder: folderOf(keys, tenant), guarded: guard.value.size }
      return { ...shown, hindrance: { code: 'keys-of-another-log' as const, values } }
    }
    if (vkey === null || state.root === null) {
      return { ...shown, hindrance: { code: 'no-log-key' as const, values: { tenant } } }
    }
    const signable = await mendable<Result<unknown, LogCode>>(keys, tenant, async () => {
      const allowed = await guardAllows(tx, { keys, tenant }, state)
      return allowed.ok ? newestKey(tx, { keys, tenant }, parseVkey(vkey)) : allowed
    })
    return { ...shown, hindrance: signable.ok ? null : (signable.refusals[0] ?? null) }
  })
}
