import { publicFileName } from '@camket/domain/progress/file-types'
import type { PublicDoor } from '../../kernel/door.ts'
import type { AsOf } from './shapes.ts'
import { inSnapshot } from './snapshot.ts'

export interface PublicEvidence extends AsOf {
  readonly type: string
  /** What it is downloaded as. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** The bytes of a file that some public update shows, by their digest (SHA-256); null where none does. */
export async function publicEvidence(door: PublicDoor, digest: string): Promise<PublicEvidence | null> {
  if (!/^[0-9a-f]{64}$/.test(digest)) return null
  return inSnapshot(door, async tx => {
    const row = await tx
      .selectFrom('portal_evidence')
      .select(['type', 'bytes'])
      .where('tenant', '=', door.tenant)
      .where('digest', '=', digest)
      .executeTakeFirst()
    return row === undefined ? null : { ...row, name: publicFileName({ digest, type: row.type }) }
  })
}
