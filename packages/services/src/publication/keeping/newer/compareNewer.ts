import { envelopeSchema } from '@camket/domain/publication/records'
import { leafHash, sameBytes } from '@camket/log/hash'
import { textOf } from '@camket/log/text'
import { growTiles, rootOfEdge } from '@camket/log/tile'
import { KeepingTrouble } from '../file/trouble.ts'
import type { StandingLog } from '../standingLog.ts'
import { entriesBetween, orUnreadable, type NewerHead } from './readNewer.ts'
import type { MissingRecord } from './readBodies.ts'
import type { NewerSource } from './source.ts'

/** What stands in an outside copy and not in the restored state. */
export interface Newer {
  readonly source: string
  readonly size: number
  /** Records that are missing here, by kind; none where the copy is not newer. */
  readonly missing: Readonly<Record<string, number>>
  /** Plans among them that are public for the first time. */
  readonly plans: readonly string[]
  /** Whether they were brought in. */
  readonly taken: boolean
}

interface Comparing {
  readonly tenant: string
  readonly source: NewerSource
  /** Fully checked. */
  readonly log: StandingLog
  readonly head: NewerHead
}

/**
 * The records beyond the restored ones, under the copy's signed root over both. Throws `newer-log-differs` where the copy
 * does not continue this log: then somebody has rewritten one of the two.
 */
export async function recordsBeyond(work: Comparing): Promise<MissingRecord[]> {
  const { tenant, source, log, head } = work
  const differ = (what: string) =>
    new KeepingTrouble('newer-log-differs', { tenant, source: source.name, what })
  const stated = [head, ...head.keys.map(({ at }) => at)]
  for (const { size, root } of stated.filter(({ size }) => size <= log.size)) {
    if (!sameBytes(await log.rootAt(size), root)) throw differ(`${size}`)
  }
  if (head.size <= log.size) return []
  const entries: Uint8Array[] = []
  for await (const entry of entriesBetween(source, log.size, head.size)) entries.push(entry)
  let { edge } = log
  for (const { size, root } of stated.filter(({ size }) => size > log.size).sort((a, b) => a.size - b.size)) {
    const leaves = entries.slice(edge.size - log.size, size - log.size).map(leafHash)
    edge = growTiles(edge, leaves).edge
    if (edge.size !== size || !sameBytes(rootOfEdge(edge), root)) throw differ(`${size}`)
  }
  return entries.map((entry, i) => {
    const index = log.size + i
    return orUnreadable(source, `#${index}`, () => {
      const text = textOf(entry)
      const envelope = envelopeSchema.parse(JSON.parse(text))
      if (envelope.tenant !== tenant) throw new Error('tenant')
      return { index, text, envelope }
    })
  })
}
