// What a log sends to a witness and what comes back, after C2SP tlog-witness.
import { LogError } from './error.ts'
import { formatSignatureLine, maxNoteBytes, parseSignatureLines, type NoteSignature } from './note.ts'
import { bytesOf, hashFromBase64, mustBeSize, numberOf, textOf, toBase64 } from './text.ts'

const longestPath = 63
export const maxAddCheckpointBytes = maxNoteBytes + 4000
/** Type of the body of a 409, which tells the size that the witness knows. */
export const latestSizeType = 'text/x.tlog.size'

export interface AddCheckpoint {
  readonly oldSize: number
  /** Consistency of the checkpoint with `oldSize`; empty from size 0. */
  readonly proof: readonly Uint8Array[]
  /** The signed note, verbatim. */
  readonly checkpoint: Uint8Array
}

/** Reads a request body without judging it. Throws `request-*`, `text-encoding`, `number-form`, `proof-length`, `hash-length`, `base64-form`. */
export function parseAddCheckpoint(body: Uint8Array): AddCheckpoint {
  if (body.length > maxAddCheckpointBytes) throw new LogError('request-length', { length: body.length })
  const text = textOf(body)
  const split = text.indexOf('\n\n')
  if (split < 0) throw new LogError('request-form')
  const [old, ...proof] = text.slice(0, split).split('\n', longestPath + 2)
  if (!old!.startsWith('old ')) throw new LogError('request-form')
  if (proof.length > longestPath) throw new LogError('proof-length', { length: proof.length })
  return {
    oldSize: numberOf(old!.slice(4)),
    proof: proof.map(hashFromBase64),
    checkpoint: bytesOf(text.slice(split + 2)),
  }
}

/** The request body. Throws `size-outside`, `proof-length`, `text-encoding`. */
export function formatAddCheckpoint({ oldSize, proof, checkpoint }: AddCheckpoint): Uint8Array {
  if (proof.length > longestPath) throw new LogError('proof-length', { length: proof.length })
  const lines = [`old ${mustBeSize(oldSize)}`, ...proof.map(toBase64)]
  return bytesOf(`${lines.join('\n')}\n\n${textOf(checkpoint)}`)
}

/** The lines of a 200: one or more cosignatures, not judged yet. Throws `request-length`, `text-encoding`, `note-*`, `signature-form`, `key-name`. */
export function parseCosignatureLines(body: Uint8Array): NoteSignature[] {
  if (body.length > maxNoteBytes) throw new LogError('request-length', { length: body.length })
  return parseSignatureLines(textOf(body))
}

export function formatCosignatureLines(signatures: readonly NoteSignature[]): Uint8Array {
  return bytesOf(signatures.map(formatSignatureLine).join(''))
}

/** The size in the body of a 409. Throws `request-form`, `number-form`, `text-encoding`. */
export function parseLatestSize(body: Uint8Array): number {
  if (body.length > 32) throw new LogError('request-form')
  const text = textOf(body)
  if (!text.endsWith('\n')) throw new LogError('request-form')
  return numberOf(text.slice(0, -1))
}

export const formatLatestSize = (size: number): Uint8Array => bytesOf(`${mustBeSize(size)}\n`)
