// SHA-256 as the runtime does it fastest: handed in, or the page's own library.
export type Digest = (bytes: Uint8Array) => Uint8Array

/** The same for long bytes, by a runtime that answers later. It has taken its copy of the bytes when it returns. */
export type LaterDigest = (bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array

export const hashLength = 32

let spare = new Uint8Array(1 << 16)

/** Room that is good until the next call; nobody keeps it. */
export function scratch(length: number): Uint8Array {
  if (spare.length < length) spare = new Uint8Array(length * 2)
  return spare.subarray(0, length)
}

/** RFC 6962: a leaf is the hash of a zero byte and the entry. */
export function leafOf(entry: Uint8Array, digest: Digest): Uint8Array {
  const bytes = scratch(1 + entry.length)
  bytes[0] = 0
  bytes.set(entry, 1)
  return digest(bytes)
}

const node = new Uint8Array(1 + 2 * hashLength)
node[0] = 1

/** RFC 6962: a node is the hash of a one and its two children, given here as they lie side by side. */
export function nodeOf(children: Uint8Array, digest: Digest): Uint8Array {
  node.set(children, 1)
  return digest(node)
}

/** Reads a digest written as 64 small hex digits; false for anything else. */
export function readHex(from: Uint8Array, at: number, into: Uint8Array): boolean {
  for (let i = 0; i < hashLength; i += 1) {
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
