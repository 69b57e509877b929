// Signed notes after C2SP signed-note: a text, a blank line, and signature lines.
import { verifyEd25519 } from './ed25519.ts'
import { LogError } from './error.ts'
import { hex, sameBytes, sha256 } from './hash.ts'
import { bytesOf, fromBase64, textOf, toBase64 } from './text.ts'

/** A hundred signatures of the longest kind fit; the format asks for sixteen at least. */
export const maxNoteBytes = 500_000
export const maxSignatures = 100

/** Kinds of key by the byte that stands before the public key. */
export const keyTypes = { ed25519: 0x01, ed25519Cosignature: 0x04, mlDsa44Cosignature: 0x06 } as const

const keyLengths = new Map<number, number>([
  [keyTypes.ed25519, 32],
  [keyTypes.ed25519Cosignature, 32],
  [keyTypes.mlDsa44Cosignature, 1312],
])

export interface Vkey {
  /** `name+id+base64(type ‖ key)`, as keys are handed from one person to another. */
  readonly text: string
  readonly name: string
  /** Four bytes in hex. */
  readonly id: string
  readonly type: number
  readonly publicKey: Uint8Array
}

export interface NoteSignature {
  readonly name: string
  /** Four bytes in hex; with the name it says whose key signed. */
  readonly id: string
  readonly signature: Uint8Array
}

export interface Note {
  /** With its final line feed, without the blank line that follows it. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** Signs exactly these bytes; the private key stays with the caller. */
export type Sign = (bytes: Uint8Array) => Uint8Array

/** What steers a terminal or turns a line around, and half a surrogate: stricter than the format, which bars spaces and plus. */
export const badInOrigin = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u
// White_Space is what the format calls Unicode spaces: JavaScript's \s would lose U+0085.
const badInName = /[\p{White_Space}+]/u

function mustBeName(name: string): string {
  if (name === '' || name.length > 1000 || badInOrigin.test(name) || badInName.test(name))
    throw new LogError('key-name', { name: name.slice(0, 80) })
  return name
}

/** First four bytes of SHA-256(name ‖ LF ‖ type ‖ public key), in hex. */
export function keyId(name: string, type: number, publicKey: Uint8Array): string {
  return hex(sha256(joined(bytesOf(`${name}\n`), Uint8Array.of(type), publicKey)).subarray(0, 4))
}

/** The verifier key of a public key. Throws `key-name`, `key-type`, `key-form`. */
export function vkeyOf(name: string, type: number, publicKey: Uint8Array): Vkey {
  mustBeName(name)
  const length = keyLengths.get(type)
  if (length === undefined) throw new LogError('key-type', { type })
  if (publicKey.length !== length) throw new LogError('key-form', { length: publicKey.length })
  const id = keyId(name, type, publicKey)
  const text = `${name}+${id}+${toBase64(joined(Uint8Array.of(type), publicKey))}`
  return { text, name, id, type, publicKey }
}

/** Reads a verifier key. Throws `key-form`, `key-name`, `key-type`, and `key-id` when the id is not that of the key. */
export function parseVkey(text: string): Vkey {
  const match = text.length <= 4000 ? /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/u.exec(text) : null
  if (match === null) throw new LogError('key-form', { length: text.length })
  const key = fromBase64(match[3]!, 'key-form')
  if (key.length < 2) throw new LogError('key-form', { length: key.length })
  const vkey = vkeyOf(match[1]!, key[0]!, key.slice(1))
  if (vkey.id !== match[2]) throw new LogError('key-id', { name: vkey.name, id: match[2]! })
  return vkey
}

/** Reads a note without judging its signatures. Throws `note-*`, `text-encoding`, `signature-form`, `key-name`. */
export function parseNote(bytes: Uint8Array): Note {
  if (bytes.length > maxNoteBytes) throw new LogError('note-length', { length: bytes.length })
  const whole = textOf(bytes)
  if (/[\x00-\x09\x0b-\x1f]/.test(whole)) throw new LogError('note-control-character')
  const split = whole.lastIndexOf('\n\n')
  if (split < 0 || split + 2 >= whole.length || !whole.endsWith('\n')) throw new LogError('note-form')
  return { text: whole.slice(0, split + 1), signatures: parseSignatureLines(whole.slice(split + 2)) }
}

/** Signature lines, each ended by a line feed. Throws `note-form`, `note-signatures`, `signature-form`, `key-name`. */
export function parseSignatureLines(lines: string): NoteSignature[] {
  if (!lines.endsWith('\n')) throw new LogError('note-form')
  // Cut off first, so that a flood of lines costs nothing.
  const each = lines.slice(0, -1).split('\n', maxSignatures + 1)
  if (each.length > maxSignatures) throw new LogError('note-signatures', { most: maxSignatures })
  return each.map(parseSignatureLine)
}

function parseSignatureLine(line: string): NoteSignature {
  const parts = line.split(' ', 4)
  if (parts.length !== 3 || parts[0] !== '—') throw new LogError('signature-form')
  const bytes = fromBase64(parts[2]!, 'signature-form')
  if (bytes.length < 5) throw new LogError('signature-form')
  return { name: mustBeName(parts[1]!), id: hex(bytes.subarray(0, 4)), signature: bytes.slice(4) }
}

/** `— <name> <base64(id ‖ signature)>` with its line feed. */
export function formatSignatureLine({ name, id, signature }: NoteSignature): string {
  if (!/^[0-9a-f]{8}$/.test(id) || signature.length === 0) throw new LogError('signature-form')
  const idBytes = Uint8Array.from(id.match(/../g)!, pair => Number.parseInt(pair, 16))
  return `— ${mustBeName(name)} ${toBase64(joined(idBytes, signature))}\n`
}

/** The bytes of a note; reading them back gives the same note. Throws what `parseNote` throws. */
export function formatNote({ text, signatures }: Note): Uint8Array {
  const bytes = bytesOf(`${text}\n${signatures.map(formatSignatureLine).join('')}`)
  if (!text.endsWith('\n') || parseNote(bytes).text !== text) throw new LogError('note-form')
  return bytes
}

/** The note with further signatures; one that is there already is not added again. */
export function withSignatures(note: Note, more: readonly NoteSignature[]): Note {
  const signatures = new Map([...note.signatures, ...more].map(one => [formatSignatureLine(one), one]))
  return { text: note.text, signatures: [...signatures.values()] }
}

/**
 * The log keys (type 0x01) among `vkeys` that signed the note, each once. Signatures of unknown keys are ignored.
 * Throws `signature-invalid` when a known key's signature does not hold, which spoils the whole note, and
 * `key-ambiguous` when two different keys share name and id. No signature by a known key gives an empty list.
 */
export function verifyNote(note: Note, vkeys: readonly Vkey[]): Vkey[] {
  const message = bytesOf(note.text)
  const signedBy = signaturesOf(note, byNameAndId(vkeys, [keyTypes.ed25519])).map(({ vkey, signature }) => {
    if (!verifyEd25519(vkey.publicKey, message, signature))
      throw new LogError('signature-invalid', { name: vkey.name, id: vkey.id })
    return vkey
  })
  return [...new Set(signedBy)]
}

/** Keys of these types by name and id. Throws `key-ambiguous`. */
export function byNameAndId(vkeys: readonly Vkey[], types: readonly number[]): ReadonlyMap<string, Vkey> {
  const known = new Map<string, Vkey>()
  for (const vkey of vkeys.filter(({ type }) => types.includes(type))) {
    const before = known.get(`${vkey.name} ${vkey.id}`)
    if (before !== undefined && !(before.type === vkey.type && sameBytes(before.publicKey, vkey.publicKey)))
      throw new LogError('key-ambiguous', { name: vkey.name, id: vkey.id })
    known.set(`${vkey.name} ${vkey.id}`, before ?? vkey)
  }
  return known
}

/** Signatures of a note that claim to be by known keys; the same one twice is given once. */
export function signaturesOf(
  note: Note,
  known: ReadonlyMap<string, Vkey>,
): { readonly vkey: Vkey; readonly signature: Uint8Array }[] {
  const seen = new Map<string, { vkey: Vkey; signature: Uint8Array }>()
  for (const { name, id, signature } of note.signatures) {
    const vkey = known.get(`${name} ${id}`)
    if (vkey !== undefined) seen.set(`${name} ${id} ${hex(signature)}`, { vkey, signature })
  }
  return [...seen.values()]
}

/** A note signed with one log key, or at a change of keys with the old and the new. Throws `key-type`, `signature-form`. */
export function signNote(text: string, ...signers: readonly { vkey: Vkey; sign: Sign }[]): Uint8Array {
  const message = bytesOf(text)
  const signatures = signers.map(({ vkey, sign }) => {
    if (vkey.type !== keyTypes.ed25519) throw new LogError('key-type', { type: vkey.type })
    const signature = sign(message)
    if (signature.length !== 64) throw new LogError('signature-form', { length: signature.length })
    return { name: vkey.name, id: vkey.id, signature }
  })
  return formatNote({ text, signatures })
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
