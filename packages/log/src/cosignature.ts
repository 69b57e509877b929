// Cosignatures after C2SP tlog-cosignature: a witness says when it saw a log at this size with this root.
import { parseCheckpoint } from './checkpoint-text.ts'
import { verifyEd25519 } from './ed25519.ts'
import { LogError } from './error.ts'
import { keyTypes, type NoteSignature, type Sign, type Vkey } from './note.ts'
import { bytesOf, mustBeSize } from './text.ts'

/** Judges an ML-DSA-44 signature (FIPS 204, empty context). Handed in: who does not read such cosignatures carries no code for them. */
export type VerifyMlDsa44 = (key: {
  readonly publicKey: Uint8Array
  readonly message: Uint8Array
  readonly signature: Uint8Array
}) => boolean

const timeLength = 8
const ed25519Length = 64
const mlDsa44Length = 2420

/** What an Ed25519 witness signs: a header, its time in seconds since 1970, and the whole checkpoint text. */
export function cosignedMessage(checkpointText: string, time: number): Uint8Array {
  return bytesOf(`cosignature/v1\ntime ${mustBeSize(time)}\n${checkpointText}`)
}

/** What an ML-DSA-44 witness signs: its own name, its time, the log's name and the tree from leaf 0. */
export function subtreeMessage(cosigner: string, checkpointText: string, time: number): Uint8Array {
  const { origin, size, root } = parseCheckpoint(checkpointText)
  const [name, log] = [bytesOf(cosigner), bytesOf(origin)]
  if (name.length > 255 || log.length > 255) throw new LogError('key-name', { name: cosigner.slice(0, 80) })
  return Uint8Array.of(
    ...bytesOf('subtree/v1\n\0'),
    name.length,
    ...name,
    ...bigEndian(mustBeSize(time)),
    log.length,
    ...log,
    ...bigEndian(0),
    ...bigEndian(size),
    ...root,
  )
}

/** The signature of a cosignature line from a time and the bare signature over `cosignedMessage`. Throws `key-type`, `cosignature-form`. */
export function formatCosignature(vkey: Vkey, time: number, signature: Uint8Array): NoteSignature {
  const length = lengthOf(vkey)
  if (signature.length !== length) throw new LogError('cosignature-form', { length: signature.length })
  const whole = Uint8Array.of(...bigEndian(mustBeSize(time)), ...signature)
  return { name: vkey.name, id: vkey.id, signature: whole }
}

/** Cosigns with an Ed25519 witness key; `time` in whole seconds since 1970. */
export function cosign(
  checkpointText: string,
  { vkey, time, sign }: { readonly vkey: Vkey; readonly time: number; readonly sign: Sign },
): NoteSignature {
  if (vkey.type !== keyTypes.ed25519Cosignature) throw new LogError('key-type', { type: vkey.type })
  return formatCosignature(vkey, time, sign(cosignedMessage(checkpointText, time)))
}

/**
 * The time at which the witness cosigned. `signature` is what stands after the key id.
 * Throws `cosignature-form` (also for a time above 2^53 - 1), `signature-invalid`, and `key-type` for a log key or
 * for an ML-DSA-44 key without a verifier.
 */
export function verifyCosignature(
  checkpointText: string,
  { vkey, signature }: { readonly vkey: Vkey; readonly signature: Uint8Array },
  verifyMlDsa44?: VerifyMlDsa44,
): number {
  if (signature.length !== timeLength + lengthOf(vkey))
    throw new LogError('cosignature-form', { length: signature.length })
  const time = timeOf(signature)
  const bare = signature.slice(timeLength)
  if (!holds({ checkpointText, vkey, time, bare }, verifyMlDsa44))
    throw new LogError('signature-invalid', { name: vkey.name, id: vkey.id })
  return time
}

interface Claim {
  readonly checkpointText: string
  readonly vkey: Vkey
  readonly time: number
  readonly bare: Uint8Array
}

function holds({ checkpointText, vkey, time, bare }: Claim, verifyMlDsa44?: VerifyMlDsa44): boolean {
  if (vkey.type === keyTypes.ed25519Cosignature)
    return verifyEd25519(vkey.publicKey, cosignedMessage(checkpointText, time), bare)
  if (verifyMlDsa44 === undefined) throw new LogError('key-type', { type: vkey.type })
  const message = subtreeMessage(vkey.name, checkpointText, time)
  try {
    return verifyMlDsa44({ publicKey: vkey.publicKey, message, signature: bare })
  } catch {
    return false
  }
}

function lengthOf({ type }: Vkey): number {
  if (type === keyTypes.ed25519Cosignature) return ed25519Length
  if (type === keyTypes.mlDsa44Cosignature) return mlDsa44Length
  throw new LogError('key-type', { type })
}

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value))
  return bytes
}

function timeOf(signature: Uint8Array): number {
  const time = new DataView(signature.buffer, signature.byteOffset, timeLength).getBigUint64(0)
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) throw new LogError('cosignature-form', { time: String(time) })
  return Number(time)
}
