import type { PassagePiece } from './contract.ts'

interface Around {
  readonly before: string
  readonly text: string
  readonly after: string
}

/** A passage with what stands around it as pieces; redacted characters (█) become pieces of their own. */
export function piecesOf({ before, text, after }: Around, as: 'commitment' | 'restrictive'): PassagePiece[] {
  return [...redactedApart(before, 'plain'), ...redactedApart(text, as), ...redactedApart(after, 'plain')]
}

/** A text cut at its redacted characters. */
export function redactedApart(text: string, as: PassagePiece['as']): PassagePiece[] {
  return text
    .split(/(█+)/u)
    .filter(part => part !== '')
    .map(part => ({ text: part, as: part.startsWith('█') ? 'redacted' : as }))
}
