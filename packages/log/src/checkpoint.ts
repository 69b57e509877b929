import { parseCheckpoint, type Checkpoint } from './checkpoint-text.ts'
import { verifyCosignature, type VerifyMlDsa44 } from './cosignature.ts'
import { LogError } from './error.ts'
import { byNameAndId, keyTypes, parseNote, signaturesOf, verifyNote, type Note, type Vkey } from './note.ts'

export { formatCheckpoint, parseCheckpoint, type Checkpoint } from './checkpoint-text.ts'

export interface Cosigner {
  readonly vkey: Vkey
  /** Seconds since 1970, by the witness's own clock; the newest if it cosigned more than once. */
  readonly time: number
}

export interface OpenedCheckpoint extends Checkpoint {
  /** Keys of the log that signed: at least one, each named like the origin. */
  readonly signedBy: readonly Vkey[]
  readonly cosignedBy: readonly Cosigner[]
  readonly note: Note
}

export interface Trust {
  /** Keys of logs and of witnesses together; each kind is used only for its own kind of signature. */
  readonly vkeys: readonly Vkey[]
  /** The log that is expected, if the caller knows. */
  readonly origin?: string
  /** Without it ML-DSA-44 keys count as unknown. */
  readonly verifyMlDsa44?: VerifyMlDsa44
}

/**
 * Reads a signed checkpoint and trusts it only as far as the keys given reach.
 * Throws what `parseNote` and `parseCheckpoint` throw, `checkpoint-origin` for another log, `signature-invalid` when a
 * known key's line does not hold, `signature-missing` when no known key of this log signed.
 */
export function openCheckpoint(noteBytes: Uint8Array, trust: Trust): OpenedCheckpoint {
  const note = parseNote(noteBytes)
  const checkpoint = parseCheckpoint(note.text)
  if (trust.origin !== undefined && trust.origin !== checkpoint.origin)
    throw new LogError('checkpoint-origin', { origin: checkpoint.origin.slice(0, 80) })
  const ofThisLog = trust.vkeys.filter(({ name }) => name === checkpoint.origin)
  const signedBy = verifyNote(note, ofThisLog)
  if (signedBy.length === 0)
    throw new LogError('signature-missing', { origin: checkpoint.origin.slice(0, 80) })
  return { ...checkpoint, signedBy, cosignedBy: cosignersOf(note, trust), note }
}

/** Witnesses among `vkeys` that cosigned the note, each once. Throws `signature-invalid`, `cosignature-form`, `key-ambiguous`. */
export function cosignersOf(note: Note, { vkeys, verifyMlDsa44 }: Trust): Cosigner[] {
  const types = [
    keyTypes.ed25519Cosignature,
    ...(verifyMlDsa44 === undefined ? [] : [keyTypes.mlDsa44Cosignature]),
  ]
  const times = new Map<Vkey, number>()
  for (const claim of signaturesOf(note, byNameAndId(vkeys, types))) {
    const time = verifyCosignature(note.text, claim, verifyMlDsa44)
    times.set(claim.vkey, Math.max(time, times.get(claim.vkey) ?? 0))
  }
  return [...times].map(([vkey, time]) => ({ vkey, time }))
}
