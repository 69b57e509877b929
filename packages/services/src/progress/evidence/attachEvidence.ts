import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Refusal } from '@camket/domain/kernel/refusal'
import type { ProgressCode } from '@camket/domain/progress/codes'
import {
  evidenceInputSchema,
  mostPieces,
  unfittingPiece,
  type Evidence,
  type EvidenceInput,
} from '@camket/domain/progress/evidence'
import { isOfAgency } from '@camket/domain/progress/who-sees'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { turnedAway } from '../../kernel/turned-away.ts'
import { isId, newId } from '../../kernel/new-id.ts'
import { read } from '../../kernel/write.ts'
import { changeClaim, closedTo, type Changed } from '../changeClaim.ts'
import { asAsked } from './as-asked.ts'
import { storeFile } from './evidence-files.ts'
import { noRoom } from './room.ts'
import { checkFile, type CheckedFile } from '../files/check-file.ts'
import { loadClaim, loadPieces } from '../stored-claim.ts'

/** A file as it was sent. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

interface Attaching {
  readonly claim: string
  readonly edition: number
  /** A UUID of the sender's own: the same piece sent twice is one. */
  readonly evidence?: string
  readonly piece: EvidenceInput
  readonly upload?: Upload | null
}

/**
 * Adds a piece of evidence to an open claim. A file is looked at in a process of its own before anything is stored; a
 * picture is stored drawn anew, without what the camera wrote into it. Nothing is kept of what is refused.
 */
export async function attachEvidence(door: Door, input: Attaching): Promise<Changed> {
  const refusal = await turnedAway(door, 'draftClaim')
  if (refusal !== null) return refusal
  const checked = checkInput(evidenceInputSchema, asAsked(input.piece))
  if (!checked.ok) return checked
  if (input.evidence !== undefined && !isId(input.evidence)) {
    return refused('bad-input', { field: 'evidence', problem: 'invalid_format' })
  }
  const upload = input.upload ?? null
  const unfit = unfittingPiece(checked.value, upload !== null)
  if (unfit.length > 0) return { ok: false, refusals: unfit }
  const answered = await answeredAlready(door, input)
  if (answered !== null) return answered
  const file = upload === null ? null : await checkFile(upload, checked.value.kind)
  if (file !== null && !file.ok) return { ok: false, refusals: file.refusals as Refusal<ProgressCode>[] }
  return store(door, input, { piece: checked.value, file: file?.value ?? null })
}

/** Only a claim that may be changed, and has not got this piece yet, is worth the work of looking at a file. */
async function answeredAlready(door: Door, input: Attaching): Promise<Changed | null> {
  const { claim, edition, evidence } = input
  const found = await read<Changed | null>(door, 'draftClaim', async tx => {
    const held = await loadClaim(tx, { tenant: door.tenant, claim })
    if (held === null || !isOfAgency(door.author, held)) return refused('no-such-claim')
    const isThere = (await pieceIn(tx, door.tenant, { claim, evidence })) !== undefined
    return isThere ? accepted({ edition: held.edition }) : closedTo(held, edition)
  })
  return found.ok ? found.value : found
}

async function pieceIn(
  tx: Tx,
  tenant: string,
  { claim, evidence }: { claim: string; evidence: string | undefined },
) {
  if (evidence === undefined) return undefined
  return (await loadPieces(tx, tenant, claim)).find(({ id }) => id === evidence)
}

interface Ready {
  readonly piece: Omit<Evidence, 'file'>
  readonly file: CheckedFile | null
}

async function store(door: Door, { claim, edition, evidence }: Attaching, ready: Ready): Promise<Changed> {
  const { piece, file } = ready
  const { tenant } = door
  const known = file === null ? null : fileFacts(file)
  const change = {
    action: 'draftClaim',
    claim,
    edition,
    input: { attach: { ...piece, file: known } },
    isDone: async (tx: Tx) => (await pieceIn(tx, tenant, { claim, evidence })) !== undefined,
  } as const
  return changeClaim(door, change, async (tx, held) => {
    const pieces = await loadPieces(tx, tenant, claim)
    if (pieces.length >= mostPieces) return refused('too-many-pieces', { most: mostPieces })
    if (file !== null) {
      await storeFile(tx, door, file)
      const full = await noRoom(tx, tenant, { claim: held, file })
      if (full !== null) return full
    }
    const made = await tx
      .insertInto('evidence')
      .values({
        tenant,
        id: evidence ?? newId(door.now),
        claim,
        position: (pieces.at(-1)?.position ?? 0) + 1,
        data: JSON.stringify({ ...piece, file: known } satisfies Evidence),
        file_digest: file?.digest ?? null,
      })
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    // The id that was sent is that of a piece of another claim.
    return made === undefined ? refused('no-such-evidence') : null
  })
}

function fileFacts({ digest, name, type, bytes }: CheckedFile): Evidence['file'] {
  return { digest, name, type, size: bytes.byteLength }
}
