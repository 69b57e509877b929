import { ed25519 } from '@noble/curves/ed25519.js'
import { expect, test } from 'vitest'
import { formatCheckpoint, openCheckpoint, parseCheckpoint } from './checkpoint.ts'
import { emptyRoot } from './hash.ts'
import { keyTypes, signNote, vkeyOf } from './note.ts'

const secret = new Uint8Array(32).fill(1)
const keyOf = (name: string) => vkeyOf(name, keyTypes.ed25519, ed25519.getPublicKey(secret))
const sign = (bytes: Uint8Array) => ed25519.sign(bytes, secret)
const empty = { origin: 'a.example/log', size: 0, root: emptyRoot }

test('an empty log has a checkpoint', () => {
  const text = formatCheckpoint(empty)
  expect(text).toBe('a.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n')
  expect(parseCheckpoint(text)).toEqual(empty)
})

test.each([
  [{ size: -1 }, 'size-outside'],
  [{ size: 1.5 }, 'size-outside'],
  [{ size: 2 ** 53 }, 'size-outside'],
  [{ root: emptyRoot.subarray(1) }, 'hash-length'],
  [{ origin: '' }, 'checkpoint-origin'],
  [{ origin: 'a\nb' }, 'checkpoint-origin'],
  [{ origin: 'a\tb' }, 'checkpoint-origin'],
  [{ origin: '\ud800' }, 'checkpoint-origin'],
  [{ origin: 'a\u009b31mb' }, 'checkpoint-origin'],
  [{ origin: 'a\u202eb' }, 'checkpoint-origin'],
  [{ origin: 'a\u2029b' }, 'checkpoint-origin'],
])('%o cannot be written', (change, code) => {
  expect(() => formatCheckpoint({ ...empty, ...change })).toThrow(code)
})

test.each(['\u007f', '\u009b', '\u202e', '\u2066', '\u200b', '\u2028'])(
  'an origin with %j steers whoever prints it and is not read; one with a space and letters of ours is',
  mark => {
    const read = (origin: string) =>
      parseCheckpoint(formatCheckpoint(empty).replace('a.example/log', origin)).origin
    expect(() => read(`a.example/${mark}log`)).toThrow('checkpoint-origin')
    expect(read('Sổ của tỉnh')).toBe('Sổ của tỉnh')
  },
)

test('a key speaks for the log that it is named after, and for no other', () => {
  const own = signNote(formatCheckpoint(empty), { vkey: keyOf('a.example/log'), sign })
  const foreign = signNote(formatCheckpoint(empty), { vkey: keyOf('b.example/log'), sign })
  const vkeys = [keyOf('a.example/log'), keyOf('b.example/log')]
  expect(openCheckpoint(own, { vkeys }).signedBy.map(({ name }) => name)).toEqual(['a.example/log'])
  expect(() => openCheckpoint(foreign, { vkeys })).toThrow('signature-missing')
  expect(() => openCheckpoint(own, { vkeys, origin: 'b.example/log' })).toThrow('checkpoint-origin')
  expect(() => openCheckpoint(own, { vkeys: [] })).toThrow('signature-missing')
})

test('a text too long for a note is no checkpoint', () => {
  const text = `${formatCheckpoint(empty)}${'x\n'.repeat(300_000)}`
  expect(() => parseCheckpoint(text)).toThrow('checkpoint-form')
})
