// The folder of a follower after a crash, a copying tool or another program: nothing that was kept is begun anew, and nothing is made of strangers' files.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { tryToKeep } from '../../apps/cli/src/commands/checking/kept-log.ts'
import {
  folderOfLog,
  heldIn,
  hold,
  keepCheckpoint,
  newestKept,
  release,
} from '../../apps/verify/src/sources/kept-folder.ts'
import { amend, firstPlan, madeRecords } from './made-records.ts'
import { origin, publicTree, signerOf, writeTree, type MadeRecord, type Tree } from './public-tree.ts'

const camket = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const folder = mkdtempSync(join(tmpdir(), 'kept-folder-'))
afterAll(() => rmSync(folder, { recursive: true }))

const records = madeRecords(300)
const more = [...records]
amend(more, `${firstPlan}.2`, '2026-07-03T05:10:00.000Z')
const cut = records.slice(0, 290)
const body = records.findIndex(({ kind }) => kind === 'body')
const rewritten = (made: readonly MadeRecord[]): MadeRecord[] =>
  made.map((record, i) =>
    i === body ? { ...record, body: { ...(record.body as object), name: 'Sở Khác' } } : record,
  )
const key = signerOf(1).vkey.text

/** One follower: a place that shows what it is given, and a folder. */
function place(name: string) {
  const at = join(folder, name, 'copy')
  const keep = join(folder, name, 'kept')
  const own = folderOfLog(keep, origin)
  const run = (command: readonly string[], tree: Tree) => {
    rmSync(at, { recursive: true, force: true })
    writeTree(tree, at)
    const words = [camket, ...command, at, '--keep', keep, '--key', key, '--json']
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
    return { status, says: stdout + stderr }
  }
  return {
    keep,
    own,
    names: () => readdirSync(own).filter(one => !one.startsWith('.')),
    monitor: (tree: Tree) => run(['monitor', '--once'], tree),
    verify: (tree: Tree) => run(['verify'], tree),
  }
}

describe('what was remembered', () => {
  test.each([
    ['torn', (state: string) => writeFileSync(state, readFileSync(state).subarray(0, 40))],
    ['empty', (state: string) => writeFileSync(state, '')],
    ['gone', (state: string) => rmSync(state)],
  ])('and is %s: the kept checkpoints are gone on from', (name, spoil) => {
    const { own, monitor } = place(name)
    monitor(publicTree(records))
    spoil(join(own, 'state.json'))
    const back = monitor(publicTree(cut))
    expect(back.says).toContain('"since-newer"')
    expect(back.says).not.toContain('"first-seen"')
    const on = monitor(publicTree(more))
    expect(on.says).toContain('"followed-on"')
    expect(JSON.parse(readFileSync(join(own, 'state.json'), 'utf8'))).toMatchObject({ key })
  })

  test('by `verify --keep` alone is followed on from', () => {
    const { monitor, verify } = place('by-verify')
    verify(publicTree(records))
    expect(monitor(publicTree(cut)).says).toContain('"since-newer"')
  })
})

test('another history behind a tile that is missing is held in the folder, and told once the tiles are there', () => {
  const { own, names, monitor } = place('held')
  monitor(publicTree(records))
  const fork = publicTree(rewritten(more))
  const gone = [...fork.keys()].filter(path => /^log\/tile\/.*001/.test(path))
  const whole = new Map(fork)
  for (const path of gone) fork.delete(path)
  expect(monitor(fork).status).toBe(1)
  const [note] = heldIn(own)
  expect(Buffer.from(note!)).toEqual(Buffer.from(whole.get('log/checkpoint')!))
  const state = join(own, 'state.json')
  const before = JSON.parse(readFileSync(state, 'utf8')) as object
  writeFileSync(state, JSON.stringify({ ...before, auditedAt: '2026-07-03T00:00:00.000Z' }))
  const { status, says } = monitor(publicTree(more))
  expect(status).toBe(1)
  expect(says).toContain('"since-differs"')
  expect(says).toContain('"kept-contradiction"')
  expect(heldIn(own)).toEqual([])
  expect(names().filter(name => name.startsWith('contradicts-'))).toHaveLength(1)
})

test('a stranger’s answer at the first look makes no address another log’s', () => {
  const { keep, monitor } = place('stranger')
  const tree = publicTree(records)
  const note = Buffer.from(tree.get('log/checkpoint')!).toString('utf8')
  const other = new Map([...tree, ['log/checkpoint', Buffer.from(note.replace(origin, 'khac.example/log'))]])
  expect(monitor(other).status).toBe(1)
  monitor(tree)
  expect(existsSync(folderOfLog(keep, 'khac.example/log'))).toBe(false)
  expect(existsSync(join(folderOfLog(keep, origin), 'state.json'))).toBe(true)
})

describe('the folder of a log', () => {
  const at = (size: number, fill = 7) => ({
    size,
    root: new Uint8Array(32).fill(fill),
    bytes: Buffer.from(`${origin}\n${size}\n`),
  })
  const noteOf = (size: number) => Buffer.from(`${origin}\n${size}\nAAAA\n`)

  test.each([
    '._000000000005-aa.checkpoint',
    '0000 (conflicted copy).checkpoint',
    '000000000000-0011223344556677.checkpoint',
  ])('stays its own beside a file that something else laid there: %s', name => {
    const keep = mkdtempSync(join(folder, 'beside-'))
    const own = folderOfLog(keep, origin)
    keepCheckpoint(keep, { origin, ...at(5) }, noteOf(5))
    writeFileSync(join(own, name), '\0\x05\x16\x07')
    expect(folderOfLog(keep, origin)).toBe(own)
    expect(newestKept(keep, origin)).toEqual(noteOf(5))
  })

  test('gives the newest checkpoint that is whole', () => {
    const keep = mkdtempSync(join(folder, 'torn-'))
    for (const size of [5, 6, 7]) keepCheckpoint(keep, { origin, ...at(size) }, noteOf(size))
    const own = folderOfLog(keep, origin)
    const [, six, seven] = readdirSync(own).sort()
    writeFileSync(join(own, seven!), '')
    expect(newestKept(keep, origin)).toEqual(noteOf(6))
    writeFileSync(join(own, six!), noteOf(6).subarray(0, 25))
    expect(newestKept(keep, origin)).toEqual(noteOf(5))
  })

  test('holds sixty-four heads, and those first that can be placed first', () => {
    const own = mkdtempSync(join(folder, 'held-'))
    hold(own, [at(2 ** 50), at(5), at(5)])
    hold(
      own,
      Array.from({ length: 80 }, (_, n) => at(2 ** 51 + n)),
    )
    hold(own, [at(6), at(5, 8)])
    expect(heldIn(own)).toHaveLength(64)
    expect(
      heldIn(own)
        .slice(0, 3)
        .map(note => note.toString()),
    ).toEqual([5, 5, 6].map(size => `${origin}\n${size}\n`))
    release(own, [at(5), at(9)])
    expect(heldIn(own)).toHaveLength(63)
  })

  test('is read on where another follower has let go meanwhile', () => {
    const own = mkdtempSync(join(folder, 'two-'))
    hold(own, [at(5)])
    symlinkSync(join(own, 'gone'), join(own, `held-6-${'0'.repeat(64)}.note`))
    expect(heldIn(own)).toHaveLength(1)
  })

  test('holds nothing that is kept as what followed', () => {
    const keep = mkdtempSync(join(folder, 'followed-'))
    const own = folderOfLog(keep, origin)
    keepCheckpoint(keep, { origin, ...at(5) }, noteOf(5))
    hold(own, [at(5)])
    expect(heldIn(own)).toEqual([])
  })
})

test('whatever keeps a folder from being written is told and no fault of the program', () => {
  for (const code of ['ENOSPC', 'ESTALE', 'ETIMEDOUT', 'EMFILE', 'ENOENT', 'EROFS']) {
    const { trouble } = tryToKeep('kept', () => {
      throw Object.assign(new Error(code), { code, syscall: 'open' })
    })
    expect(trouble?.en).toContain(code)
  }
  expect(() =>
    tryToKeep('kept', () => {
      throw Object.assign(new Error('ours'), { code: 'ERR_OUT_OF_RANGE' })
    }),
  ).toThrow('ours')
})
