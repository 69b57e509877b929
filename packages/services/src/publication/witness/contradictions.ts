// Proof that a log showed two faces, beside the heads that were seen: two notes of one size, each signed by the log itself.
import { join } from 'node:path'
import type { OpenedCheckpoint } from '@camket/log/checkpoint'
import { hex, sameBytes } from '@camket/log/hash'
import { toBase64 } from '@camket/log/text'
import { closedFolder, folderOf, type KeyFolder } from '../log/key-folder.ts'
import { placeNew, seenOf, type SeenLog } from './seen-heads.ts'

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

/** The notes of a log by their names: `contradicts-<size>-<root>.note`, and `cosigned-…` for the one that it contradicts. */
const named = /^(contradicts|cosigned)-([0-9]{1,16})(?:-([0-9a-f]{16}|[0-9a-f]{64}))?\.note$/

interface NoteFile {
  readonly file: string
  readonly kind: string
  readonly size: number
  /** In hex. Older programs named a contradiction by the first eight bytes, and a cosigned note by its size alone. */
  readonly root: string
}

interface Head {
  readonly size: number
  readonly root: Uint8Array
}

/**
 * Keeps a head durably that the log signed and that has the size of the known one and another root, and the known one beside
 * it, both verbatim. Null where it is no contradiction, is kept already, or where enough are: then nothing is written at all.
 */
export async function keepContradiction(
  log: SeenLog,
  known: KnownHead,
  shown: Pick<OpenedCheckpoint, 'size' | 'root'> & { readonly checkpoint: Uint8Array },
): Promise<Contradiction | null> {
  if (known.size === 0 || shown.size !== known.size || sameBytes(shown.root, known.root)) return null
  const { keys, name } = seenOf(log)
  const folder = await closedFolder(keys, name)
  const there = await notesIn(keys, folder)
  const isKept = await isThere(keys, there, { kind: 'contradicts', ...shown })
  if (!isKept && there.filter(({ kind }) => kind === 'contradicts').length >= mostKept) return null
  if (known.note !== null && !(await isThere(keys, there, { kind: 'cosigned', ...known })))
    await placeNew(keys, join(folder, fileName('cosigned', known)), Buffer.from(known.note))
  if (isKept) return null
  const file = join(folder, fileName('contradicts', shown))
  await placeNew(keys, file, shown.checkpoint)
  return (await contradictionsOf(log)).find(one => one.file === file) ?? null
}

const fileName = (kind: string, { size, root }: Head): string => `${kind}-${size}-${hex(root)}.note`

async function notesIn({ files }: KeyFolder, folder: string): Promise<NoteFile[]> {
  return (await files.list(folder)).flatMap(name => {
    const [, kind, size, root = ''] = named.exec(name) ?? []
    // A contradiction was never without its root.
    if (kind === undefined || (kind === 'contradicts' && root === '')) return []
    return [{ file: join(folder, name), kind, size: Number(size), root }]
  })
}

/** A name that tells only a part of the root says nothing yet: what lies under it is read. */
async function isThere(
  { files }: KeyFolder,
  there: readonly NoteFile[],
  { kind, size, root }: Head & { readonly kind: string },
): Promise<boolean> {
  const whole = hex(root)
  for (const note of there) {
    if (note.kind !== kind || note.size !== size || !whole.startsWith(note.root)) continue
    if (note.root === whole) return true
    const [, , line] = ((await files.read(note.file)) ?? '').toString().split('\n', 3)
    if (line === toBase64(root)) return true
  }
  return false
}

/** What is kept of one log, smaller sizes first. */
export async function contradictionsOf(log: SeenLog): Promise<Contradiction[]> {
  const { keys, name } = seenOf(log)
  const notes = await notesIn(keys, folderOf(keys, name))
  const ownOf = ({ size, root }: NoteFile): string | null =>
    notes.find(note => note.kind === 'cosigned' && note.size === size && !note.root.startsWith(root))?.file ??
    null
  return notes
    .filter(({ kind }) => kind === 'contradicts')
    .map(note => ({ origin: log.origin, size: note.size, file: note.file, own: ownOf(note) }))
    .toSorted((a, b) => a.size - b.size || (a.file < b.file ? -1 : 1))
}
