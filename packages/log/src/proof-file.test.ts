import { ed25519 } from '@noble/curves/ed25519.js'
import { expect, test } from 'vitest'
import {
  formatAddCheckpoint,
  maxAddCheckpointBytes,
  parseAddCheckpoint,
  parseCosignatureLines,
} from './add-checkpoint.ts'
import { formatCheckpoint } from './checkpoint.ts'
import { leafHash } from './hash.ts'
import { keyTypes, maxNoteBytes, signNote, vkeyOf } from './note.ts'
import { formatProofFile, maxProofFileBytes, parseProofFile, verifyProofFile } from './proof-file.ts'

const secret = new Uint8Array(32).fill(1)
const vkey = vkeyOf('a.example/log', keyTypes.ed25519, ed25519.getPublicKey(secret))
const fileOf = (entry: Uint8Array) => ({
  extra: entry,
  index: 0,
  proof: [],
  checkpoint: signNote(formatCheckpoint({ origin: vkey.name, size: 1, root: leafHash(entry) }), {
    vkey,
    sign: bytes => ed25519.sign(bytes, secret),
  }),
})

test.each([0, 1, 65_535])('a file carries an entry of %i bytes', length => {
  const entry = new Uint8Array(length).fill(0xe1)
  const read = parseProofFile(formatProofFile(fileOf(entry)))
  expect(verifyProofFile(read, { vkeys: [vkey] }).entry).toEqual(entry)
})

test('an entry given beside the file is the one that is judged', () => {
  const file = fileOf(Uint8Array.of(1, 2))
  expect(() => verifyProofFile(file, { vkeys: [vkey], entry: Uint8Array.of(1, 3) })).toThrow('proof-root')
  const bare = { ...file, extra: null }
  expect(verifyProofFile(bare, { vkeys: [vkey], entry: Uint8Array.of(1, 2) }).index).toBe(0)
})

test('what is too long is refused before it is read', () => {
  const file = fileOf(Uint8Array.of(1))
  expect(() => formatProofFile({ ...file, extra: new Uint8Array(65_536) })).toThrow('proof-file-form')
  expect(() => formatProofFile({ ...file, proof: Array(64).fill(leafHash(file.extra)) })).toThrow(
    'proof-file-form',
  )
  expect(() => parseProofFile(new Uint8Array(maxProofFileBytes + 1).fill(0xff))).toThrow('proof-file-length')
  expect(() => parseAddCheckpoint(new Uint8Array(maxAddCheckpointBytes + 1).fill(0xff))).toThrow(
    'request-length',
  )
  expect(() => parseCosignatureLines(new Uint8Array(maxNoteBytes + 1).fill(0xff))).toThrow('request-length')
  const long = { oldSize: 1, proof: Array(64).fill(leafHash(file.extra)), checkpoint: file.checkpoint }
  expect(() => formatAddCheckpoint(long)).toThrow('proof-length')
})

test('a flood of short lines costs no more than the limit of lines', () => {
  const lines = new TextEncoder().encode(`old 1\n${'A\n'.repeat(100_000)}\nx`)
  expect(() => parseAddCheckpoint(lines)).toThrow('proof-length')
  const file = new TextEncoder().encode(`c2sp.org/tlog-proof@v1\nindex 0\n${'A\n'.repeat(100_000)}\nx`)
  expect(() => parseProofFile(file)).toThrow('proof-length')
})
