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

/** Takes `most` leaves, and envelopes, in order and reports what is wrong between them. */
export function createLogIndex(report: Report, most: number): LogIndex {
  // Room that no leaf ever comes for costs nothing.
  const leaves = new Uint8Array(most * 32)
  const digests = new Uint8Array(most * 32)
  const lengths = new Uint16Array(most)
  /** 0: the entry itself could not be read; 1: it was; 2: its record's body was seen too. */
  const known = new Uint8Array(most)
  const names = createNames()
  const order = createOrder(report, names)
  let size = 0
  let hasHoles = false
  const leaf = (index: number): Uint8Array => leaves.subarray(index * 32, index * 32 + 32)
  const digest = (index: number): Uint8Array => digests.subarray(index * 32, index * 32 + 32)
  return {
    ...names,
    get size() {
      return size
    },
    get hasHoles() {
      return hasHoles
    },
    get newestTime() {
      return order.newestTime
    },
    sealed: index =>
      known[index] ? { leaf: leaf(index), length: lengths[index]!, digest: digest(index) } : null,
    leaf,
    markOpen: index => void (known[index] = 2),
    isOpen: index => known[index] === 2,
    giveUp: () => void (hasHoles = true),
    replaceLeaf: (index, by) => leaf(index).set(by),
    addLeaf(by) {
      leaf(size).set(by)
      size += 1
    },
    addEntry(index, read) {
      if (read === null) {
        hasHoles = true
        return
      }
      const { entry, envelope } = read
      known[index] = 1
      lengths[index] = entry.length
      readHex(entry, digestAt, digest(index))
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
