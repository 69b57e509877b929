// Which signed checkpoints prove together that a log shows more than one history.
import { sameBytes } from '@camket/log/hash'
import { treeRoot } from '@camket/log/tree'
import { keptCheckpoint } from '../checkpoint.ts'
import type { Verified } from '../verify-once.ts'

/** A signed checkpoint, and the note that it is. */
export interface Signed {
  readonly size: number
  readonly root: Uint8Array
  readonly bytes: Uint8Array
}

/**
 * The head and those of the notes that a key of the log has signed and its entries do not lead up to; none where nothing contradicts it.
 * A checkpoint that no key of the log has signed proves nothing against it.
 */
export function contradictingIn(
  { head, log, findings }: Verified,
  notes: ReadonlyArray<Uint8Array | null | undefined>,
): readonly Signed[] {
  // It is told where the entries give the signed root alone: else nothing is known of what was signed.
  if (head === null || log === null || !findings.some(({ code }) => code === 'since-differs')) return []
  const rootAt = (size: number): Uint8Array =>
    size === head.size ? head.root : treeRoot(Array.from({ length: size }, (_, i) => log.leaf(i)))
  const against = notes.flatMap(bytes => {
    const kept = bytes == null ? null : keptCheckpoint(bytes, head)
    if (kept === null || !kept.everSigned || kept.size > head.size) return []
    return sameBytes(rootAt(kept.size), kept.root) ? [] : [{ ...kept, bytes: bytes! }]
  })
  return against.length === 0 ? [] : [head, ...against]
}
