// A site that is honest, one that is slow and one that lies: the command must end, in bounds, with the right code.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { siteSource } from '../../apps/verify/src/sources/site.ts'
import { formatCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { leafHash } from '../../packages/log/src/hash.ts'
import { signHandover } from '../../packages/log/src/keys/handover.ts'
import { signNote } from '../../packages/log/src/note.ts'
import { treeRoot } from '../../packages/log/src/tree.ts'
import { madeRecords } from './made-records.ts'
import { origin, publicTree, seal, signerOf, writeTree, type Tree } from './public-tree.ts'

const records = madeRecords(30)
const tree = publicTree(records)
const camket = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
let folder = ''
let servers: Server[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-site-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  servers = []
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const contentsOf = (kept: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(kept, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(file => [file, readFileSync(file, 'utf8')]),
  )

const serveTree = (served: () => Tree) =>
  serve((req, res) => {
    const bytes = served().get((req.url ?? '').slice(1))
    res.statusCode = bytes === undefined ? 404 : 200
    res.end(bytes)
  })

function run(args: readonly string[]): Promise<{ code: number | null; err: string; out: string }> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [camket, ...args, '--lang', 'en'])
    let [err, out] = ['', '']
    child.stderr.setEncoding('utf8').on('data', chunk => (err += chunk))
    child.stdout.setEncoding('utf8').on('data', chunk => (out += chunk))
    child.on('close', code => resolve({ code, err, out }))
  })
}

describe('the command', () => {
  test('checks a site, a folder and a proof, keeps a checkpoint and sees the site go back', async () => {
    let now = tree
    const address = await serveTree(() => now)
    const keep = join(folder, 'kept')
    const key = signerOf(1).vkey.text
    const first = await run(['verify', address, '--key', key, '--keep', keep])
    expect(first.code).toBe(0)
    expect(first.err).toContain('Everything that was checked holds.')
    expect(first.err).toContain('First look at this log')
    expect(readdirSync(keep).sort()).toEqual(['.places', 'minh-son.example_log'])
    now = publicTree(records.slice(0, -1))
    const second = await run(['verify', address, '--key', key, '--keep', keep, '--json'])
    expect(second.code).toBe(1)
    const found = second.out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { code: string; ok: boolean; says: string })
    expect(found.filter(({ ok }) => !ok).map(({ code }) => code)).toEqual(['since-newer'])
    expect(found.find(({ ok }) => !ok)?.says).toContain('or a cut log')
    writeTree(tree, join(folder, 'copy'))
    expect((await run(['verify', join(folder, 'copy'), '--key', key])).code).toBe(0)
  })

  test('--keep remembers the place: another name or another key answers for what was kept there', async () => {
    let now = tree
    const address = await serveTree(() => now)
    const keep = join(folder, 'kept by place')
    const look = async (...more: string[]) => {
      const { code, out } = await run(['verify', `${address}/`, '--keep', keep, '--json', ...more])
      const found = out
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as { code: string; ok: boolean })
      return [code, ...found.filter(({ ok }) => !ok).map(one => one.code)]
    }
    expect(await look()).toEqual([0])
    const standing = contentsOf(keep)
    const stranger = signerOf(66)
    const leaves = seal(records).map(({ entry }) => leafHash(entry))
    const elsewhere = 'minh-son.example/log2'
    const renamed = signerOf(66, elsewhere)
    const head = { origin: elsewhere, size: leaves.length, root: treeRoot(leaves) }
    const own = [{ vkey: renamed.vkey.text, fromSize: 0, handover: null }]
    now = publicTree(records, { keys: { origin: elsewhere, keys: own, policy: null } })
    now.set('log/checkpoint', signNote(formatCheckpoint(head), renamed))
    expect(await look()).toEqual([1, 'key-changed'])
    // Nor where the reader is talked into the new key.
    expect(await look('--key', renamed.vkey.text)).toEqual([1, 'key-changed'])
    now = publicTree(records, { signer: stranger })
    expect(await look()).toEqual([1, 'key-changed'])
    const handover = signHandover({ size: leaves.length, root: treeRoot(leaves) }, signerOf(1), signerOf(2))
    const keys = [
      { vkey: signerOf(1).vkey.text, fromSize: 0, handover: null },
      { vkey: signerOf(2).vkey.text, fromSize: leaves.length, handover: Buffer.from(handover).toString() },
    ]
    expect(contentsOf(keep)).toEqual(standing)
    now = publicTree(records, { signer: signerOf(2), keys: { origin, keys, policy: null } })
    expect(await look()).toEqual([0])
    // From there on the old key is none.
    now = tree
    expect(await look()).toEqual([1, 'key-changed'])
    // A stranger at another place who calls himself this log is measured by it.
    const other = await serveTree(() => publicTree(records, { signer: stranger }))
    const { code, out } = await run(['verify', other, '--keep', keep, '--json'])
    expect(code).toBe(1)
    expect(out).toContain('"key-changed"')
  })

  test('says 2 where there is nothing to check', async () => {
    const address = await serve((_, res) => res.writeHead(404).end())
    expect((await run(['verify', address])).code).toBe(2)
    expect((await run(['verify', join(folder, 'nowhere')])).code).toBe(2)
    expect((await run(['verify'])).code).toBe(2)
    expect((await run(['monitor', address, '--once', '--every', '0'])).code).toBe(2)
    writeFileSync(join(folder, 'x.json'), '{}')
    expect((await run(['verify', join(folder, 'x.json')])).code).toBe(2)
  })

  test('follows: all is well, then a fork is seen and kept as evidence', async () => {
    let now = tree
    const address = await serveTree(() => now)
    const keep = join(folder, 'followed')
    const args = ['monitor', address, '--once', '--keep', keep]
    const first = await run(args)
    // The records are of a past summer: the log stands still, and nothing else is wrong.
    expect(first.code).toBe(1)
    expect(first.err).toContain('The log stands still')
    const forked = records.map((record, i) => (i === 20 ? { ...record, body: { x: 1 } } : record))
    now = publicTree(forked)
    const second = await run(args)
    expect(second.code).toBe(1)
    expect(second.err).toContain('history was rewritten')
    const own = join(
      keep,
      readdirSync(keep).find(name => name.startsWith('minh-son'))!,
    )
    const proof = readdirSync(own).find(name => name.startsWith('contradicts-'))
    expect(proof).toBeDefined()
    expect(second.err.replace(/\s+/g, '')).toContain(join(own, proof!))
  })

  test('a check that keeps a folder keeps both heads of a fork, and an older copy is none', async () => {
    let now = tree
    const address = await serveTree(() => now)
    const keep = join(folder, 'kept by a check')
    const check = () => run(['verify', address, '--keep', keep])
    await check()
    now = publicTree(records.slice(0, -1))
    expect((await check()).err).not.toContain('contradicts')
    now = publicTree(records.map((record, i) => (i === 20 ? { ...record, body: { x: 1 } } : record)))
    const { code, err } = await check()
    expect(code).toBe(1)
    const own = join(keep, 'minh-son.example_log')
    const proof = readdirSync(own).filter(name => name.startsWith('contradicts-'))
    expect(proof).toHaveLength(1)
    expect(readFileSync(join(own, proof[0]!))).toEqual(Buffer.from(now.get('log/checkpoint')!))
    expect(err.replace(/\s+/g, '')).toContain(join(own, proof[0]!).replace(/\s+/g, ''))
    // A mark that somebody gives accuses nobody.
    const given = join(folder, 'given.checkpoint')
    writeFileSync(given, tree.get('log/checkpoint')!)
    const without = await run(['verify', address, '--keep', join(folder, 'kept nothing'), '--since', given])
    expect(without.code).toBe(1)
    expect(without.err).not.toContain('contradicts-')
  })
})

describe('a lying site', () => {
  test('that names a size without end is left after the first stretch it cannot show', async () => {
    const text = formatCheckpoint({ origin, size: 4_999_999, root: Buffer.alloc(32) })
    const lying = new Map(tree).set('log/checkpoint', signNote(text, signerOf(1)))
    let asked = 0
    const address = await serve((req, res) => {
      asked += 1
      const bytes = lying.get((req.url ?? '').slice(1))
      res.writeHead(bytes === undefined ? 404 : 200).end(bytes)
    })
    expect((await run(['verify', address])).code).toBe(1)
    expect(asked).toBeLessThan(200)
  })

  test('cannot send us elsewhere, nor in circles', async () => {
    const elsewhere = await serveTree(() => tree)
    const away = siteSource(
      new URL(await serve((req, res) => res.writeHead(302, { location: `${elsewhere}${req.url}` }).end())),
    )
    await expect(away.read('log/checkpoint', 1_000)).rejects.toMatchObject({ trouble: 'redirected-away' })
    const round = siteSource(
      new URL(await serve((req, res) => res.writeHead(302, { location: req.url ?? '/' }).end())),
    )
    await expect(round.read('log/checkpoint', 1_000)).rejects.toMatchObject({ trouble: 'redirected-away' })
  })

  test('cannot fill memory, packed or not', async () => {
    const bomb = gzipSync(Buffer.alloc(40_000_000))
    const packed = siteSource(
      new URL(await serve((_, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))),
    )
    await expect(packed.read('log/checkpoint', 1 << 20)).rejects.toMatchObject({ trouble: 'too-large' })
    const endless = await serve((_, res) => {
      const more = () => res.write(Buffer.alloc(65_536)) && setImmediate(more)
      res.on('drain', more)
      more()
    })
    await expect(siteSource(new URL(endless)).read('log/checkpoint', 1 << 20)).rejects.toMatchObject({
      trouble: 'too-large',
    })
  })

  test('cannot keep us waiting', async () => {
    const silent = siteSource(new URL(await serve(() => {})), { idle: 200 })
    await expect(silent.read('log/checkpoint', 1_000)).rejects.toMatchObject({ trouble: 'timeout' })
    const dripping = await serve((_, res) => {
      const timer = setInterval(() => res.write('x'), 20)
      res.on('close', () => clearInterval(timer))
    })
    await expect(
      siteSource(new URL(dripping), { whole: 400 }).read('log/checkpoint', 1_000_000),
    ).rejects.toMatchObject({ trouble: 'timeout' })
  })

  test('that breaks is asked again and then left', async () => {
    let asked = 0
    const broken = await serve((_, res) => {
      asked += 1
      res.writeHead(500).end()
    })
    await expect(
      siteSource(new URL(broken), { retries: 1 }).read('log/checkpoint', 1_000),
    ).rejects.toMatchObject({ trouble: 'bad-status' })
    expect(asked).toBe(2)
  })
})
