// `camket redraw` and `camket seal` over copies that are honest, damaged, signed by another or no copy at all: what is not tied to
// the signed checkpoint is believed nowhere, and whatever is handed over is answered in words.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { redrawRound } from '../../apps/verify/src/rounds/redraw-round.ts'
import { most, type Source } from '../../apps/verify/src/source.ts'
import { leafHash, sha256 } from '../../packages/log/src/hash.ts'
import { signNote } from '../../packages/log/src/note.ts'
import { verifyWords } from '../../packages/domain/src/publication/checking/verify-words.ts'
import { sourceOf } from './check.ts'
import { saidRecords } from './made-said.ts'
import {
  publicTree,
  seal,
  signedHead,
  signerOf,
  writeTree,
  type MadeRecord,
  type Tree,
} from './public-tree.ts'

const main = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const folder = mkdtempSync(join(tmpdir(), 'camket-redraw-'))
const honest = join(folder, 'honest')
const records = saidRecords()
const tree = publicTree(records, { files: false })
const key = signerOf(1).vkey.text
const bundle = 'records/bundles/0.jsonl'
const drawnAt = records.findLastIndex(({ kind }) => kind === 'round')
const { drawn } = records[drawnAt]!.body as { drawn: string[] }

beforeAll(() => writeTree(tree, honest))
afterAll(() => rmSync(folder, { recursive: true }))

function camket(...args: string[]) {
  const run = spawnSync(process.execPath, [main, ...args, '--lang', 'en'], { encoding: 'utf8', cwd: folder })
  return { code: run.status, out: run.stdout, err: run.stderr.replace(/\s+/g, ' ') }
}
const again = (from: string, ...more: string[]) => camket('redraw', '2026-1', '--from', from, ...more)

/** A copy of the honest folder in which one file is another. */
function withFile(name: string, path: string, bytes: Uint8Array | string): string {
  const copy = join(folder, name)
  cpSync(honest, copy, { recursive: true })
  mkdirSync(dirname(join(copy, path)), { recursive: true })
  writeFileSync(join(copy, path), bytes)
  return copy
}
const lines = Buffer.from(tree.get(bundle)!).toString('utf8').split('\n')
const withLine = (at: number, change: (line: string) => string): string => {
  const line = change(lines[at]!)
  if (line === lines[at]) throw new Error('nothing was changed')
  return lines.with(at, line).join('\n')
}
const changedRecord = (at: number, body: object): MadeRecord[] => records.with(at, { ...records[at]!, body })

test('an honest copy: drawn again, under whose signature, with a key from elsewhere and without', () => {
  const mine = again(honest, '--key', key)
  expect([mine.code, mine.out.trim().split('\n')]).toEqual([0, drawn])
  expect(mine.err).toMatch(
    new RegExp(`✓ .*minh-son.example/log.* ${records.length}.*✓ It is what was published`),
  )
  const itsOwnKey = verifyWords['key-from-log'].en
  expect(mine.err).not.toContain(itsOwnKey)
  const its = again(honest)
  expect([its.code, its.out]).toEqual([0, mine.out])
  expect(its.err).toContain(itsOwnKey)
})

describe('what does not hold is told, and nothing is said to hold', () => {
  test.each<[string, () => string, RegExp]>([
    [
      'another sample in the record',
      () =>
        withFile(
          'sample',
          bundle,
          withLine(drawnAt, line => line.replace(drawn[0]!, `${drawn[0]!}x`)),
        ),
      /✗ The round’s record is not what its entry says/,
    ],
    [
      'bundles of another log, which agree with themselves, beside the signed one',
      () => {
        const body = { ...(records[drawnAt]!.body as object), title: 'Đợt khác' }
        const other = publicTree(changedRecord(drawnAt, body), { signer: signerOf(9) })
        return withFile('bundles', bundle, other.get(bundle)!)
      },
      /✗ The round’s record is not what its entry says/,
    ],
    [
      'a whole log, signed by another',
      () => {
        const copy = join(folder, 'signed-by-another')
        const own: Tree = publicTree(records, { signer: signerOf(9), files: false })
        writeTree(own, copy)
        return copy
      },
      /✗ .*key/,
    ],
    [
      'a checkpoint over other entries',
      () => {
        const leaves = seal(records.with(5, { ...records[5]!, body: { x: 1 } })).map(({ entry }) =>
          leafHash(entry),
        )
        return withFile('other-root', 'log/checkpoint', signedHead(leaves, signerOf(1)))
      },
      /✗ .*root|✗ .*hash/i,
    ],
    [
      'a signed round whose body has not the form',
      () => {
        const body = { ...(records[drawnAt]!.body as object), frozenAt: { size: 1.5 } }
        const copy = join(folder, 'no-form')
        writeTree(publicTree(changedRecord(drawnAt, body), { files: false }), copy)
        return copy
      },
      /✗ .*form and fields/,
    ],
    ['no checkpoint that is one', () => withFile('no-note', 'log/checkpoint', '{}'), /✗/],
    ['no keys', () => withFile('no-keys', 'log/keys.json', '{}'), /✗/],
    ['no records that are any', () => withFile('no-records', bundle, '{}'), /✗ The round’s record/],
    ['lines that are none', () => withFile('no-lines', bundle, '{}\n'.repeat(300)), /✗ The round’s record/],
    ['null for records', () => withFile('nulls', bundle, 'null\n'.repeat(300)), /✗ The round’s record/],
  ])('%s', (_, copy, says) => {
    const from = copy()
    const found = again(from, '--key', key)
    expect([found.code, found.out]).toEqual([1, ''])
    expect(found.err).toMatch(says)
    expect(found.err).not.toMatch(/It is what was published|List and root hold|fault [0-9a-f]{10}/)
    const json = JSON.parse(again(from, '--key', key, '--json').out) as object
    expect(json).toMatchObject({ title: null, sample: null, list: null })
    expect(camket('seal', '2026-1', '--from', from, '--key', key, '--body', 'cong-an')).toMatchObject({
      code: 1,
      out: '',
    })
  })
})

test('what is no log and no key is the asker’s own mistake', () => {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  expect(again(empty).code).toBe(2)
  expect(again(honest, '--key', '{}')).toMatchObject({ code: 1, out: '' })
  expect(camket('redraw', '2026-99', '--from', honest).code).toBe(2)
})

test('what a signed title has in it steers no terminal and turns no line around', () => {
  const copy = join(folder, 'steering')
  const made = records.map(record =>
    record.kind === 'round'
      ? { ...record, body: { ...(record.body as object), title: 'a\u001b]0;b\u0007c\u009bd\u202ee' } }
      : record,
  )
  writeTree(publicTree(made, { files: false }), copy)
  const { code, err } = again(copy, '--key', key)
  expect(code).toBe(0)
  expect(err).toContain('a\\u{1b}]0;b\\u{7}c\\u{9b}d\\u{202e}e')
  expect(err).not.toMatch(/[\p{Cc}\p{Cf}]/u)
})

describe('of a source that never ends', () => {
  const asking = { round: '2026-1', digest: sha256, trusted: { key } }
  const files = sourceOf(tree)

  test('no more files are asked for than the signed log has, and of each no more than there may be', async () => {
    const asked: Array<[string, number]> = []
    const endless: Source = {
      ...files,
      read: (path, limit) => {
        asked.push([path, limit])
        const isRecords = path.startsWith('records/bundles/')
        return isRecords ? Promise.resolve(Buffer.from('{}\n'.repeat(256))) : files.read(path, limit)
      },
    }
    const found = await redrawRound(endless, asking)
    expect(found).toMatchObject({ again: null, broken: [1, 2, 3] })
    expect(asked.filter(([path]) => path.startsWith('records/')).length).toBeLessThan(5)
    const limits: readonly number[] = Object.values(most)
    expect(asked.filter(([, limit]) => !limits.includes(limit))).toEqual([])
  })

  test('a log that claims to be longer than is read is not read', async () => {
    const claim = Buffer.from(tree.get('log/checkpoint')!).toString('utf8').split('\n')
    const { vkey, sign } = signerOf(1)
    const text = `${[claim[0], '900000000000', claim[2]].join('\n')}\n`
    const longer = new Map([...tree, ['log/checkpoint', signNote(text, { vkey, sign })]])
    const asked: string[] = []
    const source = sourceOf(longer)
    const found = await redrawRound(
      { ...source, read: (path, limit) => (asked.push(path), source.read(path, limit)) },
      asking,
    )
    expect(found?.findings.filter(({ ok }) => !ok).map(({ code }) => code)).toEqual(['log-too-long'])
    expect(asked.sort()).toEqual(['log/checkpoint', 'log/keys.json'])
  })
})
