// An upper level takes in another committee's record: judged again, never behind or beside what was taken in before.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ed25519 } from '@noble/curves/ed25519.js'
import { expect, test } from 'vitest'
import { isRollUpCount } from '../../packages/domain/src/publication/roll-up/counts.ts'
import { formatCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { leafHash } from '../../packages/log/src/hash.ts'
import { keyTypes, signNote, vkeyOf } from '../../packages/log/src/note.ts'
import { bytesOf } from '../../packages/log/src/text.ts'
import { treeRoot } from '../../packages/log/src/tree.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { rollUps } from '../../packages/services/src/publication/reading/log/rollUps.ts'
import { lastTakenIn, takeIn, type TakenIn } from '../../packages/services/src/publication/roll-up/takeIn.ts'
import { createTestDatabase } from '../database.ts'
import { openTenant, published, valueOf } from './open-register.ts'

const register = await createTestDatabase()
const upper = await openTenant(register)
const keys = keyFolder(join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys'))
holdSigner({ keys, tell: () => undefined, fault: (_, error) => console.error(error) })

const secretOf = (n: number) => new Uint8Array(32).fill(n)
const keyOf = (n: number, name = 'tinh.example/log') =>
  vkeyOf(name, keyTypes.ed25519, ed25519.getPublicKey(secretOf(n)))
const leaves = Array.from({ length: 12 }, (_, i) => leafHash(bytesOf(`mục ${i}`)))

/** A signed state of the province's record, with its key `by`. */
function stateOf(size: number, { by = 1, other = false, since = null as TakenIn | null } = {}): TakenIn {
  const vkey = keyOf(by)
  const root = treeRoot(other ? leaves.toReversed().slice(0, size) : leaves.slice(0, size))
  const text = formatCheckpoint({ origin: vkey.name, size, root })
  const sign = (bytes: Uint8Array) => ed25519.sign(bytes, secretOf(by))
  return {
    vkey: vkey.text,
    checkpoint: Buffer.from(signNote(text, { vkey, sign })).toString('utf8'),
    day: '2026-11-19',
    counts: [{ facet: 'all', value: 'commitments', n: size }],
    since: since?.checkpoint ?? null,
  }
}

test('a signed state becomes a record with its checkpoint, then the next version follows it', async () => {
  await published(upper.secretariat)
  expect(valueOf(await takeIn(upper.operator, stateOf(5)))).toMatchObject({
    id: expect.stringMatching(/^tinh-example-log-[0-9a-f]{8}$/),
    version: 1,
    size: 5,
  })
  expect(valueOf(await takeIn(upper.operator, stateOf(7, { since: stateOf(5) })))).toMatchObject({
    version: 2,
    size: 7,
  })
  const { list } = await rollUps(upper.open)
  expect(list).toMatchObject([{ origin: 'tinh.example/log', size: 7, version: 2, day: '2026-11-19' }])
  expect((await lastTakenIn(upper.open, 'tinh.example/log'))?.checkpoint).toBe(stateOf(7).checkpoint)
})

test.each([
  ['an older state', stateOf(5), 'roll-up-behind'],
  ['a fork at the same size', stateOf(7, { other: true }), 'roll-up-beside'],
  ['the same again', stateOf(7), 'roll-up-nothing-new'],
  ['what was checked against an earlier state', stateOf(9, { since: stateOf(5) }), 'roll-up-not-compared'],
  ['what was checked against nothing', stateOf(9), 'roll-up-not-compared'],
  ['another key without handing over', stateOf(9, { by: 2 }), 'roll-up-other-key'],
  ['a signature by another than it says', { ...stateOf(9), vkey: keyOf(2).text }, 'roll-up-not-signed'],
  [
    'a checkpoint with a changed digit',
    { ...stateOf(9), checkpoint: stateOf(9).checkpoint.replace('\n9\n', '\n8\n') },
    'roll-up-not-signed',
  ],
  ['no key at all', { ...stateOf(9), vkey: 'khóa' }, 'roll-up-not-signed'],
] as const)('%s is refused and nothing is published', async (_, input, code) => {
  const before = await rollUps(upper.open)
  expect(await takeIn(upper.operator, input)).toMatchObject({ ok: false, refusals: [{ code }] })
  expect(await rollUps(upper.open)).toEqual(before)
})

test('a changed key is taken in once somebody has made sure of it', async () => {
  const input = { ...stateOf(9, { by: 2, since: stateOf(7) }), newKey: true }
  expect(valueOf(await takeIn(upper.operator, input))).toMatchObject({ version: 3, size: 9 })
})

test('a register does not roll itself up', async () => {
  const own = await register.asPortal('minh-son', tx =>
    tx.selectFrom('log_checkpoint').select('note').orderBy('size', 'desc').executeTakeFirstOrThrow(),
  )
  const key = await register.asPortal('minh-son', tx =>
    tx.selectFrom('log_key').select('vkey').executeTakeFirstOrThrow(),
  )
  const input = { ...stateOf(9), vkey: key.vkey, checkpoint: own.note }
  expect(await takeIn(upper.operator, input)).toMatchObject({ refusals: [{ code: 'roll-up-own-log' }] })
})

test('only the operator takes in', async () => {
  for (const door of [upper.secretariat, upper.server]) {
    expect(await takeIn(door, stateOf(11))).toMatchObject({ refusals: [{ code: 'not-allowed' }] })
  }
})

test('the portal made again from the records has the same history', async () => {
  const changes = () =>
    register.asPortal('minh-son', tx => tx.selectFrom('portal_change').selectAll().orderBy('index').execute())
  const before = await changes()
  expect(before.filter(({ kind }) => kind === 'roll-up')).toHaveLength(3)
  valueOf(await rebuildPortal(upper.operator))
  expect(await changes()).toEqual(before)
})

test.each([
  [{ facet: 'all', value: 'commitments', n: 3 }, true],
  [{ facet: 'agency', value: 'so-noi-vu', n: 3 }, false],
  [{ facet: 'group', value: 'trẻ em', n: 3 }, false],
  [{ facet: 'all', value: '<script>', n: 3 }, false],
  [{ facet: 'all', value: 'plans', n: 0 }, false],
  [{ facet: 'all', value: 'plans', n: 1.5 }, false],
  [null, false],
  ['all', false],
] as const)('of counts only codes of closed lists are taken: %j', (line, isTaken) => {
  expect(isRollUpCount(line)).toBe(isTaken)
})
