import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { InspectionCode } from '@camket/domain/oversight/inspection/codes'
import type { ProgressCode } from '@camket/domain/progress/codes'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'
import { copyPieces } from '../pieces/pieces.ts'
import { findingHolder } from './holders.ts'
import { lockFinding, lockNote } from './stored-inspections.ts'

type Outcome = Result<
  { readonly edition: number },
  'not-allowed' | 'bad-input' | InspectionCode | ProgressCode
>

/** Puts what a visit saw beside a finding of the same inspection: published with it, unless it is withheld there. */
export async function takeOverPieces(
  door: Door,
  input: { finding: string; edition: number; note: string; pieces: readonly string[] },
): Promise<Outcome> {
  const { finding, note, pieces } = input
  const holder = findingHolder(door, { id: finding, edition: input.edition })
  const act = { action: 'draftFinding', subject: holder.subject, input: { note, pieces } } as const
  return write<Outcome>(door, act, async tx => {
    const changed = await holder.change(tx)
    if (!changed.ok) return changed
    const of = await lockFinding(tx, door.tenant, finding)
    const from = await lockNote(tx, door.tenant, note)
    if (from === null || from.inspection !== of?.inspection) return refused('no-such-note')
    await copyPieces(tx, door, {
      from: { kind: 'note', owner: note },
      to: { kind: 'finding', owner: finding },
      only: pieces,
    })
    return accepted(changed.value)
  })
}
