import { publicFileName } from '@camket/domain/progress/file-types'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { inSnapshot } from '../snapshot.ts'

export interface PublicEvidence extends AsOf {
  readonly type: string
  /** What it is downloaded as. */
  readonly name: string
  /** Bytes. */
  readonly length: number
}

/** What is known of a file that some public update shows, by its digest (SHA-256); null where none does. */
export async function publicEvidence(door: PublicDoor, digest: string): Promise<PublicEvidence | null> {
  if (!/^[0-9a-f]{64}$/.test(digest)) return null
  return inSnapshot(door, async tx => {
    const row = await tx
      .selectFrom('portal_evidence')
      .select(['type', sql<number>`length(bytes)`.as('length')])
      .where('tenant', '=', door.tenant)
      .where('digest', '=', digest)
      .executeTakeFirst()
    return row === undefined ? null : { ...row, name: publicFileName({ digest, type: row.type }) }
  })
}

/** So many bytes are read at a time: a slow reader holds no more than this. */
export const sliceLength = 256 * 1024

/** The bytes from a place on, `sliceLength` at most; null where the file has been withdrawn meanwhile. */
export async function evidenceSlice(
  door: PublicDoor,
  { digest, from }: { readonly digest: string; readonly from: number },
): Promise<Uint8Array | null> {
  const found = await inSnapshot(door, async tx => {
    const row = await tx
      .selectFrom('portal_evidence')
      .select(sql<Buffer>`substring(bytes from ${from + 1} for ${sliceLength})`.as('bytes'))
      .where('tenant', '=', door.tenant)
      .where('digest', '=', digest)
      .executeTakeFirst()
    return row ?? null
  })
  return found?.bytes ?? null
}
