import { inclusionProof } from '@camket/log/proof'
import { formatProofFile } from '@camket/log/proof-file'
import type { PublicDoor } from '../../../kernel/door.ts'
import { inSnapshot } from '../snapshot.ts'
import { checkpointIn } from './checkpoint.ts'
import { treeReader } from './treeReader.ts'

export type ProofAnswer =
  | { readonly is: 'proof'; readonly bytes: Uint8Array }
  /** The entry is there, but no checkpoint covers it yet. */
  | { readonly is: 'unsigned' }

const utf8 = new TextEncoder()

/** Proof that an entry is under the newest checkpoint, with the entry itself; null when there is no such entry. */
export async function proofFile(door: PublicDoor, entry: number): Promise<ProofAnswer | null> {
  return inSnapshot<ProofAnswer>(door, async (tx, { size }) => {
    if (entry >= size) return null
    const checkpoint = await checkpointIn(tx, door.tenant)
    if (checkpoint === null || entry >= checkpoint.size) return { is: 'unsigned' }
    const row = await tx
      .selectFrom('record')
      .select('envelope')
      .where('tenant', '=', door.tenant)
      .where('index', '=', entry)
      .executeTakeFirstOrThrow()
    const reader = treeReader(tx, { tenant: door.tenant, size: checkpoint.size })
    const bytes = formatProofFile({
      extra: utf8.encode(row.envelope),
      index: entry,
      proof: await inclusionProof(reader, { index: entry, size: checkpoint.size }),
      checkpoint: utf8.encode(checkpoint.note),
    })
    return { is: 'proof', bytes }
  })
}
