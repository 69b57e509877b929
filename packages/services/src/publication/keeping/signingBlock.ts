import { accepted, type Refusal } from '@camket/domain/kernel/refusal'
import type { LogCode } from '@camket/domain/publication/log/log-codes'
import { parseVkey } from '@camket/log/note'
import type { Tx } from '@camket/storage/open'
import { readGuard } from '../log/guard.ts'
import { folderOf } from '../log/key-folder.ts'
import { guardAllows, lockSigner, newestKey, type LogPlace } from '../log/signing-state.ts'

/** What keeps a restored log from being signed; null where nothing does, or where it has no key yet. */
export async function signingBlock(tx: Tx, at: LogPlace): Promise<Refusal<LogCode> | null> {
  const state = await lockSigner(tx)
  const { vkey, root } = state
  const guard = await readGuard(at.keys, at.tenant)
  if (vkey === null) {
    const folder = folderOf(at.keys, at.tenant)
    return guard === null ? null : { code: 'keys-of-another-log', values: { folder, guarded: guard.size } }
  }
  // Records older than the log come into it with the next publication; until then only the guard's size can be compared.
  if (root === null && guard === null) return null
  const allowed = await guardAllows(tx, at, state)
  const key = allowed.ok ? await newestKey(tx, at, parseVkey(vkey)) : accepted(null)
  return [allowed, key].flatMap(result => (result.ok ? [] : result.refusals))[0] ?? null
}
