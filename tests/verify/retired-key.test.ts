// A proof that was saved before the log's key changed stays one, and a retired key proves nothing that came after.
import { expect, test } from 'vitest'
import { verifyProof } from '../../apps/verify/src/verify-proof.ts'
import { signHandover } from '../../packages/log/src/keys/handover.ts'
import { leafHash } from '../../packages/log/src/hash.ts'
import { treeRoot } from '../../packages/log/src/tree.ts'
import { makeProof } from './made-proof.ts'
import { madeRecords } from './made-records.ts'
import { seal, signerOf } from './public-tree.ts'

const records = madeRecords(40)
const leaves = seal(records).map(({ entry }) => leafHash(entry))
const [old, next] = [signerOf(1), signerOf(2)]

/** The log's keys where the first handed over at this size. */
function keysChangedAt(size: number) {
  const note = signHandover({ size, root: treeRoot(leaves.slice(0, size)) }, old, next)
  return [
    { vkey: old.vkey.text, fromSize: 0, handover: null },
    { vkey: next.vkey.text, fromSize: size, handover: Buffer.from(note).toString('utf8') },
  ]
}

const proof = await makeProof(records, 9)
const codesOf = (given: object) =>
  verifyProof({ proof, ...given }).flatMap(({ code, level }) => (level === 'limit' ? [] : [code]))

test.each([old, next])('a proof of before the change holds with either key: %#', ({ vkey }) => {
  const ownKeys = keysChangedAt(leaves.length)
  expect(codesOf({ ownKeys, key: vkey.text })).toEqual(['checkpoint-signed', 'proof-holds', 'proof-entry'])
  expect(codesOf({ ownKeys })).toEqual(['checkpoint-signed', 'proof-holds', 'proof-entry'])
})

test('what the old key signed beyond its handover proves nothing', () => {
  const ownKeys = keysChangedAt(20)
  expect(codesOf({ ownKeys, key: next.vkey.text })).toEqual(['signature-wrong'])
  expect(codesOf({ ownKeys, key: old.vkey.text })).toEqual(['signature-wrong'])
})

test('keys that do not follow from each other are none', () => {
  const [first, second] = keysChangedAt(20)
  expect(codesOf({ ownKeys: [first!, { ...second!, fromSize: 21 }] })).toEqual(['handover-broken'])
})

test('a key that the log does not have is judged alone', () => {
  expect(codesOf({ ownKeys: keysChangedAt(20), key: signerOf(3).vkey.text })).toEqual(['signature-wrong'])
})
