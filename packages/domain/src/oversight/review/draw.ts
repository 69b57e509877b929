// How a review round is drawn: from public records and two opened secrets alone, so that anybody draws it again. Told in words on
// the round's public page. No schema and no hash of its own: a checker brings its own SHA-256.
import { canonicalJson } from '../../kernel/canonical.ts'

/** SHA-256 over the UTF-8 of a text, in lower-case hexadecimal: what `printf %s TEXT | sha256sum` prints. */
export type Hash = (text: string) => string

/** What of an entry's envelope the list is made of. */
export interface ListedEntry {
  readonly index: number
  readonly kind: string
  readonly id: string
  readonly version: number
}

/**
 * The commitments that were public when the log had `size` entries, of one plan or of all, in the order of their ids: those
 * whose newest version no tombstone before `size` takes away (the id of a tombstone is the number of the entry that it takes).
 */
export function listAt(
  entries: Iterable<ListedEntry>,
  { size, plan }: { size: number; plan: string | null },
): string[] {
  const newest = new Map<string, ListedEntry>()
  const gone = new Set<string>()
  for (const entry of entries) {
    if (entry.index >= size) continue
    if (entry.kind === 'tombstone') gone.add(entry.id)
    if (entry.kind !== 'commitment' || (plan !== null && !entry.id.startsWith(`${plan}.`))) continue
    if ((newest.get(entry.id)?.version ?? 0) < entry.version) newest.set(entry.id, entry)
  }
  const standing = [...newest.values()].filter(({ index }) => !gone.has(String(index)))
  return standing.map(({ id }) => id).sort(byUnits)
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const digestOf = (hash: Hash, value: unknown): string => hash(canonicalJson(value))

export const listDigest = (hash: Hash, ids: readonly string[]): string => digestOf(hash, [...ids])

export interface Frozen {
  /** Id of the round. */
  readonly round: string
  /** Digest of its list. */
  readonly list: string
}

interface Sealing {
  readonly body: string
  readonly secret: string
}

/** What is hashed into a seal: it names round, list and body, so that it is made for them alone and cannot be another's copied. */
export function sealedText({ round, list }: Frozen, { body, secret }: Sealing): string {
  return canonicalJson({ body, list, round, secret })
}

/** A secret sealed. */
export const sealOf = (hash: Hash, frozen: Frozen, of: Sealing): string => hash(sealedText(frozen, of))

/** The seed of both secrets, in the order of their seals. */
export function seedOf(hash: Hash, { round, list }: Frozen, secrets: readonly string[]): string {
  return digestOf(hash, { list, round, secrets: [...secrets] })
}

/**
 * The sample: the place of an id is the hash of the seed (in hexadecimal) followed by the id, the smallest come first. In
 * whatever order the ids are given the same are drawn.
 */
export function drawFrom(hash: Hash, ids: readonly string[], { seed, sample }: Drawing): string[] {
  const placed = [...new Set(ids)].map(id => ({ id, place: hash(`${seed}${id}`) }))
  return placed
    .sort((a, b) => byUnits(a.place, b.place))
    .slice(0, sample)
    .map(({ id }) => id)
}

interface Drawing {
  readonly seed: string
  readonly sample: number
}

/** A secret: 32 bytes in lower-case hexadecimal. */
export const isSecret = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
