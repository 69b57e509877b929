import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { LogError } from './error.ts'

/** Bytes of a hash. */
export const hashLength = 32

/** SHA-256, the one hash of the house. */
export const sha256 = (bytes: Uint8Array): Uint8Array => nobleSha256(bytes)

/** Root of a tree without leaves: the hash of nothing (RFC 6962, 2.1). */
export const emptyRoot: Uint8Array = nobleSha256(new Uint8Array(0))

// One buffer each: hashing is synchronous and the library copies what it reads, so nothing outlives a call.
const nodeInput = new Uint8Array(1 + 2 * hashLength)
nodeInput[0] = 1
const leafInput = new Uint8Array(1 + 65_535)

/** SHA-256(0x00 ‖ entry). The prefix keeps a leaf from being mistaken for a node (RFC 6962, 2.1). */
export function leafHash(entry: Uint8Array): Uint8Array {
  const length = entry.length + 1
  const input = length <= leafInput.length ? leafInput.subarray(0, length) : new Uint8Array(length)
  input.set(entry, 1)
  return nobleSha256(input)
}

/** SHA-256(0x01 ‖ left ‖ right). Throws `hash-length`. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  mustBeHash(left)
  mustBeHash(right)
  nodeInput.set(left, 1)
  nodeInput.set(right, 1 + hashLength)
  return nobleSha256(nodeInput)
}

export function mustBeHash(hash: Uint8Array): Uint8Array {
  if (hash.length !== hashLength) throw new LogError('hash-length', { length: hash.length })
  return hash
}

export function hex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}

/** Public bytes only: the time it takes tells where they differ. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false
  return true
}
