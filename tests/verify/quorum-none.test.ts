// A policy that asks for nobody vouches for nothing: where nobody cosigned, that is said as what it is and bears no tick.
import { expect, test } from 'vitest'
import { cosignedMessage, formatCosignature } from '../../packages/log/src/cosignature.ts'
import { formatNote, keyTypes, parseNote, vkeyOf, withSignatures } from '../../packages/log/src/note.ts'
import { verifyProof } from '../../apps/verify/src/verify-proof.ts'
import { sha256 } from '../../packages/log/src/hash.ts'
import { check, wanting } from './check.ts'
import { makeProof } from './made-proof.ts'
import { madeRecords, today } from './made-records.ts'
import { publicTree, signerOf } from './public-tree.ts'

const records = madeRecords(30)
const { sign, vkey } = signerOf(9, 'witness.example/w')
const witness = vkeyOf('witness.example/w', keyTypes.ed25519Cosignature, vkey.publicKey)
const policy = `witness w ${witness.text}\nquorum none\n`
const tree = publicTree(records, { policy })

test.each([
  ['that the log publishes', {}],
  ['that the reader brings', { policy }],
])('a policy %s', async (_, given) => {
  const alone = await check(tree, given)
  expect(alone.map(({ code }) => code)).not.toContain('cosigned')
  expect(alone.find(({ code }) => code === 'no-witnesses')?.level).toBe('limit')
  expect(wanting(alone)).toEqual([])
  const time = Math.floor(today.getTime() / 1000) - 60
  const note = parseNote(tree.get('log/checkpoint')!)
  const line = formatCosignature(witness, time, sign(cosignedMessage(note.text, time)))
  const vouched = new Map(tree).set('log/checkpoint', formatNote(withSignatures(note, [line])))
  const found = await check(vouched, given)
  expect(found.find(({ code }) => code === 'cosigned')?.values).toEqual({ k: 1, n: 1 })
  expect(found.map(({ code }) => code)).not.toContain('no-witnesses')
})

test('and for a single entry', async () => {
  const proof = await makeProof(records, 9)
  const key = signerOf(1).vkey.text
  const given = { proof, key, policy, digest: sha256 }
  const found = verifyProof(given)
  expect(found.map(({ code }) => code)).not.toContain('cosigned')
  expect(found.find(({ code }) => code === 'no-witnesses')?.level).toBe('limit')
})
