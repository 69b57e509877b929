// What was written without a line, handed to the action that the office's own form would have called.
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { SentContent } from '@camket/domain/oversight/field/sent'
import type { InspectionCode } from '@camket/domain/oversight/inspection/codes'
import type { FindingData, NoteData } from '@camket/domain/oversight/inspection/input'
import type { ClaimData } from '@camket/domain/progress/claim'
import type { EvidenceInput } from '@camket/domain/progress/evidence'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { editClaim } from '../../progress/editClaim.ts'
import { attachEvidence, type Upload } from '../../progress/evidence/attachEvidence.ts'
import { startClaim } from '../../progress/startClaim.ts'
import { loadClaim } from '../../progress/stored-claim.ts'
import { findingHolder, noteHolder } from '../inspection/holders.ts'
import { saveFinding } from '../inspection/saveFinding.ts'
import { saveNote } from '../inspection/saveNote.ts'
import { lockFinding, lockNote } from '../inspection/stored-inspections.ts'
import { attachPiece } from '../pieces/attachPiece.ts'
import type { Holder } from '../pieces/holder.ts'

type Outcome = Result<{ readonly edition: number }, string>
type Of<Kind extends SentContent['kind']> = Extract<SentContent, { kind: Kind }>
type Piece = Of<'piece'> & { readonly id: string }

/** The id of what a thing makes or changes, and its name in the audit. */
export function madeBy(content: SentContent): { readonly made: string; readonly subject: string } {
  if (content.kind === 'piece') return { made: content.owner, subject: `${content.of}:${content.owner}` }
  const made =
    content.kind === 'claim' ? content.claim : content.kind === 'note' ? content.note : content.finding
  return { made, subject: `${content.kind}:${made}` }
}

/** Drafts only: nothing is handed over, approved, signed or published by it. `id`: of the sending. */
export async function doContent(
  door: Door,
  content: SentContent,
  { id, upload }: { id: string; upload: Upload | null },
): Promise<Outcome> {
  if (content.kind === 'claim') return saveClaim(door, content)
  if (content.kind === 'note') {
    const { inspection, note, edition } = content
    return saveNote(door, { inspection, note, form: id, edition, data: content.data as NoteData })
  }
  if (content.kind === 'finding') {
    const { inspection, finding, edition } = content
    return saveFinding(door, { inspection, finding, edition, data: content.data as FindingData })
  }
  const piece = { ...content, id }
  return content.of === 'claim' ? attachToClaim(door, piece, upload) : attachToVisit(door, piece, upload)
}

async function saveClaim(door: Door, content: Of<'claim'>): Promise<Outcome> {
  const { claim, commitment, edition } = content
  const data = content.data as ClaimData
  return edition > 0
    ? editClaim(door, { claim, edition, data })
    : startClaim(door, { claim, commitment, data })
}

/** A piece adds and overwrites nothing: it goes to what it is of as that stands now. */
async function attachToClaim(
  door: Door,
  { owner, piece, id }: Piece,
  upload: Upload | null,
): Promise<Outcome> {
  const held = await read(door, 'draftClaim', tx => loadClaim(tx, { tenant: door.tenant, claim: owner }))
  if (!held.ok) return held
  if (held.value === null) return refused('no-such-claim')
  const { edition } = held.value
  return attachEvidence(door, { claim: owner, edition, evidence: id, piece: piece as EvidenceInput, upload })
}

async function attachToVisit(
  door: Door,
  { of, owner, piece, id }: Piece,
  upload: Upload | null,
): Promise<Outcome> {
  const isNote = of === 'note'
  const held = await read(door, isNote ? 'noteVisit' : 'draftFinding', async tx => {
    const row = await (isNote ? lockNote(tx, door.tenant, owner) : lockFinding(tx, door.tenant, owner))
    return row === null ? null : accepted(row.edition)
  })
  if (!held.ok) return held
  if (held.value === null) return refused(isNote ? 'no-such-note' : 'no-such-finding')
  const seen = { id: owner, edition: held.value.value }
  const holder: Holder<InspectionCode> = isNote ? noteHolder(door, seen) : findingHolder(door, seen)
  return attachPiece(door, holder, { evidence: id, piece: piece as EvidenceInput, upload })
}
