// What the commands say beyond the check itself: what changed since somebody looked, whose policy judged, what may be only age.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { said } from '../../apps/cli/src/printing/print-verified.ts'
import { followOnce } from '../../apps/verify/src/follow.ts'
import { signHandover } from '../../packages/log/src/keys/handover.ts'
import { leafHash } from '../../packages/log/src/hash.ts'
import { keyTypes, vkeyOf } from '../../packages/log/src/note.ts'
import { treeRoot } from '../../packages/log/src/tree.ts'
import { sourceOf, wanting } from './check.ts'
import { makeProof } from './made-proof.ts'
import { amend, firstPlan, madeRecords, secondPlan, today, withdraw } from './made-records.ts'
import { origin, publicTree, seal, signerOf, writeTree, type Tree } from './public-tree.ts'

const camket = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const folder = mkdtempSync(join(tmpdir(), 'news-'))
afterAll(() => rmSync(folder, { recursive: true }))

const records = madeRecords(60)
const grown = [...records]
amend(grown, `${firstPlan}.2`, '2026-07-03T05:10:00.000Z')
withdraw(grown, `${secondPlan}.9`, '2026-07-03T05:20:00.000Z')
const [old, next] = [signerOf(1), signerOf(2)]
const { text: witness } = vkeyOf('w.example', keyTypes.ed25519Cosignature, signerOf(3).vkey.publicKey)
const policy = `witness w ${witness}\nquorum w\n`

/** Grown, with the key handed over before it grew. */
function handedOver(): Tree {
  const root = treeRoot(seal(records).map(({ entry }) => leafHash(entry)))
  const note = signHandover({ size: records.length, root }, old, next)
  const keys = [
    { vkey: old.vkey.text, fromSize: 0, handover: null },
    { vkey: next.vkey.text, fromSize: records.length, handover: Buffer.from(note).toString('utf8') },
  ]
  return publicTree(grown, { signer: next, keys: { origin, keys, policy } })
}

function put(name: string, tree: Tree): string {
  const place = join(folder, name)
  rmSync(place, { recursive: true, force: true })
  writeTree(tree, place)
  return place
}

function verify(...words: string[]): { code: number | null; codes: string[]; says: string } {
  const { status, stdout } = spawnSync(process.execPath, [camket, 'verify', ...words, '--json'], {
    encoding: 'utf8',
  })
  const found = stdout
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line) as { code: string; says: string })
  return {
    code: status,
    codes: found.map(({ code }) => code),
    says: found.map(({ says }) => says).join('\n'),
  }
}

describe('a place that was checked before', () => {
  const keep = join(folder, 'kept')

  test('tells of a new key and a new policy once', () => {
    expect(verify(put('copy', publicTree(records)), '--keep', keep)).toMatchObject({ code: 0 })
    const place = put('copy', handedOver())
    const changed = verify(place, '--keep', keep)
    expect(changed.code).toBe(0)
    expect(changed.codes).toEqual(
      expect.arrayContaining(['since-holds', 'key-handed-over', 'policy-changed', 'policy-from-log']),
    )
    const again = verify(place, '--keep', keep)
    expect(again.code).toBe(0)
    expect(again.codes).not.toContain('key-handed-over')
    expect(again.codes).not.toContain('policy-changed')
  })

  test.each([
    ['fewer entries', publicTree(records), 'key-changed'],
    ['fewer entries and today’s key', publicTree(records, { signer: next }), 'since-newer'],
  ])('that is a copy with %s may be only older, which is said beside the alarm', (_, tree, alarm) => {
    const older = verify(put('copy', tree), '--keep', keep, '--lang', 'en')
    expect(older.code).toBe(1)
    expect(older.codes).toEqual(expect.arrayContaining([alarm, 'perhaps-older-copy']))
    expect(older.says).toContain('may only be older')
  })
})

test('a policy of the reader’s own is not said to be the log’s', () => {
  const place = put('policy', publicTree(records, { policy }))
  expect(verify(place).codes).toContain('policy-from-log')
  const file = join(folder, 'policy.txt')
  writeFileSync(file, policy)
  const own = verify(place, '--policy', file)
  expect(own.code).toBe(1)
  expect(own.codes).not.toContain('policy-from-log')
})

test('a proof that another key signed is doubted and the log’s newer keys are named', async () => {
  const proof = join(folder, 'alone.tlog-proof')
  writeFileSync(proof, await makeProof(records, 9))
  expect(verify(proof, '--key', next.vkey.text)).toMatchObject({ code: 1 })
  expect(verify(proof, '--key', next.vkey.text).codes).toContain('perhaps-other-key')
  expect(verify(proof, '--key', old.vkey.text).codes).not.toContain('perhaps-other-key')
})

describe('following a log', () => {
  const first = followOnce(sourceOf(publicTree(records, { policy })), null, { now: today })
  const day = 24 * 3_600_000

  test('once a day tells what is new, beside the check of everything', async () => {
    const now = new Date(today.getTime() + day)
    const round = await followOnce(sourceOf(handedOver()), (await first).next, { now })
    expect(wanting(round.findings).filter(code => !/stale|cosignatures/.test(code))).toEqual([
      'withdrawn',
      'key-handed-over',
    ])
    const codes = round.findings.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['followed-on', 'records-hold', 'policy-from-log']))
    expect(codes.filter(code => code === 'withdrawn')).toHaveLength(1)
    const went = round.findings.find(({ code }) => code === 'withdrawn')!
    expect(went.values).toMatchObject({ kind: 'commitment', id: `${secondPlan}.9`, version: 1 })
    expect(said(went, 'vi')).toMatch(/: Cam kết “.*”, phiên bản 1\. Căn cứ: .+\. [^:]+: .+\.$/)
    const after = await followOnce(sourceOf(handedOver()), round.next, { now: new Date(now.getTime() + day) })
    expect(after.findings.map(({ code }) => code)).not.toContain('withdrawn')
    expect(after.findings.map(({ code }) => code)).not.toContain('key-handed-over')
  })

  test.each([
    [30_000, true],
    [180_000, false],
  ])('%i ms after the newest entry: witnesses may still be asked: %s', async (age, isNew) => {
    const newest = Date.parse(grown.at(-1)!.publishedAt)
    const own = { now: new Date(newest + age), policy }
    const round = await followOnce(sourceOf(publicTree(grown)), (await first).next, own)
    const codes = round.findings.map(({ code }) => code)
    expect(codes).toContain('cosignatures-lacking')
    expect(codes.includes('cosignatures-to-come')).toBe(isNew)
  })
})
