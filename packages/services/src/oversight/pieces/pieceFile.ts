import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { ProgressCode } from '@camket/domain/progress/codes'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { isId } from '../../kernel/new-id.ts'
import { read } from '../../kernel/write.ts'
import type { EvidenceBytes } from '../../progress/evidence/evidenceFile.ts'
import { holderOfPiece } from '../inspection/holders.ts'
import { reviewHolder } from '../review/changeReview.ts'

type Outcome = Result<EvidenceBytes, 'not-allowed' | ProgressCode>

/** The bytes of a piece of a draft, to whoever may change the draft; to anybody else it is not there. */
export async function pieceFile(door: Door, input: { piece: string }): Promise<Outcome> {
  const found = await read<Outcome>(door, 'readEvidence', tx => load(tx, door, input.piece))
  return found.ok ? found.value : found
}

async function load(tx: Tx, door: Door, id: string): Promise<Outcome> {
  if (!isId(id)) return refused('no-such-evidence')
  const row = await tx
    .selectFrom('oversight_piece')
    .select(['owner_kind', 'owner', 'data'])
    .where('tenant', '=', door.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  const holder = row === undefined ? null : holderOf(door, row)
  if (row === undefined || row.data.file === null || holder === null) return refused('no-such-evidence')
  if (!(await holder.now(tx)).ok) return refused('no-such-evidence')
  const { digest, name } = row.data.file
  const file = await tx
    .selectFrom('evidence_file')
    .select(['type', 'bytes'])
    .where('tenant', '=', door.tenant)
    .where('digest', '=', digest)
    .executeTakeFirst()
  return file === undefined ? refused('no-such-evidence') : accepted({ name, ...file })
}

function holderOf(door: Door, { owner_kind: kind, owner }: { owner_kind: string; owner: string }) {
  if (kind === 'review') return reviewHolder(door, { review: owner, edition: 0 })
  return holderOfPiece(door, { kind, id: owner, edition: 0 })
}
