// Proof that a log showed two faces, beside the heads that were seen: two notes of one size, each signed by the log itself.
import { join } from 'node:path'
import type { OpenedCheckpoint } from '@camket/log/checkpoint'
import { hex, sameBytes } from '@camket/log/hash'
import { closedFolder, folderOf } from '../log/key-folder.ts'
import { placeWhole, seenOf, type SeenLog } from './seen-heads.ts'

export interface Contradiction {
  readonly origin: string
  readonly size: number
  /** Path of the note that contradicts what was cosigned. */
  readonly file: string
  /** Path of the log's note that was cosigned; null where a restored database no longer had it. */
  readonly own: string | null
}

/** What a witness holds a new head against; `note` is the log's own, null where the database does not have it. */
export interface KnownHead {
  readonly size: number
  readonly root: Uint8Array
  readonly note: string | null
}

/** One is proof enough. Only who has the log's key can make more, and he shall not fill the disk with them. */
const mostKept = 8
const kept = /^contradicts-([0-9]{1,16})-[0-9a-f]{16}\.note$/

const ownName = (size: number): string => `cosigned-${size}.note`

/**
 * Keeps a head durably that the log signed and that has the size of the known one and another root, and the known one beside
 * it, both verbatim. Null where it is no contradiction, is kept already, or where enough are.
 */
export async function keepContradiction(
  log: SeenLog,
  known: KnownHead,
  shown: Pick<OpenedCheckpoint, 'size' | 'root'> & { readonly checkpoint: Uint8Array },
): Promise<Contradiction | null> {
  if (known.size === 0 || shown.size !== known.size || sameBytes(shown.root, known.root)) return null
  const { keys, name } = seenOf(log)
  const folder = await closedFolder(keys, name)
  const names = await keys.files.list(folder)
  const own = ownName(known.size)
  if (known.note !== null && !names.includes(own)) await placeWhole(keys, join(folder, own), known.note)
  const file = `contradicts-${shown.size}-${hex(shown.root).slice(0, 16)}.note`
  if (names.includes(file) || names.filter(there => kept.test(there)).length >= mostKept) return null
  await placeWhole(keys, join(folder, file), shown.checkpoint)
  return (await contradictionsOf(log)).find(one => one.file === join(folder, file)) ?? null
}

/** What is kept of one log, smaller sizes first. */
export async function contradictionsOf(log: SeenLog): Promise<Contradiction[]> {
  const { keys, name } = seenOf(log)
  const folder = folderOf(keys, name)
  const names = await keys.files.list(folder)
  return names
    .flatMap(file => {
      const size = Number(kept.exec(file)?.[1] ?? Number.NaN)
      if (Number.isNaN(size)) return []
      const own = names.includes(ownName(size)) ? join(folder, ownName(size)) : null
      return [{ origin: log.origin, size, file: join(folder, file), own }]
    })
    .toSorted((a, b) => a.size - b.size || (a.file < b.file ? -1 : 1))
}
