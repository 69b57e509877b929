import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { LogCode } from '@camket/domain/publication/log/log-codes'
import { parseVkey } from '@camket/log/note'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'
import { addToGuard, guardFile, readGuard } from './guard.ts'
import { folderOf, mendable, type KeyFolder } from './key-folder.ts'
import { lockSigner, newestKey } from './signing-state.ts'

/**
 * Writes the guard anew from the newest checkpoint of the database, after its file was lost or an old copy was put back.
 * Only upwards: a guard that knows as much as the database is left alone. Refused without the log's newest key, which
 * nothing could be signed without: its folder is another one. The operator answers for having compared the database with a
 * copy outside.
 */
export async function renewGuard(
  door: Door,
  keys: KeyFolder,
): Promise<Result<{ readonly size: number }, 'not-allowed' | LogCode>> {
  const { tenant } = door
  type Outcome = Result<{ readonly size: number }, LogCode>
  const step = () =>
    write<Outcome>(door, { action: 'renewGuard', subject: 'log', input: null }, async tx => {
      const { signedSize: size, signedRoot: root, vkey } = await lockSigner(tx)
      const guard = await readGuard(keys, tenant)
      if (size === null || root === null || (guard !== null && guard.size >= size)) {
        return refused('guard-whole', { file: guardFile(keys, tenant) })
      }
      const key = vkey === null ? accepted(null) : await newestKey(tx, { keys, tenant }, parseVkey(vkey))
      if (!key.ok) return key
      if (!(await addToGuard(keys, tenant, { after: guard, size, root }))) {
        return refused('signer-raced', { folder: folderOf(keys, tenant) })
      }
      return accepted({ size })
    })
  return mendable(keys, tenant, step)
}
