// One line of a bundle: exactly `{"envelope":<entry>,"salt":"<hex>","body":<raw>}`, compared with the entry byte for byte.
import { sameBytes } from '@camket/log/hash'
import { leafOf, readHex, scratch, type Digest } from '../digest.ts'

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

/** A line that is the entry's but for what its digest says; `digested` is what that digest is of, good until the next line. */
export type OpenLine = { readonly body: null } | { readonly body: Uint8Array; readonly digested: Uint8Array }

/** What the log says of the record: its leaf, the length of its entry, the digest in it. */
export interface Sealed {
  readonly leaf: Uint8Array
  readonly length: number
  readonly digest: Uint8Array
}

/** Checks a line without its line break against the entry. */
export function checkLine(line: Uint8Array, sealed: Sealed, digest: Digest): Line | LineFault {
  const entry = entryOf(line, sealed)
  if (entry === null) return 'record-malformed'
  if (entry.length < sealed.length || !sameBytes(leafOf(entry, digest), sealed.leaf))
    return 'record-other-entry'
  const open = openLine(line, sealed)
  if (typeof open === 'string' || open.body === null) return open
  return sameBytes(digest(open.digested), sealed.digest) ? open : 'record-digest'
}

/** Where the entry of a line stands, as long as the log says that it is; shorter in a shorter line. */
function entryOf(line: Uint8Array, { length }: Sealed): Uint8Array | null {
  return startsWith(line, opening, 0) ? line.subarray(opening.length, opening.length + length) : null
}

/**
 * The entries of these lines as they lie together in the log's own file of them, good until the next line; null where one
 * is not known or not there.
 */
export function entriesIn(
  lines: readonly Uint8Array[],
  sealed: ReadonlyArray<Sealed | null>,
): Uint8Array | null {
  const room = scratch(sealed.reduce((sum, one) => sum + 2 + (one?.length ?? 0), 0))
  let at = 0
  for (const [i, one] of sealed.entries()) {
    const entry = one && lines[i] && entryOf(lines[i], one)
    if (!entry || entry.length < one.length) return null
    room[at++] = entry.length >> 8
    room[at++] = entry.length
    room.set(entry, at)
    at += entry.length
  }
  return room.subarray(0, at)
}

/** What follows the entry of a line, whose entry and whose body's digest are still to be checked. */
export function openLine(line: Uint8Array, sealed: Sealed): OpenLine | LineFault {
  const end = opening.length + sealed.length
  if (startsWith(line, emptied, end)) {
    return line.length === end + emptied.length ? { body: null } : 'record-malformed'
  }
  const hexAt = end + salted.length
  const bodyAt = hexAt + 64 + bodied.length
  if (!startsWith(line, salted, end) || !startsWith(line, bodied, hexAt + 64)) return 'record-malformed'
  if (line.length <= bodyAt + 1 || line[line.length - 1] !== brace) return 'record-malformed'
  const body = line.subarray(bodyAt, line.length - 1)
  const digested = scratch(32 + body.length)
  if (!readHex(line, hexAt, digested)) return 'record-malformed'
  digested.set(body, 32)
  return { body, digested }
}

/** The entry at the beginning of a record's file, by the form that such files have; null where there is none. */
export function entryIn(record: Uint8Array): Uint8Array | null {
  // A digest is the first field and everything else of an envelope is short: its end is the first brace.
  const end = record.indexOf(brace, opening.length)
  return end === -1 ? null : record.subarray(opening.length, end + 1)
}

/** One more than a bundle has: a file of nothing but line breaks is not followed to its end. */
const mostLines = 257

function startsWith(bytes: Uint8Array, prefix: Uint8Array, at: number): boolean {
  if (bytes.length < at + prefix.length) return false
  for (let i = 0; i < prefix.length; i += 1) if (bytes[at + i] !== prefix[i]) return false
  return true
}

/** The first lines of a file whose every line ends in a line break; null when one of them does not. */
export function splitLines(bytes: Uint8Array, most = mostLines): Uint8Array[] | null {
  const lines: Uint8Array[] = []
  let start = 0
  while (start < bytes.length && lines.length < most) {
    const end = bytes.indexOf(10, start)
    if (end === -1) return null
    lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  return lines
}
