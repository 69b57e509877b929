import { checkInput } from '@camket/domain/kernel/check-input'
import { refused, type Refusal } from '@camket/domain/kernel/refusal'
import type { ProgressCode } from '@camket/domain/progress/codes'
import {
  evidenceInputSchema,
  mostPieces,
  unfittingPiece,
  type Evidence,
  type EvidenceInput,
} from '@camket/domain/progress/evidence'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { turnedAway } from '../../kernel/turned-away.ts'
import { isId } from '../../kernel/new-id.ts'
import { read, write } from '../../kernel/write.ts'
import { asAsked } from '../../progress/evidence/as-asked.ts'
import type { Upload } from '../../progress/evidence/attachEvidence.ts'
import { storeFile } from '../../progress/evidence/evidence-files.ts'
import { checkFile, type CheckedFile } from '../../progress/files/check-file.ts'
import type { Holder, PieceOutcome } from './holder.ts'
import { insertPiece, piecesOf, type Owner } from './pieces.ts'

interface Attaching {
  /** A UUID of the sender's own: the same piece sent twice is one. */
  readonly evidence?: string
  readonly piece: EvidenceInput
  readonly upload?: Upload | null
}

/**
 * Adds a piece of evidence to what a part of the room drafts. A file is looked at in a process of its own before anything is
 * stored; a picture is stored drawn anew, without what the camera wrote into it. Nothing is kept of what is refused.
 */
export async function attachPiece<Code extends string>(
  door: Door,
  holder: Holder<Code>,
  input: Attaching,
): Promise<PieceOutcome<Code>> {
  const refusal = await turnedAway(door, holder.action)
  if (refusal !== null) return refusal as PieceOutcome<Code>
  const checked = checkInput(evidenceInputSchema, asAsked(input.piece))
  if (!checked.ok) return checked
  if (input.evidence !== undefined && !isId(input.evidence)) {
    return refused('bad-input', { field: 'evidence', problem: 'invalid_format' })
  }
  const upload = input.upload ?? null
  const unfit = unfittingPiece(checked.value, upload !== null)
  if (unfit.length > 0) return { ok: false, refusals: unfit }
  const answered = await answeredAlready(door, holder, input.evidence)
  if (answered !== null) return answered
  const file = upload === null ? null : await checkFile(upload, checked.value.kind)
  if (file !== null && !file.ok) return { ok: false, refusals: file.refusals as Refusal<ProgressCode>[] }
  return store(door, holder, { id: input.evidence, piece: checked.value, file: file?.value ?? null })
}

/** Only what may be changed, and has not got this piece yet, is worth the work of looking at a file. */
async function answeredAlready<Code extends string>(
  door: Door,
  holder: Holder<Code>,
  evidence: string | undefined,
): Promise<PieceOutcome<Code> | null> {
  const found = await read<PieceOutcome<Code> | null>(door, holder.action, async tx => {
    if (await isThere(tx, door.tenant, { ...ownerOf(holder), evidence })) return holder.now(tx)
    const may = await holder.mayChange(tx)
    return may.ok ? null : may
  })
  return found.ok ? found.value : (found as PieceOutcome<Code>)
}

const ownerOf = ({ kind, owner }: Owner): Owner => ({ kind, owner })

async function isThere(
  tx: Tx,
  tenant: string,
  { kind, owner, evidence }: Owner & { evidence: string | undefined },
): Promise<boolean> {
  if (evidence === undefined) return false
  return (await piecesOf(tx, tenant, { kind, owner })).some(({ id }) => id === evidence)
}

interface Ready {
  readonly id: string | undefined
  readonly piece: Omit<Evidence, 'file'>
  readonly file: CheckedFile | null
}

async function store<Code extends string>(
  door: Door,
  holder: Holder<Code>,
  { id, piece, file }: Ready,
): Promise<PieceOutcome<Code>> {
  const owner = ownerOf(holder)
  const known = file === null ? null : fileFacts(file)
  let wasDone = false
  const act = {
    action: holder.action,
    subject: holder.subject,
    input: { attach: { ...piece, file: known } },
    isChange: (outcome: PieceOutcome<Code>) => outcome.ok && !wasDone,
  } as const
  const outcome = await write<PieceOutcome<Code>>(door, act, async tx => {
    wasDone = await isThere(tx, door.tenant, { ...owner, evidence: id })
    if (wasDone) return holder.now(tx)
    const changed = await holder.change(tx)
    if (!changed.ok) return changed
    const held = await piecesOf(tx, door.tenant, owner)
    if (held.length >= mostPieces) return refused('too-many-pieces', { most: mostPieces })
    if (file !== null) await storeFile(tx, door, file)
    const made = await insertPiece(tx, door, {
      ...owner,
      ...(id === undefined ? {} : { id }),
      piece: { ...piece, file: known },
    })
    // The id that was sent is that of a piece of something else.
    return made ? changed : refused('no-such-evidence')
  })
  return outcome as PieceOutcome<Code>
}

function fileFacts({ digest, name, type, bytes }: CheckedFile): Evidence['file'] {
  return { digest, name, type, size: bytes.byteLength }
}
