// Signed checkpoints that could not be placed when they were shown: smaller than what was kept, or with entries that did not come or did not give
// their root. A byte that is wrong may hide another history, so none is forgotten before all entries tell whether it is of this one.
import { openCheckpoint } from '@camket/log/checkpoint'
import { LogError } from '@camket/log/error'
import { hex, sameBytes } from '@camket/log/hash'
import { parseVkey, type Vkey } from '@camket/log/note'
import { createRange } from '@camket/log/tree'
import { keptCheckpoint, type Head } from '../checkpoint.ts'
import type { LogIndex } from '../entries/log-index.ts'
import type { Report } from '../finding.ts'
import type { Source } from '../source.ts'
import type { Verified } from '../verify-once.ts'
import type { Signed } from './contradicting.ts'
import { checkpointIn } from './two-notes.ts'

/** What was shown in one look, and what is held of earlier ones. */
export interface Hearing {
  /** The source; every note that it gives for the newest checkpoint is remembered, whatever becomes of it. */
  readonly source: Source
  /** Whether something that was held before can be placed by the entries of this head. */
  isToPlace(head: Head | null): boolean
  /** Which of all these are of the history that leads to a proven head. `heads`: whose keys count too. */
  place(verified: Pick<Verified, 'proven' | 'log'>, heads: Heads): Placed
  /** What was shown now, without what is known of otherwise. */
  heldBut(known: readonly State[], heads: Heads): Signed[]
}

type Heads = ReadonlyArray<Head | null>
type State = Omit<Signed, 'bytes'>

interface Placed {
  /** Of this history, or of none of the log's keys. */
  readonly done: readonly Signed[]
  readonly against: readonly Signed[]
}

interface Before {
  /** The newest key that was followed: an older one, which may have been stolen, proves nothing any more. */
  readonly key: string | undefined
  readonly held: readonly Uint8Array[] | undefined
}

export function createHearing(from: Source, { key, held = [] }: Before): Hearing {
  const notes: Uint8Array[] = []
  const read: Source['read'] = async (path, most) => {
    const bytes = await from.read(path, most)
    if (path === 'log/checkpoint' && bytes !== null) notes.push(bytes.slice())
    return bytes
  }
  const shown = (heads: Heads): Signed[] => {
    const vkeys = [
      ...(key === undefined ? [] : [parseVkey(key)]),
      ...heads.flatMap(one => one?.signedBy ?? []),
    ]
    return notes.flatMap(bytes => opened(bytes, vkeys) ?? [])
  }
  return {
    source: { ...from, read },
    isToPlace: head => head !== null && heldOf(held, head.origin).some(({ size }) => size <= head.size),
    place({ proven, log }, heads) {
      if (proven === null || log === null) return { done: [], against: [] }
      const all = [...heldOf(held, proven.origin), ...shown(heads)]
      // Without a key of the reader's own, whoever answers first may sign with any.
      const isOurs = ({ bytes }: Signed): boolean => keptCheckpoint(bytes, proven)?.everSigned === true
      const { done, against } = placeIn(all.filter(isOurs), { proven, log })
      return { done: [...done, ...all.filter(one => !isOurs(one))], against }
    },
    heldBut: (known, heads) => without(shown(heads), known),
  }
}

/** What a witness's line says of it is no matter here. */
function opened(bytes: Uint8Array, vkeys: readonly Vkey[]): Signed | null {
  try {
    const { size, root } = openCheckpoint(bytes, { vkeys })
    return { size, root, bytes }
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    return null
  }
}

/** Notes of earlier looks, as far as they are in this log's name. */
function heldOf(notes: readonly Uint8Array[], origin: string): Signed[] {
  return notes.flatMap(bytes => {
    const shown = checkpointIn(bytes)
    return shown?.origin === origin ? [{ size: shown.size, root: shown.root, bytes }] : []
  })
}

/** Those beyond the head can be told later. */
function placeIn(shown: readonly Signed[], { proven, log }: { proven: Head; log: LogIndex }): Placed {
  const reached = without(shown, [proven]).filter(({ size }) => size <= proven.size)
  const sizes = new Set(reached.map(({ size }) => size))
  const range = createRange()
  const rootAt = new Map([[0, range.root()]])
  for (let i = 0; i < Math.max(0, ...sizes); i += 1) {
    range.append(log.leaf(i))
    if (sizes.has(i + 1)) rootAt.set(i + 1, range.root())
  }
  const isOf = ({ size, root }: Signed): boolean => sameBytes(root, rootAt.get(size)!)
  const isHead = (one: Signed): boolean => nameOf(one) === nameOf(proven)
  return {
    done: [...reached.filter(isOf), ...shown.filter(isHead)],
    against: reached.filter(one => !isOf(one)),
  }
}

/** Tells of those that contradict what is proven. */
export function sayAgainst({ against }: Placed, { size }: Head, report: Report): void {
  for (const one of against) report.fault('since-differs', { values: { kept: one.size, size } })
}

/** Each once, and none of the known ones. */
function without(shown: readonly Signed[], known: readonly State[]): Signed[] {
  const seen = new Set(known.map(nameOf))
  return shown.filter(one => !seen.has(nameOf(one)) && seen.add(nameOf(one)))
}

const nameOf = ({ size, root }: State): string => `${size} ${hex(root)}`
