// What the entries say, kept small: a hundred thousand of them in some tens of megabytes.
import { hasBegun } from '../day.ts'
import { readHex } from '../digest.ts'
import type { Envelope } from './envelope.ts'
import { createNames, type Names } from './names.ts'
import { createOrder } from './order.ts'
import type { Sealed } from '../records/record-line.ts'
import type { Report } from '../finding.ts'

export const bundleWidth = 256

export interface LogIndex extends Pick<Names, 'isNewest' | 'named' | 'things' | 'versionBefore'> {
  readonly size: number
  /** True where entries were missing or unreadable, so that what depends on all of them cannot be judged. */
  readonly hasHoles: boolean
  readonly newestTime: string | null
  sealed(index: number): Sealed | null
  /** What the entries of a bundle hash to together, as they lie in its file; left out where it could not be read. */
  readonly bundles: Array<Promise<Uint8Array> | undefined>
  /** Remembers that a record's body is there. */
  markOpen(index: number): void
  isOpen(index: number): boolean
  leaf(index: number): Uint8Array
  /** Something is missing for good. */
  giveUp(): void
  addLeaf(leaf: Uint8Array): void
  replaceLeaf(index: number, leaf: Uint8Array): void
  /** Null: it could not be read. */
  addEntry(index: number, read: Read | null): void
}

interface Read {
  readonly entry: Uint8Array
  readonly envelope: Envelope
}

/** Every envelope that is written in its one form begins so. */
const digestAt = '{"digest":"'.length

/** What is kept of an entry: its leaf, its digest, its length in two bytes, what is known of it. */
const row = 67
/** Entries for which room is made at once: it grows with what is served, not with what a checkpoint claims. */
const blockRows = 4_096
const lengthAt = 64
/** 0: the entry itself could not be read; 1: it was; 2: its record's body was seen too. */
const knownAt = 66

/** Takes leaves and envelopes in order and reports what is wrong between them. */
export function createLogIndex(report: Report): LogIndex {
  const blocks: Uint8Array[] = []
  const bundles: LogIndex['bundles'] = []
  const names = createNames()
  const order = createOrder(report, names)
  let size = 0
  let hasHoles = false
  /** Empty where no such leaf came. */
  const rowOf = (index: number): Uint8Array => {
    const at = (index % blockRows) * row
    return blocks[Math.floor(index / blockRows)]?.subarray(at, at + row) ?? new Uint8Array()
  }
  const leaf = (index: number): Uint8Array => rowOf(index).subarray(0, 32)
  return {
    ...names,
    bundles,
    get size() {
      return size
    },
    get hasHoles() {
      return hasHoles
    },
    get newestTime() {
      return order.newestTime
    },
    sealed(index) {
      const of = rowOf(index)
      if (!of[knownAt]) return null
      return {
        leaf: leaf(index),
        length: of[lengthAt]! * 256 + of[lengthAt + 1]!,
        digest: of.subarray(32, lengthAt),
      }
    },
    leaf,
    markOpen: index => void (rowOf(index)[knownAt] = 2),
    isOpen: index => rowOf(index)[knownAt] === 2,
    giveUp: () => void (hasHoles = true),
    replaceLeaf(index, by) {
      leaf(index).set(by)
      // Its file is not what was signed.
      delete bundles[Math.floor(index / bundleWidth)]
    },
    addLeaf(by) {
      if (size % blockRows === 0) blocks.push(new Uint8Array(row * blockRows))
      leaf(size).set(by)
      size += 1
    },
    addEntry(index, read) {
      if (read === null) {
        hasHoles = true
        return
      }
      const { entry, envelope } = read
      const of = rowOf(index)
      readHex(entry, digestAt, of.subarray(32, lengthAt))
      of.set([entry.length >> 8, entry.length & 255, 1], lengthAt)
      order.take(index, envelope, hasHoles)
      names.add(index, envelope)
    },
  }
}

/** The newest published day of the log; with a clock, of those that have begun by it. */
export function newestDay(log: LogIndex, now?: Date): string | null {
  let newest: string | null = null
  for (const { kind, id } of log.things.values()) {
    if (kind !== 'day' || (newest !== null && id <= newest)) continue
    if (now === undefined || hasBegun(id, now)) newest = id
  }
  return newest
}
