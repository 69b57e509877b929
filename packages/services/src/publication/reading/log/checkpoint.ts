import type { Tx } from '@camket/storage/open'
import type { PublicDoor } from '../../../kernel/door.ts'
import { cosignaturesOf } from '../../witness/cosignatures.ts'

export interface SignedHead {
  readonly size: number
  readonly root: Uint8Array
  /** The signed note as it is served: the log's own signatures, then the cosignatures received so far. */
  readonly note: string
  /** Instant, ISO 8601. */
  readonly signedAt: string
}

/** The newest signed checkpoint; null while nothing is signed. */
export async function newestCheckpoint(door: PublicDoor): Promise<SignedHead | null> {
  return door.register.asPortal(door.tenant, tx => checkpointIn(tx, door.tenant))
}

/** The same inside a snapshot. */
export async function checkpointIn(tx: Tx, tenant: string): Promise<SignedHead | null> {
  const row = await tx
    .selectFrom('log_checkpoint')
    .select(['size', 'root', 'note', 'signed_at'])
    .where('tenant', '=', tenant)
    .orderBy('size', 'desc')
    .orderBy('key', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const cosigned = await cosignaturesOf(tx, tenant, row.size)
  const note = row.note + cosigned.map(({ line }) => line).join('')
  return { size: row.size, root: row.root, note, signedAt: row.signed_at.toISOString() }
}
