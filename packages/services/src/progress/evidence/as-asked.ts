import type { EvidenceInput } from '@camket/domain/progress/evidence'

/** The link as a browser asks for it: letters of other alphabets in the name of a host show as what they are. */
export function asAsked<Piece extends Pick<EvidenceInput, 'url'>>(piece: Piece): Piece {
  return piece.url !== null && URL.canParse(piece.url) ? { ...piece, url: new URL(piece.url).href } : piece
}
