// Evidence as the public record holds it: of what is withheld nothing that tells what stands in it, hidden names masked.
import type { z } from 'zod'
import type { Masker } from '../../plans/persons/hidden-names.ts'
import type { Evidence, ProgressFigure, shownEvidenceSchema } from '../evidence.ts'
import { shownPiece, type Period } from '../evidence-rule.ts'
import { publicFileName } from '../file-types.ts'

export type ShownEvidence = z.infer<typeof shownEvidenceSchema>

/** Pieces as they become public, each file under a name that tells nothing. */
export function shownPieces(pieces: readonly Evidence[], period: Period): ShownEvidence[] {
  return pieces.map(piece => shownPiece<ShownEvidence>(piece, period)).map(named)
}

function named(piece: ShownEvidence): ShownEvidence {
  return piece.file === null ? piece : { ...piece, file: { ...piece.file, name: publicFileName(piece.file) } }
}

export function maskFigure(figure: ProgressFigure | null, masker: Masker): ProgressFigure | null {
  if (figure === null) return null
  const base = figure.base === null ? null : masker.mask(figure.base)
  return { ...figure, unit: masker.mask(figure.unit), base }
}

/** Published pieces with hidden names masked; an address that spells one is left out. */
export function maskPieces(pieces: readonly ShownEvidence[], masker: Masker): ShownEvidence[] {
  return pieces.map(piece => ({
    ...piece,
    title: piece.title === null ? null : masker.mask(piece.title),
    quote: piece.quote === null ? null : masker.mask(piece.quote),
    url: piece.url === null || tells(piece.url, masker) ? null : piece.url,
    figure: maskFigure(piece.figure, masker),
    withheld:
      piece.withheld === null ? null : { ...piece.withheld, reason: masker.mask(piece.withheld.reason) },
  }))
}

const unquoted = (url: string): string => {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/** Whether an address spells a hidden name. */
export function tells(url: string, masker: Masker): boolean {
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
