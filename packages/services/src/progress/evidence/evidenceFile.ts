import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { ProgressCode } from '@camket/domain/progress/codes'
import { maySeeEvidence } from '@camket/domain/progress/who-sees'
import type { Tx } from '@camket/storage/open'
import { isHidden } from '../../commitments/work/blind-first.ts'
import type { Door } from '../../kernel/door.ts'
import { isId } from '../../kernel/new-id.ts'
import { read } from '../../kernel/write.ts'
import { loadClaim } from '../stored-claim.ts'

export interface EvidenceBytes {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

type Outcome = Result<EvidenceBytes, 'not-allowed' | ProgressCode>

/** The bytes of a piece of evidence, to whoever may see it; to anybody else it is not there. */
export async function evidenceFile(door: Door, input: { evidence: string }): Promise<Outcome> {
  const found = await read<Outcome>(door, 'readEvidence', tx => load(tx, door, input.evidence))
  return found.ok ? found.value : found
}

async function load(tx: Tx, door: Door, evidence: string): Promise<Outcome> {
  if (!isId(evidence)) return refused('no-such-evidence')
  const piece = await tx
    .selectFrom('evidence')
    .select(['claim', 'data'])
    .where('tenant', '=', door.tenant)
    .where('id', '=', evidence)
    .executeTakeFirst()
  if (piece === undefined || piece.data.file === null) return refused('no-such-evidence')
  const claim = await loadClaim(tx, { tenant: door.tenant, claim: piece.claim })
  if (claim === null || !maySeeEvidence(door.author, claim, piece.data)) return refused('no-such-evidence')
  if (await isHidden(tx, door, claim)) return refused('rate-first')
  const { digest, name } = piece.data.file
  const file = await tx
    .selectFrom('evidence_file')
    .select(['type', 'bytes'])
    .where('tenant', '=', door.tenant)
    .where('digest', '=', digest)
    .executeTakeFirst()
  return file === undefined ? refused('no-such-evidence') : accepted({ name, ...file })
}
