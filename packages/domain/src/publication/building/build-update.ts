// What an approved claim becomes in the public record.
import type { ClaimData } from '../../progress/claim.ts'
import type { Evidence } from '../../progress/evidence.ts'
import { evidenceStepOf, shownPiece } from '../../progress/evidence-rule.ts'
import { publicFileName } from '../../progress/file-types.ts'
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
  const evidence = pieces.map(piece => shownPiece<UpdateRecord['evidence'][number]>(piece, period)).map(named)
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

function named<Piece extends UpdateRecord['evidence'][number]>(piece: Piece): Piece {
  return piece.file === null ? piece : { ...piece, file: { ...piece.file, name: publicFileName(piece.file) } }
}

/** The same record with hidden names masked; an address that spells one is left out. */
export function maskUpdate(record: UpdateRecord, masker: Masker): UpdateRecord {
  const maskFigure = (figure: UpdateRecord['figure']): UpdateRecord['figure'] =>
    figure === null
      ? null
      : {
          ...figure,
          unit: masker.mask(figure.unit),
          base: figure.base === null ? null : masker.mask(figure.base),
        }
  return {
    ...record,
    statement: masker.mask(record.statement),
    figure: maskFigure(record.figure),
    evidence: record.evidence.map(piece => ({
      ...piece,
      title: piece.title === null ? null : masker.mask(piece.title),
      quote: piece.quote === null ? null : masker.mask(piece.quote),
      url: piece.url === null || tells(piece.url, masker) ? null : piece.url,
      figure: maskFigure(piece.figure),
      withheld:
        piece.withheld === null ? null : { ...piece.withheld, reason: masker.mask(piece.withheld.reason) },
    })),
    body: { ...record.body, name: masker.mask(record.body.name) },
  }
}

const unquoted = (url: string): string => {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function tells(url: string, masker: Masker): boolean {
  const words = unquoted(url).replace(/[-_+/.]/g, ' ')
  const parts = url
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .split('-')
  const spells = parts.some((_, i) =>
    [2, 3, 4, 5].some(length => masker.spells(parts.slice(i, i + length).join('-'))),
  )
  return spells || masker.mask(words) !== words || masker.mask(url) !== url
}
