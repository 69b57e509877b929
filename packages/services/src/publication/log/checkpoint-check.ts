import { openCheckpoint } from '@camket/log/checkpoint'
import { LogError } from '@camket/log/error'
import { sameBytes } from '@camket/log/hash'
import { parseVkey } from '@camket/log/note'
import { bytesOf } from '@camket/log/text'
import type { Tx } from '@camket/storage/open'
import { LogDifference } from './log-difference.ts'

export interface SignedRow {
  readonly size: number
  readonly root: Buffer
  readonly note: string
  readonly vkey: string
}

/** Every checkpoint and handover note that the database holds, with the key that must have signed it, by size. */
export async function checkpointsOf(tx: Tx, tenant: string): Promise<Map<number, SignedRow[]>> {
  const rows = await tx
    .selectFrom('log_checkpoint as c')
    .innerJoin('log_key as k', join =>
      join.onRef('k.tenant', '=', 'c.tenant').onRef('k.number', '=', 'c.key'),
    )
    .select(['c.size', 'c.root', 'c.note', 'k.vkey'])
    .where('c.tenant', '=', tenant)
    .execute()
  return Map.groupBy(rows, ({ size }) => size)
}

/** Throws where the note is not one by its key, or is about another tree than this root's. */
export function findInCheckpoint({ size, root, note, vkey }: SignedRow, worked: Uint8Array): void {
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
