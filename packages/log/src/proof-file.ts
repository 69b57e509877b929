// Proofs to carry away, after C2SP tlog-proof: entry, path and signed checkpoint in one small text.
import { openCheckpoint, type OpenedCheckpoint, type Trust } from './checkpoint.ts'
import { LogError } from './error.ts'
import { leafHash } from './hash.ts'
import { maxNoteBytes } from './note.ts'
import { verifyInclusion } from './proof.ts'
import { bytesOf, fromBase64, hashFromBase64, mustBeSize, numberOf, textOf, toBase64 } from './text.ts'

const header = 'c2sp.org/tlog-proof@v1'
const longestPath = 63
const longestExtra = 65_535
/** Room for the longest entry in base64, the longest path and the longest note. */
export const maxProofFileBytes = maxNoteBytes + 100_000

export interface ProofFile {
  /** Unauthenticated by the format; here the bytes of the entry, which the path then proves. */
  readonly extra: Uint8Array | null
  readonly index: number
  readonly proof: readonly Uint8Array[]
  /** The signed note, verbatim. */
  readonly checkpoint: Uint8Array
}

/** Reads a `.tlog-proof` without judging it. Throws `proof-file-*`, `text-encoding`, `number-form`, `hash-length`, `base64-form`. */
export function parseProofFile(bytes: Uint8Array): ProofFile {
  if (bytes.length > maxProofFileBytes) throw new LogError('proof-file-length', { length: bytes.length })
  const text = textOf(bytes)
  const split = text.indexOf('\n\n')
  if (split < 0) throw new LogError('proof-file-form')
  const lines = text.slice(0, split).split('\n', longestPath + 4)
  if (lines.shift() !== header) throw new LogError('proof-file-form')
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift()!.slice(6)) : null
  const index = lines.shift()
  if (!index?.startsWith('index ') || (extra?.length ?? 0) > longestExtra)
    throw new LogError('proof-file-form')
  if (lines.length > longestPath) throw new LogError('proof-length', { length: lines.length })
  return {
    extra,
    index: numberOf(index.slice(6)),
    proof: lines.map(hashFromBase64),
    checkpoint: bytesOf(text.slice(split + 2)),
  }
}

/** The text of a `.tlog-proof` in bytes. Throws `proof-file-form`, `size-outside`. */
export function formatProofFile({ extra, index, proof, checkpoint }: ProofFile): Uint8Array {
  if ((extra?.length ?? 0) > longestExtra || proof.length > longestPath) throw new LogError('proof-file-form')
  const lines = [
    header,
    ...(extra === null ? [] : [`extra ${toBase64(extra)}`]),
    `index ${mustBeSize(index)}`,
    ...proof.map(toBase64),
  ]
  return bytesOf(`${lines.join('\n')}\n\n${textOf(checkpoint)}`)
}

export interface ProvenEntry {
  readonly entry: Uint8Array
  readonly index: number
  readonly checkpoint: OpenedCheckpoint
}

/**
 * The entry that the file proves to be in the log. The entry is the one given, else the file's `extra`.
 * Throws `proof-file-entry` when there is neither, and what `openCheckpoint` and `verifyInclusion` throw.
 */
export function verifyProofFile(
  file: ProofFile,
  trust: Trust & { readonly entry?: Uint8Array },
): ProvenEntry {
  const entry = trust.entry ?? file.extra
  if (entry === null) throw new LogError('proof-file-entry')
  const checkpoint = openCheckpoint(file.checkpoint, trust)
  const { size, root } = checkpoint
  verifyInclusion({ index: file.index, size, leaf: leafHash(entry), root, proof: file.proof })
  return { entry, index: file.index, checkpoint }
}
