import { ed25519 } from '@noble/curves/ed25519.js'
import { ml_dsa44 as mlDsa44 } from '@noble/post-quantum/ml-dsa.js'
import { expect, test } from 'vitest'
import { formatCheckpoint, openCheckpoint } from './checkpoint.ts'
import {
  cosign,
  cosignedMessage,
  formatCosignature,
  subtreeMessage,
  verifyCosignature,
  type VerifyMlDsa44,
} from './cosignature.ts'
import { emptyRoot, hex } from './hash.ts'
import { formatNote, keyTypes, parseNote, parseVkey, signNote, vkeyOf, withSignatures } from './note.ts'
import { textOf } from './text.ts'

const origin = 'example.com/behind-the-sofa'
const text = formatCheckpoint({ origin, size: 20852163, root: new Uint8Array(32).fill(3) })
const secretOf = (fill: number) => new Uint8Array(32).fill(fill)
const signWith = (fill: number) => (bytes: Uint8Array) => ed25519.sign(bytes, secretOf(fill))
const log = vkeyOf(origin, keyTypes.ed25519, ed25519.getPublicKey(secretOf(1)))
const witness = vkeyOf('witness.example/w1', keyTypes.ed25519Cosignature, ed25519.getPublicKey(secretOf(2)))
const note = signNote(text, { vkey: log, sign: signWith(1) })

test('what a witness signs is written as the format says, and takes 76 bytes with the key id', () => {
  expect(textOf(cosignedMessage(text, 1679315147))).toBe(`cosignature/v1\ntime 1679315147\n${text}`)
  const cosignature = cosign(text, { vkey: witness, time: 1679315147, sign: signWith(2) })
  expect(cosignature.signature.length + 4).toBe(76)
  expect(hex(cosignature.signature.subarray(0, 8))).toBe('00000000641850cb')
  expect(verifyCosignature(text, { vkey: witness, signature: cosignature.signature })).toBe(1679315147)
})

test('every byte of a cosignature counts, the time too', () => {
  const { signature } = cosign(text, { vkey: witness, time: 1679315147, sign: signWith(2) })
  for (let at = 0; at < signature.length; at += 1) {
    const changed = signature.with(at, signature[at]! ^ 1)
    // A first byte that is not 0 would be a time beyond 2^53.
    const code = at === 0 ? 'cosignature-form' : 'signature-invalid'
    expect(() => verifyCosignature(text, { vkey: witness, signature: changed }), `byte ${at}`).toThrow(code)
    expect(() => verifyCosignature(text, { vkey: witness, signature: signature.subarray(at + 1) })).toThrow(
      'cosignature-form',
    )
  }
})

test('a log key cosigns nothing and a witness key signs no log', () => {
  expect(() => cosign(text, { vkey: log, time: 1, sign: signWith(1) })).toThrow('key-type')
  expect(() => verifyCosignature(text, { vkey: log, signature: new Uint8Array(72) })).toThrow('key-type')
  expect(() => formatCosignature(log, 1, new Uint8Array(64))).toThrow('key-type')
})

test.each([-1, 1.5, 2 ** 53, Number.NaN])('%d is no time', time => {
  expect(() => cosign(text, { vkey: witness, time, sign: signWith(2) })).toThrow('size-outside')
})

const postQuantum = mlDsa44.keygen(secretOf(5))
const modern = vkeyOf('witness.example/pq', keyTypes.mlDsa44Cosignature, postQuantum.publicKey)
const verifyMlDsa44: VerifyMlDsa44 = ({ publicKey, message, signature }) =>
  mlDsa44.verify(signature, message, publicKey)
const modernCosignature = formatCosignature(
  modern,
  1790000000,
  mlDsa44.sign(subtreeMessage(modern.name, text, 1790000000), postQuantum.secretKey),
)
const cosigned = formatNote(
  withSignatures(parseNote(note), [
    cosign(text, { vkey: witness, time: 1790000001, sign: signWith(2) }),
    modernCosignature,
  ]),
)

test('what an ML-DSA-44 witness signs begins at leaf 0 and names both sides', () => {
  const message = subtreeMessage('w', text, 1)
  const wanted = [
    '737562747265652f76310a000177',
    '0000000000000001',
    '1b',
    hex(new TextEncoder().encode(origin)),
    '0000000000000000',
    '00000000013e2dc3',
    '03'.repeat(32),
  ]
  expect(hex(message)).toBe(wanted.join(''))
})

test('ML-DSA-44 cosignatures are read with a verifier handed in, and ignored without one', () => {
  const vkeys = [log, witness, parseVkey(modern.text)]
  const without = openCheckpoint(cosigned, { vkeys })
  expect(without.cosignedBy.map(({ vkey }) => vkey.name)).toEqual(['witness.example/w1'])
  const withIt = openCheckpoint(cosigned, { vkeys, verifyMlDsa44 })
  expect(withIt.cosignedBy.map(({ vkey, time }) => [vkey.name, time])).toEqual([
    ['witness.example/w1', 1790000001],
    ['witness.example/pq', 1790000000],
  ])
})

test('an ML-DSA-44 cosignature of another tree, or a verifier that throws, does not hold', () => {
  const other = formatCheckpoint({ origin, size: 20852164, root: new Uint8Array(32).fill(3) })
  const claim = { vkey: modern, signature: modernCosignature.signature }
  expect(verifyCosignature(text, claim, verifyMlDsa44)).toBe(1790000000)
  expect(() => verifyCosignature(other, claim, verifyMlDsa44)).toThrow('signature-invalid')
  expect(() =>
    verifyCosignature(text, claim, () => {
      throw new TypeError('broken')
    }),
  ).toThrow('signature-invalid')
  expect(() => verifyCosignature(text, claim)).toThrow('key-type')
  const long = formatCheckpoint({ origin: 'o'.repeat(256), size: 0, root: emptyRoot })
  expect(() => subtreeMessage('w', long, 1)).toThrow('key-name')
})
