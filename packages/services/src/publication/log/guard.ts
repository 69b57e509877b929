// The guard: the heads that were signed, in a file that no database restores. Nothing is signed below or beside its last.
import { join } from 'node:path'
import { fromBase64, toBase64 } from '@camket/log/text'
import { closedFolder, folderOf, type KeyFolder } from './key-folder.ts'

export interface SignedHead {
  /** Grows by one with each line; of two lines with one number the first counts, so that one of two writers loses. */
  readonly number: number
  readonly size: number
  readonly root: Uint8Array
}

/** Bytes looked at from the end: more lines than there can be writers at once. */
const tail = 4_096
const line = /^([0-9]{1,15}) ([0-9]{1,15}) ([A-Za-z0-9+/]{43}=)$/

export const guardFile = (keys: KeyFolder, tenant: string): string =>
  join(folderOf(keys, tenant), 'signed-heads')

/** The last head that was signed or was about to be; null where none ever was. What a power cut tore is passed over. */
export async function readGuard(keys: KeyFolder, tenant: string): Promise<SignedHead | null> {
  const bytes = await keys.files.read(guardFile(keys, tenant), tail)
  return bytes === null ? null : lastHead(bytes)
}

/** The greatest number mostly stands last: read from the end, hardly a line needs to be looked at whole. */
function lastHead(bytes: Buffer): SignedHead | null {
  let last: SignedHead | null = null
  for (const text of bytes.toString('latin1').split('\n').reverse()) {
    // Of two lines with one number the first counts. No number: false.
    if (!(Number.parseInt(text, 10) >= (last?.number ?? 0))) continue
    const [, number, size, root] = line.exec(text) ?? []
    if (root !== undefined) last = { number: Number(number), size: Number(size), root: fromBase64(root) }
  }
  return last
}

/**
 * Adds a head after the one that was read, durably. False where another writer was faster: then nothing may be signed.
 * Throws the system's error where the file cannot be written; the line may be there all the same, which does no harm.
 */
export async function addToGuard(
  keys: KeyFolder,
  tenant: string,
  next: { readonly after: SignedHead | null; readonly size: number; readonly root: Uint8Array },
): Promise<boolean> {
  if (next.after === null) await closedFolder(keys, tenant)
  const number = (next.after?.number ?? -1) + 1
  const root = toBase64(next.root)
  // It begins on a line of its own, whatever a power cut left before it; an empty line says nothing.
  const bytes = Buffer.from(`\n${number} ${next.size} ${root}\n`, 'latin1')
  const end = await keys.files.append(guardFile(keys, tenant), bytes, tail)
  if (next.after === null) await keys.files.sync(folderOf(keys, tenant))
  await shorten(keys, tenant, end)
  const stands = lastHead(end)
  return stands?.number === number && stands.size === next.size && toBase64(stands.root) === root
}

/** Bytes: some 900 heads. */
const longest = 65_536
const shorter = 'signed-heads.new'
/** Guards whose shortening failed at a moment that leaves open which of the two files a power cut would leave. */
const unsure = new Set<string>()

/**
 * Puts the end of a guard that has grown long in its place: written and synced beside it, then renamed over it. At every
 * moment one of the two is there whole, and both end with the same lines. Where the new one cannot be written the long one
 * goes on; from the renaming on a failure is thrown, and the next try does all of it again.
 */
async function shorten(keys: KeyFolder, tenant: string, end: Buffer): Promise<void> {
  const { files } = keys
  const [file, folder] = [guardFile(keys, tenant), folderOf(keys, tenant)]
  if (!unsure.has(file) && ((await files.size(file)) ?? 0) <= longest) return
  const beside = join(folder, shorter)
  try {
    await files.remove(beside)
    await files.write(beside, end)
    await files.sync(beside)
  } catch (error) {
    if (unsure.has(file)) throw error
    return
  }
  unsure.add(file)
  await files.replace(beside, file)
  await files.sync(folder)
  unsure.delete(file)
}
