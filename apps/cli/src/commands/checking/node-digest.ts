import { hash } from 'node:crypto'

/** As text of one letter a byte: Node needs three times as long to make a buffer of it. */
export function nodeDigest(bytes: Uint8Array): Uint8Array {
  const letters = hash('sha256', bytes, 'binary')
  const digest = new Uint8Array(32)
  for (let i = 0; i < 32; i += 1) digest[i] = letters.charCodeAt(i)
  return digest
}
