// What an approved claim becomes in the public record.
import type { ClaimData } from '../../progress/claim.ts'
import type { Evidence } from '../../progress/evidence.ts'
import { evidenceStepOf } from '../../progress/evidence-rule.ts'
import { maskFigure, maskPieces, shownPieces } from '../../progress/public/mask-pieces.ts'
import type { Masker } from '../../plans/persons/hidden-names.ts'
import type { UpdateRecord } from '../records.ts'

interface Approved {
  readonly data: ClaimData
  readonly pieces: readonly Evidence[]
  readonly commitment: { readonly id: string; readonly version: number; readonly since: string | null }
  readonly body: UpdateRecord['body']
  readonly role: UpdateRecord['role']
}

/** The record: withheld evidence without anything that tells what stands in it, names that the plan hides masked. */
export function updateRecord(approved: Approved, masker: Masker): UpdateRecord {
  const { data, pieces, commitment, body, role } = approved
  const period = { since: commitment.since, asOf: data.asOf }
  const evidence = shownPieces(pieces, period)
  const record = {
    ...data,
    commitment: commitment.id,
    ofVersion: commitment.version,
    since: period.since,
    evidence,
    evidenceStep: evidenceStepOf(evidence, period),
    body,
    role,
  }
  return maskUpdate(record, masker)
}

/** The same record with hidden names masked; an address that spells one is left out. */
export function maskUpdate(record: UpdateRecord, masker: Masker): UpdateRecord {
  return {
    ...record,
    statement: masker.mask(record.statement),
    figure: maskFigure(record.figure, masker),
    evidence: maskPieces(record.evidence, masker),
    body: { ...record.body, name: masker.mask(record.body.name) },
  }
}
