// A head that its log did not prove to follow. It accuses nobody: whoever has a genuine one can show it with a proof that is none.
import { join } from 'node:path'
import { closedFolder, folderOf } from '../log/key-folder.ts'
import { placeWhole, seenOf, type SeenLog } from './seen-heads.ts'

export interface Unproven {
  readonly size: number
  /** When it was first shown: ISO 8601. */
  readonly at: string
}

const fileName = 'unproven-head'
const line = /^([0-9]{1,15}) ([0-9T:.Z-]{1,30})\n$/

/**
 * The largest head that was shown and not proven to follow; null where the log has proven one at least as large, of size
 * `known`, since.
 */
export async function readUnproven(log: SeenLog, known: number): Promise<Unproven | null> {
  const { keys, name } = seenOf(log)
  const bytes = await keys.files.read(join(folderOf(keys, name), fileName))
  const [, size, at] = line.exec(bytes?.toString('latin1') ?? '') ?? []
  return at !== undefined && Number(size) > known ? { size: Number(size), at } : null
}

/**
 * Notes such a head. Not the same one again, and no smaller one: otherwise anybody could put a genuine head, which is soon
 * proven, in the place of one that never will be.
 */
export async function noteUnproven(
  log: SeenLog,
  { known, size, now }: { readonly known: number; readonly size: number; readonly now: Date },
): Promise<void> {
  if (known === 0 || size <= known) return
  const noted = await readUnproven(log, known)
  if (noted !== null && noted.size >= size) return
  const { keys, name } = seenOf(log)
  const folder = await closedFolder(keys, name)
  await placeWhole(keys, join(folder, fileName), `${size} ${now.toISOString()}\n`)
}
