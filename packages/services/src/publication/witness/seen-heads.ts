// What a witness has cosigned, in files beside its key that no database restores: it must never cosign a fork of that.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { OpenedCheckpoint } from '@camket/log/checkpoint'
import { addToGuard, readGuard, type SignedHead } from '../log/guard.ts'
import { keyFolder, type KeyFolder } from '../log/key-folder.ts'
import { witnessFolder } from './witnessKey.ts'

/** An origin may be any text; its file name may not. */
const fileOf = (origin: string): string => createHash('sha256').update(origin).digest('hex').slice(0, 32)

const seenOf = (keys: KeyFolder, tenant: string): KeyFolder =>
  keyFolder(join(witnessFolder(keys).root, tenant), keys.files)

/** The last head of this log that was cosigned or was about to be; null where none was. */
export function readSeen(keys: KeyFolder, tenant: string, origin: string): Promise<SignedHead | null> {
  return readGuard(seenOf(keys, tenant), fileOf(origin))
}

/**
 * Notes a head durably, before anything else of it is kept. `after` is what stood there when the head was judged: false where
 * another process has noted something since, for this head was never held against that.
 */
export async function addToSeen(
  keys: KeyFolder,
  tenant: string,
  {
    after,
    next,
  }: { readonly after: SignedHead | null; readonly next: Pick<OpenedCheckpoint, 'origin' | 'size' | 'root'> },
): Promise<boolean> {
  const { origin, size, root } = next
  if (after !== null && after.size === size && Buffer.compare(after.root, root) === 0) return true
  return addToGuard(seenOf(keys, tenant), fileOf(origin), { after, size, root })
}
