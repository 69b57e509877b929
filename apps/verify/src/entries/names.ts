// What each entry is of, in columns: a hundred thousand objects would be copied about for as long as the check runs.
import type { Envelope } from './envelope.ts'

export interface Thing {
  readonly kind: string
  readonly id: string
  /** Entries of its first and of its newest version. */
  readonly first: number
  readonly newest: number
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

export interface Names {
  readonly things: Things
  /** Null where the entry could not be read. */
  named(index: number): Named | null
  /** Whether an entry is the newest version of its thing. */
  isNewest(index: number): boolean
  /** Entry of the version before that of this entry; null where there is none. */
  versionBefore(index: number): number | null
  /** Entries come in their order; one that could not be read is left out. */
  add(index: number, envelope: Envelope): void
}

export function createNames(): Names {
  /** First entries by kind and then by id: of a hundred thousand names no second text is made. */
  const byKind = new Map<string, Map<string, number>>()
  /** By entry: the first version of its thing, its own version, its instant. */
  const firsts: number[] = []
  const versions: number[] = []
  const times: string[] = []
  /** By the entry of a first version: what the thing is called, and where its newest version stands. */
  const kinds: string[] = []
  const ids: string[] = []
  const newest: number[] = []
  let tenant: string | undefined
  let time = ''
  const thingAt = (first: number): Thing => ({
    kind: kinds[first]!,
    id: ids[first]!,
    first,
    newest: newest[first]!,
  })
  const find = (kind: string, id: string): number | undefined => byKind.get(kind)?.get(id)
  return {
    things: {
      get size() {
        return [...byKind.values()].reduce((sum, { size }) => sum + size, 0)
      },
      get(kind, id) {
        const first = find(kind, id)
        return first === undefined ? first : thingAt(first)
      },
      has: (kind, id) => find(kind, id) !== undefined,
      *values() {
        for (const ofKind of byKind.values()) for (const first of ofKind.values()) yield thingAt(first)
      },
    },
    named(index) {
      const first = firsts[index]
      if (first === undefined) return null
      const { kind, id } = thingAt(first)
      return { tenant: tenant!, kind, id, version: versions[index]!, publishedAt: times[index]! }
    },
    isNewest: index => newest[firsts[index]!] === index,
    versionBefore(index) {
      const first = firsts[index]
      const before = first === undefined || index === 0 ? -1 : firsts.lastIndexOf(first, index - 1)
      return before === -1 ? null : before
    },
    add(index, { tenant: of, kind, id, version, publishedAt }) {
      tenant ??= of
      // Most entries share their instant with the one before: one text is kept for all of them.
      if (publishedAt !== time) time = publishedAt
      times[index] = time
      versions[index] = version
      const ofKind = byKind.get(kind) ?? new Map<string, number>()
      byKind.set(kind, ofKind)
      const first = (firsts[index] = ofKind.get(id) ?? index)
      if (first === index) {
        ofKind.set(id, index)
        kinds[index] = kind
        ids[index] = id
        newest[index] = index
      } else if (version >= versions[newest[first]!]!) newest[first] = index
    },
  }
}
