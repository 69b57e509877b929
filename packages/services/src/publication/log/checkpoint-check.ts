import { openCheckpoint } from '@camket/log/checkpoint'
import { LogError } from '@camket/log/error'
import { sameBytes } from '@camket/log/hash'
import { keysAt, openKeyChain, type KeyInChain } from '@camket/log/keys/key-chain'
import { parseVkey } from '@camket/log/note'
import { bytesOf } from '@camket/log/text'
import type { Tx } from '@camket/storage/open'
import { LogDifference } from './log-difference.ts'

export interface SignedRow {
  readonly size: number
  readonly root: Uint8Array
  /** Null where it is a handover, whose note is judged with the others of the chain. */
  readonly note: string | null
  readonly vkey: string
}

/**
 * Every checkpoint and handover that the database holds, with the key that must have signed it, by size. Throws where a
 * key was not handed over, and where a checkpoint is by a key that had handed over before.
 */
export async function checkpointsOf(tx: Tx, tenant: string): Promise<Map<number, SignedRow[]>> {
  const chain = await chainOf(tx, tenant)
  const rows = await tx
    .selectFrom('log_checkpoint as c')
    .innerJoin('log_key as k', join =>
      join.onRef('k.tenant', '=', 'c.tenant').onRef('k.number', '=', 'c.key'),
    )
    .select(['c.size', 'c.root', 'c.note', 'k.vkey'])
    .where('c.tenant', '=', tenant)
    .execute()
  for (const { size, vkey } of rows) {
    if (!keysAt(chain, size).some(({ text }) => text === vkey))
      throw new LogDifference('checkpoint-key', { size })
  }
  const handovers = chain.flatMap(({ handover, vkey }) =>
    handover === null ? [] : [{ size: handover.size, root: handover.root, note: null, vkey: vkey.text }],
  )
  return Map.groupBy<number, SignedRow>([...rows, ...handovers], ({ size }) => size)
}

async function chainOf(tx: Tx, tenant: string): Promise<KeyInChain[]> {
  const keys = await tx
    .selectFrom('log_key')
    .select(['vkey', 'from_size as fromSize', 'handover'])
    .where('tenant', '=', tenant)
    .orderBy('number')
    .execute()
  try {
    return openKeyChain(keys)
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    throw new LogDifference('handover-broken', { key: error.values['key'] ?? 0, because: error.code })
  }
}

/** Throws where the note is not one by its key, or is about another tree than this root's. */
export function findInCheckpoint({ size, root, note, vkey }: SignedRow, worked: Uint8Array): void {
  if (note === null) {
    if (!sameBytes(root, worked)) throw new LogDifference('handover-root', { size })
    return
  }
  try {
    const key = parseVkey(vkey)
    const opened = openCheckpoint(bytesOf(note), { vkeys: [key], origin: key.name })
    if (opened.size !== size || !sameBytes(opened.root, worked) || !sameBytes(root, worked)) {
      throw new LogDifference('checkpoint-root', { size })
    }
  } catch (error) {
    if (error instanceof LogError)
      throw new LogDifference('checkpoint-signature', { size, because: error.code })
    throw error
  }
}
