// One line of a bundle: exactly `{"envelope":<entry>,"salt":"<hex>","body":<raw>}`, compared with the entry byte for byte.
import { sameBytes } from '@camket/log/hash'

export type Digest = (bytes: Uint8Array) => Uint8Array

const encoder = new TextEncoder()
const opening = encoder.encode('{"envelope":')
const salted = encoder.encode(',"salt":"')
const bodied = encoder.encode('","body":')
const emptied = encoder.encode(',"salt":null,"body":null}')
const brace = '}'.charCodeAt(0)

export type LineFault = 'record-malformed' | 'record-other-entry' | 'record-digest'

export interface Line {
  /** Null where it was withdrawn. */
  readonly body: Uint8Array | null
}

/** What the log says of the record: its leaf, the length of its entry, the digest in it. */
export interface Sealed {
  readonly leaf: Uint8Array
  readonly length: number
  readonly digest: Uint8Array
}

/** Checks a line without its line break against the entry. */
export function checkLine(line: Uint8Array, sealed: Sealed, digest: Digest): Line | LineFault {
  const start = opening.length
  const end = start + sealed.length
  if (!startsWith(line, opening, 0)) return 'record-malformed'
  if (line.length < end || !isLeaf(line.subarray(start, end), sealed.leaf, digest))
    return 'record-other-entry'
  if (startsWith(line, emptied, end)) {
    return line.length === end + emptied.length ? { body: null } : 'record-malformed'
  }
  const hexAt = end + salted.length
  const bodyAt = hexAt + 64 + bodied.length
  if (!startsWith(line, salted, end) || !startsWith(line, bodied, hexAt + 64)) return 'record-malformed'
  if (line.length <= bodyAt + 1 || line[line.length - 1] !== brace) return 'record-malformed'
  const body = line.subarray(bodyAt, line.length - 1)
  const bytes = scratch(32 + body.length)
  if (!readHex(line, hexAt, bytes)) return 'record-malformed'
  bytes.set(body, 32)
  return sameBytes(digest(bytes), sealed.digest) ? { body } : 'record-digest'
}

/** The salt and body that a line carries, whatever they are; null where it has none. For looking again at what differs. */
export function bodyOf(line: Uint8Array, length: number): Uint8Array | null {
  const end = opening.length + length
  if (!startsWith(line, salted, end)) return null
  return line.subarray(end + salted.length + 64 + bodied.length, line.length - 1)
}

/** The entry's bytes at the beginning of a line of known length. */
export function entryOf(line: Uint8Array, length: number): Uint8Array {
  return line.subarray(opening.length, opening.length + length)
}

/** RFC 6962: a leaf is the hash of a zero byte and the entry. */
function isLeaf(entry: Uint8Array, leaf: Uint8Array, digest: Digest): boolean {
  const bytes = scratch(1 + entry.length)
  bytes[0] = 0
  bytes.set(entry, 1)
  return sameBytes(digest(bytes), leaf)
}

let spare = new Uint8Array(1 << 16)
function scratch(length: number): Uint8Array {
  if (spare.length < length) spare = new Uint8Array(length * 2)
  return spare.subarray(0, length)
}

function startsWith(bytes: Uint8Array, prefix: Uint8Array, at: number): boolean {
  if (bytes.length < at + prefix.length) return false
  for (let i = 0; i < prefix.length; i += 1) if (bytes[at + i] !== prefix[i]) return false
  return true
}

function readHex(from: Uint8Array, at: number, into: Uint8Array): boolean {
  for (let i = 0; i < 32; i += 1) {
    const high = digit(from[at + 2 * i]!)
    const low = digit(from[at + 2 * i + 1]!)
    if (high < 0 || low < 0) return false
    into[i] = high * 16 + low
  }
  return true
}

function digit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  return code >= 97 && code <= 102 ? code - 87 : -1
}

/** The lines of a file whose every line ends in a line break; null when its last one does not. */
export function splitLines(bytes: Uint8Array): Uint8Array[] | null {
  const lines: Uint8Array[] = []
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start)
    if (end === -1) return null
    lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  return lines
}
