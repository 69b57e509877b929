// What the entries say, kept small: a hundred thousand of them in some tens of megabytes.
import { recordKinds } from '@camket/domain/publication/codes'
import { hasBegun } from '../day.ts'
import { readHex } from '../digest.ts'
import type { Envelope } from './envelope.ts'
import type { Sealed } from '../records/record-line.ts'
import type { Report } from '../finding.ts'

export const bundleWidth = 256

interface Bundle {
  readonly leaves: Uint8Array
  readonly lengths: Uint16Array
  readonly digests: Uint8Array
  /** 0: the entry itself could not be read; 1: it was; 2: its record's body was seen too. */
  readonly known: Uint8Array
}

export interface Thing {
  readonly kind: string
  readonly id: string
  /** Index of its first version. */
  readonly first: number
  /** Newest version and where it stands. */
  version: number
  newest: number
}

export interface Things {
  readonly size: number
  get(kind: string, id: string): Thing | undefined
  has(kind: string, id: string): boolean
  values(): Iterable<Thing>
}

/** Which record an entry is of. */
export interface Named {
  readonly tenant: string
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly publishedAt: string
}

export interface LogIndex {
  readonly size: number
  /** True where entries were missing or unreadable, so that what depends on all of them cannot be judged. */
  readonly hasHoles: boolean
  readonly things: Things
  readonly newestTime: string | null
  sealed(index: number): Sealed | null
  /** Null where the entry could not be read. */
  named(index: number): Named | null
  /** Whether an entry is the newest version of its thing. */
  isNewest(index: number): boolean
  /** Entry of the version before that of this entry; null where there is none. */
  versionBefore(index: number): number | null
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

/** By kind and then by id: of a hundred thousand names no second text is made. */
function createThings(): Things & { add(thing: Thing): void } {
  const kinds = new Map<string, Map<string, Thing>>()
  const of = (kind: string): Map<string, Thing> => kinds.get(kind) ?? new Map<string, Thing>()
  return {
    get size() {
      return [...kinds.values()].reduce((sum, { size }) => sum + size, 0)
    },
    get: (kind, id) => of(kind).get(id),
    has: (kind, id) => of(kind).has(id),
    *values() {
      for (const ids of kinds.values()) yield* ids.values()
    },
    add: thing => void kinds.set(thing.kind, of(thing.kind).set(thing.id, thing)),
  }
}

/** Takes leaves and envelopes in order and reports what is wrong between them. */
export function createLogIndex(report: Report): LogIndex {
  const bundles: Bundle[] = []
  const things = createThings()
  const order = createOrder(report, things)
  let size = 0
  let hasHoles = false
  const leafAt = (index: number): Uint8Array => {
    const at = (index % bundleWidth) * 32
    return bundles[Math.floor(index / bundleWidth)]!.leaves.subarray(at, at + 32)
  }
  return {
    get size() {
      return size
    },
    get hasHoles() {
      return hasHoles
    },
    things,
    get newestTime() {
      return order.newestTime
    },
    sealed(index) {
      const bundle = bundles[Math.floor(index / bundleWidth)]
      const at = index % bundleWidth
      if (bundle === undefined || bundle.known[at] === 0) return null
      return {
        leaf: leafAt(index),
        length: bundle.lengths[at]!,
        digest: bundle.digests.subarray(at * 32, at * 32 + 32),
      }
    },
    named: index => order.named(index),
    isNewest: index => order.isNewest(index),
    versionBefore: index => order.versionBefore(index),
    leaf: leafAt,
    markOpen: index => void (bundles[Math.floor(index / bundleWidth)]!.known[index % bundleWidth] = 2),
    isOpen: index => bundles[Math.floor(index / bundleWidth)]?.known[index % bundleWidth] === 2,
    giveUp: () => void (hasHoles = true),
    replaceLeaf: (index, leaf) => leafAt(index).set(leaf),
    addLeaf(leaf) {
      const at = size % bundleWidth
      if (at === 0) bundles.push(emptyBundle())
      bundles.at(-1)!.leaves.set(leaf, at * 32)
      size += 1
    },
    addEntry(index, read) {
      if (read === null) {
        hasHoles = true
        return
      }
      const { entry, envelope } = read
      const bundle = bundles[Math.floor(index / bundleWidth)]!
      const at = index % bundleWidth
      bundle.known[at] = 1
      bundle.lengths[at] = entry.length
      readHex(entry, digestAt, bundle.digests.subarray(at * 32, at * 32 + 32))
      order.take(index, envelope, hasHoles)
    },
  }
}

function emptyBundle(): Bundle {
  return {
    leaves: new Uint8Array(bundleWidth * 32),
    lengths: new Uint16Array(bundleWidth),
    digests: new Uint8Array(bundleWidth * 32),
    known: new Uint8Array(bundleWidth),
  }
}

/** Versions without gaps, times that never go back, previous entries that are what they should be. */
function createOrder(report: Report, things: ReturnType<typeof createThings>) {
  const thingAt: Thing[] = []
  const versions: number[] = []
  const times: string[] = []
  let newestTime: string | null = null
  let tenant: string | null = null
  const texts = new Map<string, string>()
  const kindOf = (kind: string): string => texts.get(kind) ?? (texts.set(kind, kind), kind)
  return {
    get newestTime() {
      return newestTime
    },
    named(index: number): Named | null {
      const thing = thingAt[index]
      if (thing === undefined) return null
      const { kind, id } = thing
      return { tenant: tenant!, kind, id, version: versions[index]!, publishedAt: times[index]! }
    },
    isNewest: (index: number): boolean => thingAt[index]?.newest === index,
    versionBefore(index: number): number | null {
      const thing = thingAt[index]
      const before = thing === undefined ? -1 : thingAt.lastIndexOf(thing, index - 1)
      return before === -1 || index === 0 ? null : before
    },
    take(index: number, envelope: Envelope, hasHoles: boolean): void {
      const { kind, id, version, publishedAt } = envelope
      const where = { entry: index, kind, id, version }
      tenant ??= envelope.tenant
      if (envelope.tenant !== tenant) report.fault('entry-other-tenant', { where, values: { tenant } })
      if (!(recordKinds as readonly string[]).includes(kind))
        report.warn('unknown-kind', { where, values: { kind } })
      if (newestTime !== null && publishedAt < newestTime) {
        report.fault('time-backwards', { where, values: { at: publishedAt, before: newestTime } })
      } else if (newestTime !== publishedAt) newestTime = publishedAt
      if (kind === 'day' && !hasBegun(id, publishedAt)) report.fault('day-wrong', { where })
      // Most entries share their instant with the one before: one text is kept for all of them.
      times[index] = publishedAt === newestTime ? newestTime : publishedAt
      versions[index] = version
      const thing = things.get(kind, id)
      const expected = (thing?.version ?? 0) + 1
      if (version !== expected && !hasHoles)
        report.fault('version-gap', { where, values: { version, expected } })
      else if (!hasHoles) checkPrevious({ index, envelope, last: thing?.newest ?? null, thingAt }, report)
      // The text of the kind is the one that its first entry came with.
      thingAt[index] = thing ?? { kind: kindOf(kind), id, first: index, version, newest: index }
      if (thing === undefined) things.add(thingAt[index])
      else if (version >= thing.version) Object.assign(thing, { version, newest: index })
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

interface Followed {
  readonly index: number
  readonly envelope: Envelope
  /** Entry of the version before; null for a first one. */
  readonly last: number | null
  readonly thingAt: readonly Thing[]
}

function checkPrevious(followed: Followed, report: Report): void {
  const { index, envelope, last } = followed
  const { kind, id, version, previous } = envelope
  const where = { entry: index, kind, id, version, field: 'previous' }
  const later = previous.find(at => at >= index)
  if (later !== undefined) report.fault('previous-later', { where, values: { previous: later } })
  else if (last !== null && !previous.includes(last)) {
    report.fault('previous-version', { where, values: { expected: last } })
  } else if (!followsItsOwn(followed)) report.fault('previous-other', { where })
}

/** What a first version must follow: a promise its plan, an amendment what it amends, a withdrawal what it withdraws. */
function followsItsOwn({ envelope: { kind, id, version, previous }, thingAt }: Followed): boolean {
  if (version > 1) return !amended.has(kind) || isRenewed(previous, thingAt, `${id}.a${version}`)
  const followed = previous.flatMap(at => thingAt[at] ?? [])
  if (kind === 'commitment' || kind === 'restriction') {
    return followed.some(thing => thing.kind === 'plan' && id.startsWith(`${thing.id}.`))
  }
  if (kind === 'amendment') {
    const of = id.replace(/\.a\d+$/, '')
    return followed.some(thing => thing.id === of && amended.has(thing.kind))
  }
  return kind !== 'tombstone' || previous.includes(Number(id))
}

/** A new version comes of an amendment that says what changes and why, or of a withdrawal that masks. */
function isRenewed(previous: readonly number[], thingAt: readonly Thing[], amendment: string): boolean {
  return previous.some(at => {
    const thing = thingAt[at]
    return thing?.kind === 'tombstone' || (thing?.kind === 'amendment' && thing.id === amendment)
  })
}

const amended = new Set(['plan', 'commitment', 'restriction'])
