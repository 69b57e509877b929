// How one key of a log hands over to the next: a note of its own that names the next key, so that no other note can be taken for one.
import { LogError } from '../error.ts'
import { mustBeHash, sameBytes } from '../hash.ts'
import { keyTypes, parseNote, parseVkey, signNote, verifyNote, type Sign, type Vkey } from '../note.ts'
import { hashFromBase64, mustBeSize, numberOf, toBase64 } from '../text.ts'

/** The log as it stood when the key changed, and the key that signs from there on. */
export interface Handover {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
  readonly next: Vkey
}

/** No log can be called so: a checkpoint begins with the log's name and then its size, a handover with this and then the name. */
const firstLine = 'camket-handover/v1'

/** The text that both keys sign. Throws `handover-key`, `handover-origin`, `size-outside`, `hash-length`. */
export function formatHandover({ origin, size, root, next }: Handover): string {
  mustBeLogKey(next)
  if (next.name !== origin) throw new LogError('handover-origin', { origin: origin.slice(0, 80) })
  return `${firstLine}\n${origin}\n${mustBeSize(size)}\n${toBase64(mustBeHash(root))}\n${next.text}\n`
}

/** Reads such a text; exactly these five lines. Throws `handover-*`, `key-*`, `number-form`, `hash-length`, `base64-form`. */
export function parseHandover(text: string): Handover {
  const [first, origin = '', size = '', root = '', next = '', end, ...more] = text.split('\n', 8)
  if (first !== firstLine || end !== '' || more.length > 0) throw new LogError('handover-form')
  const handover = { origin, size: numberOf(size), root: hashFromBase64(root), next: parseVkey(next) }
  // What is written again is what was read: there is no second way to write one.
  if (formatHandover(handover) !== text) throw new LogError('handover-form')
  return handover
}

interface Signer {
  readonly vkey: Vkey
  readonly sign: Sign
}

/** The note, signed by the old key, which has the right to hand over, and by the next, which shows that it can sign. */
export function signHandover(at: { size: number; root: Uint8Array }, from: Signer, to: Signer): Uint8Array {
  const { size, root } = at
  return signNote(formatHandover({ origin: from.vkey.name, size, root, next: to.vkey }), from, to)
}

interface Expected {
  readonly from: Vkey
  readonly to: Vkey
  /** Where the next key is said to begin. */
  readonly size: number
}

/**
 * Reads the note by which `from` hands the log over to `to` at this size; anything else throws: what `parseNote` and
 * `parseHandover` throw, `handover-origin`, `handover-key` where another key is named, `handover-size`,
 * `signature-invalid`, `key-ambiguous`, `signature-missing` unless just these two signed.
 */
export function openHandover(noteBytes: Uint8Array, { from, to, size }: Expected): Handover {
  const note = parseNote(noteBytes)
  const handover = parseHandover(note.text)
  for (const vkey of [from, to]) {
    mustBeLogKey(vkey)
    if (vkey.name !== handover.origin)
      throw new LogError('handover-origin', { origin: vkey.name.slice(0, 80) })
  }
  const isItself = sameBytes(from.publicKey, to.publicKey)
  if (handover.next.text !== to.text || isItself) throw new LogError('handover-key', { id: to.id })
  if (handover.size !== size) throw new LogError('handover-size', { size: handover.size })
  const signedBy = verifyNote(note, [from, to])
  if (signedBy.length !== 2 || note.signatures.length !== 2)
    throw new LogError('signature-missing', { origin: handover.origin.slice(0, 80) })
  return handover
}

/** Witnesses' keys sign for no log. */
function mustBeLogKey({ type }: Vkey): void {
  if (type !== keyTypes.ed25519) throw new LogError('handover-key', { type })
}
