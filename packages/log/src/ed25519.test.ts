import { ed25519 } from '@noble/curves/ed25519.js'
import { expect, test } from 'vitest'
import { verifyEd25519 } from './ed25519.ts'

const secret = new Uint8Array(32).fill(7)
const publicKey = ed25519.getPublicKey(secret)
const message = Uint8Array.of(1, 2, 3)

test('an honest signature holds and no changed byte of it does', () => {
  const signature = ed25519.sign(message, secret)
  expect(verifyEd25519(publicKey, message, signature)).toBe(true)
  for (let at = 0; at < 64; at += 1) {
    const changed = signature.with(at, signature[at]! ^ 0x10)
    expect(verifyEd25519(publicKey, message, changed), `byte ${at}`).toBe(false)
  }
})

test('a point of small order signs nothing, though the loose mode would say that it signs everything', () => {
  const point = new Uint8Array(32)
  point[0] = 1
  const signature = new Uint8Array(64)
  signature[0] = 1
  expect(ed25519.verify(signature, message, point, { zip215: true })).toBe(true)
  expect(verifyEd25519(point, message, signature)).toBe(false)
})

test.each([0, 1, 31, 33, 64, 1000])('a key or signature of %i bytes is no throw', length => {
  expect(verifyEd25519(new Uint8Array(length), message, new Uint8Array(64))).toBe(false)
  expect(verifyEd25519(publicKey, message, new Uint8Array(length))).toBe(false)
})
