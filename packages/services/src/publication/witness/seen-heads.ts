// What a witness has cosigned, in files beside its key that no database restores: it must never cosign a fork of that.
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { OpenedCheckpoint } from '@camket/log/checkpoint'
import { addToGuard, readGuard, type SignedHead } from '../log/guard.ts'
import { keyFolder, type KeyFolder } from '../log/key-folder.ts'
import { witnessFolder } from './witnessKey.ts'

/** A log of others as this witness knows it. */
export interface SeenLog {
  readonly keys: KeyFolder
  readonly tenant: string
  readonly origin: string
}

/** An origin may be any text; its file name may not. */
const nameOf = (origin: string): string => createHash('sha256').update(origin).digest('hex').slice(0, 32)

/** Where the seen heads of a log lie, and how its folder there is called. */
export const seenOf = ({ keys, tenant, origin }: SeenLog): { keys: KeyFolder; name: string } => ({
  keys: keyFolder(join(witnessFolder(keys).root, tenant), keys.files),
  name: nameOf(origin),
})

/** The last head of this log that was cosigned or was about to be; null where none was. */
export function readSeen(log: SeenLog): Promise<SignedHead | null> {
  const { keys, name } = seenOf(log)
  return readGuard(keys, name)
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
  const seen = seenOf({ keys, tenant, origin })
  return addToGuard(seen.keys, seen.name, { after, size, root })
}

/** Puts a file there whole or not at all, durably, in the place of one that is there. */
export async function placeWhole(keys: KeyFolder, file: string, content: string): Promise<void> {
  const unfinished = await unfinishedOf(keys, file, Buffer.from(content))
  await keys.files.replace(unfinished, file)
  await keys.files.sync(dirname(file))
}

/** The same where no such file is there; one that is there stays as it is. */
export async function placeNew(keys: KeyFolder, file: string, content: Uint8Array): Promise<void> {
  const unfinished = await unfinishedOf(keys, file, content)
  try {
    await keys.files.link(unfinished, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  await keys.files.remove(unfinished)
  await keys.files.sync(dirname(file))
}

/** The content under a name that nothing reads; what an earlier try left there goes. */
async function unfinishedOf({ files }: KeyFolder, file: string, content: Uint8Array): Promise<string> {
  const unfinished = `${file}.new`
  await files.remove(unfinished)
  await files.write(unfinished, content)
  await files.sync(unfinished)
  return unfinished
}
