// Whether what a round's record says is what anybody finds who draws it again.
import { drawFrom, listAt, listDigest, sealOf, seedOf, type Hash, type ListedEntry } from './draw.ts'

/** What of the newest version of a round is drawn again. */
export interface DrawnRound {
  readonly frozenAt: { readonly size: number; readonly root: string }
  readonly list: { readonly plan: string | null; readonly count: number; readonly digest: string }
  readonly sample: number
  readonly seals: ReadonlyArray<{ readonly id: string | null; readonly seal: string }>
  readonly opened: readonly string[]
  readonly drawn: readonly string[] | null
}

/** What does not hold; in the order in which it is looked at. */
export const redrawFaults = [
  'list-of-later-state',
  'root-differs',
  'list-differs',
  'seals-not-of-two',
  'secret-not-sealed',
  'sample-differs',
] as const
export type RedrawFault = (typeof redrawFaults)[number]

export interface Redrawn {
  readonly ids: readonly string[]
  /** Null until both secrets are open. */
  readonly seed: string | null
  readonly sample: readonly string[] | null
  readonly faults: readonly RedrawFault[]
}

interface Given {
  /** Id of the round, and the entry of its first version. */
  readonly id: string
  readonly first: number
  readonly round: DrawnRound
  /** At least all entries before the frozen size. */
  readonly entries: Iterable<ListedEntry>
  /** Root of the log at the frozen size, in lower-case hexadecimal; null where nobody could work it out. */
  readonly root: string | null
}

/** Draws a round again. */
export function redraw(hash: Hash, { id, first, round, entries, root }: Given): Redrawn {
  const { frozenAt, list, opened, drawn, seals } = round
  const ids = listAt(entries, { size: frozenAt.size, plan: list.plan })
  const frozen = { round: id, list: list.digest }
  const isOpen = opened.length === 2
  const seed = isOpen ? seedOf(hash, frozen, opened) : null
  const sample = seed === null ? null : drawFrom(hash, ids, { seed, sample: round.sample })
  const isSealed = (secret: string, at: number): boolean =>
    seals[at] !== undefined && sealOf(hash, frozen, { body: seals[at].id ?? '', secret }) === seals[at].seal
  const wrong: Readonly<Record<RedrawFault, boolean>> = {
    'list-of-later-state': frozenAt.size > first,
    'root-differs': root !== null && root !== frozenAt.root,
    'list-differs': ids.length !== list.count || listDigest(hash, ids) !== list.digest,
    'seals-not-of-two': isOpen && new Set(seals.map(({ id: body }) => body)).size !== 2,
    'secret-not-sealed': !opened.every(isSealed),
    'sample-differs': JSON.stringify(drawn) !== JSON.stringify(sample),
  }
  return { ids, seed, sample, faults: redrawFaults.filter(fault => wrong[fault]) }
}
