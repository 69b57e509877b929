// What the evidence of an update supports, by the published rule (docs/evidence-rule.md). A pure function of the list as it
// is published: whoever has the record works it out again. No schema and no input or output: the checker carries it.
import type { EvidenceKind, EvidenceSource, WithheldGround } from './evidence-kinds.ts'
import type { Step } from './steps.ts'

/** What the rule looks at of a piece of evidence. */
export interface JudgedPiece {
  readonly kind: EvidenceKind
  readonly datedOn: string | null
  readonly onProduct: boolean
  readonly whole: boolean
  readonly source: EvidenceSource
  readonly withheld: { readonly ground: WithheldGround } | null
  readonly file: { readonly digest: string } | null
}

/** The days between which a piece counts. */
export interface Period {
  /** Day of the plan; null where it gives none, and then nothing is too old. */
  readonly since: string | null
  /** The day as of which the agency speaks. */
  readonly asOf: string
}

/** The step that the evidence supports. Adding a piece never lowers it, and neither does showing one that was withheld. */
export function evidenceStepOf(pieces: readonly JudgedPiece[], period: Period): Step {
  const counted = pieces.filter(piece => counts(piece, period))
  const solid = counted.filter(isSolid)
  if (counted.length === 0) return 'no-evidence'
  if (solid.length === 0) return 'limited'
  return solid.some(piece => provesWhole(piece, counted)) ? 'complete' : 'substantial'
}

/** On the product, and not dated before the plan or after the day that is spoken of. */
export function counts({ onProduct, datedOn }: JudgedPiece, { since, asOf }: Period): boolean {
  if (!onProduct) return false
  return datedOn === null || (datedOn <= asOf && (since === null || datedOn >= since))
}

/** A paper or a picture that everybody can open and that says of which day it is. */
function isSolid({ kind, datedOn, withheld, file }: JudgedPiece): boolean {
  return (kind === 'file' || kind === 'photo') && datedOn !== null && withheld === null && file !== null
}

/** It shows the product finished, and it is somebody else's word or does not stand alone. */
function provesWhole(piece: JudgedPiece, counted: readonly JudgedPiece[]): boolean {
  if (!piece.whole) return false
  return piece.source === 'independent' || counted.some(other => bearsOut(other, piece))
}

function bearsOut(other: JudgedPiece, piece: JudgedPiece): boolean {
  if (other === piece || other.withheld !== null || other.datedOn === null) return false
  if (other.file !== null && other.file.digest === piece.file?.digest) return false
  return other.source === 'independent' || isSolid(other)
}

/** A piece as the public record holds it. */
export interface ShownPiece extends JudgedPiece {
  readonly title: string | null
  readonly url: string | null
  readonly quote: string | null
}

/**
 * What of a withheld piece is published: its kind, whether it counts on the product, the ground and the reason. Nothing that
 * tells what stands in it, not even its day.
 */
export function shownPiece<Piece extends ShownPiece & { readonly figure: unknown }>(
  piece: Piece,
  period: Period,
): Piece {
  if (piece.withheld === null) return piece
  return {
    ...piece,
    title: null,
    datedOn: null,
    onProduct: counts(piece, period),
    whole: false,
    source: 'own',
    url: null,
    quote: null,
    figure: null,
    file: null,
  }
}
