// `camket take-in` over HTTP: an honest register is taken in, one that lies is not, whatever it answers the second time.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { rollUpFigure } from '../../packages/domain/src/publication/roll-up/counts.ts'
import { rollUps } from '../../packages/services/src/publication/reading/log/rollUps.ts'
import { amend, firstPlan, madeRecords } from './made-records.ts'
import { origin, publicTree, signerOf, type Tree } from './public-tree.ts'

const camket = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const data = mkdtempSync(join(tmpdir(), 'camket-take-in-'))
const key = signerOf(1).vkey.text
/** One register at two moments. */
const before = madeRecords(30)
const all = [...before]
amend(all, `${firstPlan}.3`, '2026-07-03T05:10:00.000Z')
let serving: Tree = publicTree(before)
/** Answers by path and by how often it was asked; undefined: as the tree has it. */
let lie: (path: string, times: number) => Uint8Array | undefined = () => undefined
const asked = new Map<string, number>()
const server = createServer((req, res) => {
  const path = (req.url ?? '').slice(1)
  asked.set(path, (asked.get(path) ?? 0) + 1)
  const bytes = lie(path, asked.get(path)!) ?? serving.get(path)
  res.statusCode = bytes === undefined ? 404 : 200
  res.end(bytes)
})
let site = ''

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await run(['tenant', 'bo', '--name', 'Bộ'])
})
afterAll(async () => {
  await new Promise(resolve => server.close(resolve))
  rmSync(data, { recursive: true, force: true })
})

function run(args: readonly string[]): Promise<{ code: number | null; err: string }> {
  asked.clear()
  return new Promise(resolve => {
    const child = spawn(process.execPath, [camket, ...args, '--lang', 'en', '--data', data])
    let err = ''
    child.stderr.setEncoding('utf8').on('data', chunk => (err += chunk))
    child.on('close', code => resolve({ code, err }))
  })
}

async function taken() {
  const register = await openDatabase({ dataDir: data })
  try {
    return (await rollUps({ register, tenant: 'bo' })).list
  } finally {
    await register.close()
  }
}

test('a first key is asked for, and shown, before anything is taken in', async () => {
  const { code, err } = await run(['take-in', site])
  expect(code).toBe(2)
  expect(err).toContain(key)
  expect(await taken()).toEqual([])
})

test('a key that steers the terminal or turns the line around is shown by its numbers', async () => {
  const keys = {
    origin,
    keys: [{ vkey: 'a\u001b[2J\u009b\u202eb', fromSize: 0, handover: null }],
    policy: null,
  }
  lie = path => (path === 'log/keys.json' ? Buffer.from(JSON.stringify(keys)) : undefined)
  const { code, err } = await run(['take-in', site])
  lie = () => undefined
  expect(code).toBe(2)
  expect(err).toContain('a\\u{1b}[2J\\u{9b}\\u{202e}b')
  expect(err.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
})

test('figures come from the records that were checked, not from what is answered afterwards', async () => {
  const honest = serving.get('tables/counts.json')!
  const inflated = Buffer.from(
    Buffer.from(honest)
      .toString('utf8')
      .replace(/("facet":"all","n":)\d+(,"value":"commitments")/, '$1777777$2'),
  )
  expect(inflated.toString('utf8')).toContain('777777')
  lie = (path, times) => (path === 'tables/counts.json' && times > 1 ? inflated : undefined)
  const { code, err } = await run(['take-in', site, '--key', key])
  expect(err).toContain('taken in')
  expect(code).toBe(0)
  const [one] = await taken()
  const promises = before.filter(({ kind }) => kind === 'commitment').length
  expect(one).toMatchObject({ origin, version: 1 })
  expect(rollUpFigure(one!.counts, 'all', 'commitments')).toBeLessThanOrEqual(promises)
  expect(rollUpFigure(one!.counts, 'all', 'commitments')).toBeGreaterThan(0)
})

test('a register whose figures do not follow from its records is not taken in', async () => {
  serving = publicTree(all)
  const counts = Buffer.from(serving.get('tables/counts.json')!).toString('utf8')
  lie = path =>
    path === 'tables/counts.json'
      ? Buffer.from(counts.replace(/("facet":"all","n":)\d+(,"value":"commitments")/, '$1777777$2'))
      : undefined
  expect((await run(['take-in', site])).code).toBe(1)
  expect((await taken())[0]).toMatchObject({ version: 1 })
})

test('the next state is checked against the one before, and an older one is refused', async () => {
  lie = () => undefined
  expect((await run(['take-in', site])).code).toBe(0)
  expect((await taken())[0]).toMatchObject({ version: 2 })
  serving = publicTree(before)
  expect((await run(['take-in', site])).code).toBe(1)
  expect((await taken())[0]).toMatchObject({ version: 2 })
})

test('another history is not taken in by who answers under another name first', async () => {
  const body = all.findIndex(({ kind }) => kind === 'body')
  const fork = all.map((record, i) =>
    i === body ? { ...record, body: { ...(record.body as object), name: 'Sở Khác' } } : record,
  )
  amend(fork, `${firstPlan}.2`, '2026-07-03T05:20:00.000Z')
  serving = publicTree(fork)
  const note = Buffer.from(serving.get('log/checkpoint')!).toString('utf8')
  for (const first of ['khac.example/log', '']) {
    lie = (path, times) =>
      path === 'log/checkpoint' && times <= 2 ? Buffer.from(note.replace(origin, first)) : undefined
    const { code, err } = await run(['take-in', site, '--key', key])
    expect(err).toContain('was not checked against the one that was taken in last')
    expect(code).not.toBe(0)
    expect((await taken())[0]).toMatchObject({ origin, version: 2 })
  }
  lie = () => undefined
})
