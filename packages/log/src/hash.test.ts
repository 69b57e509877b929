import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { emptyRoot, hex, leafHash, nodeHash, sameBytes, sha256 } from './hash.ts'

const openssl = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest('hex')

test.each([0, 1, 54, 55, 56, 63, 64, 65, 1000, 65_534, 65_535, 65_536, 200_000])(
  'a leaf of %i bytes, before and after another one',
  length => {
    const entry = new Uint8Array(length).fill(0x5a)
    const wanted = openssl(Uint8Array.of(0), entry)
    expect(hex(leafHash(entry))).toBe(wanted)
    leafHash(new Uint8Array(70_000).fill(1))
    expect(hex(leafHash(entry))).toBe(wanted)
  },
)

test('a node is not the leaf of its own bytes', () => {
  const [left, right] = [leafHash(Uint8Array.of(1)), leafHash(Uint8Array.of(2))]
  expect(hex(nodeHash(left, right))).toBe(openssl(Uint8Array.of(1), left, right))
  expect(hex(leafHash(Uint8Array.of(...left, ...right)))).not.toBe(hex(nodeHash(left, right)))
})

test.each([0, 31, 33, 64])('%i bytes are no hash', length => {
  const hash = leafHash(Uint8Array.of(1))
  expect(() => nodeHash(hash, new Uint8Array(length))).toThrow('hash-length')
  expect(() => nodeHash(new Uint8Array(length), hash)).toThrow('hash-length')
})

test('the tree of nothing is the hash of nothing', () => expect(hex(emptyRoot)).toBe(openssl()))

test('bytes differ by content and by length', () => {
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true)
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false)
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 3))).toBe(false)
})

test('every length up to four blocks hashes as elsewhere', () => {
  for (let length = 0; length <= 260; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, i) => i * 7 + length)
    expect(hex(sha256(bytes)), `${length}`).toBe(openssl(bytes))
  }
})
