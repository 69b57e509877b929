// The log as anyone fetches it from a served portal, checked with nothing but what is fetched.
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openCheckpoint, type OpenedCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { hex, leafHash } from '../../packages/log/src/hash.ts'
import { parseVkey } from '../../packages/log/src/note.ts'
import { parseProofFile, verifyProofFile } from '../../packages/log/src/proof-file.ts'
import { decodeEntries, splitHashes, tilePath, tilesOf } from '../../packages/log/src/tile.ts'
import { treeRoot } from '../../packages/log/src/tree.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { valueOf } from '../register/open-register.ts'
import { openPortal, type Portal } from './running-portal.ts'

vi.setConfig({ testTimeout: 120_000 })

let portal: Portal
let keys: { origin: string; keys: { vkey: string; fromSize: number; handover: null }[]; policy: null }
let checkpoint: OpenedCheckpoint
let entries: Uint8Array[]

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(portal.address + path, { redirect: 'manual', ...init })
const bytesAt = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await get(path)).arrayBuffer())

beforeAll(async () => {
  portal = await openPortal()
  keys = (await (await get('/log/keys.json')).json()) as typeof keys
  const vkeys = keys.keys.map(({ vkey }) => parseVkey(vkey))
  checkpoint = openCheckpoint(await bytesAt('/log/checkpoint'), { origin: keys.origin, vkeys })
  const { size } = checkpoint
  entries = decodeEntries(await bytesAt(`/log/tile/entries/000.p/${size}`), size)
})

test('the checkpoint is signed and is the root over the entries', async () => {
  expect(checkpoint.size).toBeGreaterThan(5)
  expect(entries).toHaveLength(checkpoint.size)
  expect(hex(treeRoot(entries.map(leafHash)))).toBe(hex(checkpoint.root))
  const { headers } = await get('/log/checkpoint')
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(headers.get('cache-control')).toBe('public, max-age=5')
})

test('the key stands with its origin, and no handover before the first change', () => {
  expect(keys).toEqual({
    origin: checkpoint.origin,
    keys: [
      {
        vkey: expect.stringContaining(`${checkpoint.origin}+`),
        fromSize: expect.any(Number),
        handover: null,
      },
    ],
    policy: null,
  })
})

test('every tile of the tree is there, at every width it has had, and lasts', async () => {
  const hashes = entries.map(entry => hex(leafHash(entry)))
  for (const tile of tilesOf(0, checkpoint.size)) {
    const answer = await get(`/log/${tilePath(tile)}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  }
  for (let width = 1; width <= checkpoint.size; width += 1) {
    const tile = splitHashes(await bytesAt(`/log/tile/0/000.p/${width}`)).map(hex)
    expect(tile).toEqual(hashes.slice(0, width))
  }
})

describe('an address that names no tile of this tree is short and 404', () => {
  const beyond = () => checkpoint.size + 1
  const short =
    '0/000 entries/000 0/000.p/0 0/000.p/256 0/000.p/01 0/000.p/-1 0/000.p/1e1 0/000.p/1/ 0//000.p/1'
  const kinds =
    'entries/000.p/0 entries/000.p/ entries/0 entries/00 entries/0000 entries/001 entries 0 data/000'
  const levels = '1/000 1/000.p/1 63/000.p/1 64/000.p/1 -1/000.p/1 00/000.p/1 0/x000/000.p/1'
  const escaped = '0/x../000.p/1 0/x..%2f000.p/1 0/%2e%2e/000.p/1 0/%30%30%30.p/1 0/000.p/1%00 %FF 0/٠٠٠.p/1'
  const huge = `0/x999/x999/x999/x999/x999/999 0/x009/x007/x199/x254/x740/991.p/1 0/${'x001/'.repeat(200)}001`
  test.each([short, kinds, levels, escaped, huge].flatMap(paths => paths.split(' ')).concat(''))(
    '%s',
    async path => {
      const answer = await get(`/log/tile/${path}`)
      expect(answer.status).toBeOneOf([400, 404])
      expect((await answer.arrayBuffer()).byteLength).toBeLessThan(5_000)
    },
  )
  test('nor is there anything beyond the end', async () => {
    for (const kind of ['0', 'entries']) {
      const answer = await get(`/log/tile/${kind}/000.p/${beyond()}`)
      expect([answer.status, await answer.text()]).toEqual([
        404,
        'không có gì ở địa chỉ này / nothing at this address\n',
      ])
      expect(answer.headers.get('cache-control')).toBe('no-cache')
    }
  })
})

test('every entry has a proof file that verifies by itself', async () => {
  const vkeys = keys.keys.map(({ vkey }) => parseVkey(vkey))
  for (const [index, entry] of entries.entries()) {
    const proven = verifyProofFile(parseProofFile(await bytesAt(`/log/proof/${index}`)), { vkeys })
    expect(proven.index).toBe(index)
    expect(hex(proven.entry)).toBe(hex(entry))
  }
  const { headers } = await get('/log/proof/3')
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9.-]+-3\.tlog-proof"$/)
  for (const bad of [
    String(checkpoint.size),
    '01',
    '-1',
    '+1',
    '1.0',
    '1e1',
    'x',
    '9'.repeat(16),
    '9'.repeat(400),
  ])
    expect((await get(`/log/proof/${bad}`)).status, bad).toBe(404)
})

test('records stand behind their entries, alone and in bundles, byte for byte', async () => {
  const lines = (await (await get('/records/bundles/0.jsonl')).text()).split(/(?<=\n)/)
  expect(lines).toHaveLength(checkpoint.size)
  for (const [index, line] of lines.entries()) {
    const envelope = Buffer.from(entries[index]!).toString()
    const rest = line.slice(`{"envelope":${envelope}`.length)
    expect(line.startsWith(`{"envelope":${envelope},"salt":"`)).toBe(true)
    const [, salt = '', body = ''] = /^,"salt":"([0-9a-f]{64})","body":(.*)\}\n$/s.exec(rest)!
    const { kind, id, version, digest } = JSON.parse(envelope) as Record<string, string>
    expect(createHash('sha256').update(Buffer.from(salt, 'hex')).update(body).digest('hex')).toBe(digest)
    const alone = await get(`/records/${kind}/${encodeURIComponent(id!)}/${version}.json`)
    expect(await alone.text()).toBe(line)
  }
  for (const bad of ['1', '00', '-1', 'x', '9'.repeat(16), '35184372088832'])
    expect((await get(`/records/bundles/${bad}.jsonl`)).status, bad).toBe(404)
})

test('whoever has a file already is told so, and how long it lasts', async () => {
  const lasting = 'public, max-age=31536000, immutable'
  for (const [path, keep] of [
    ['/log/tile/0/000.p/2', lasting],
    ['/log/checkpoint', 'public, max-age=5'],
    ['/records/bundles/0.jsonl', 'no-cache'],
    ['/tables/counts.json', 'no-cache'],
  ] as const) {
    const plain = { headers: { 'accept-encoding': 'identity' } }
    const first = await get(path, plain)
    const etag = first.headers.get('etag')!
    const again = await get(path, { headers: { 'if-none-match': etag } })
    expect([again.status, again.headers.get('cache-control')], path).toEqual([304, keep])
    const head = await get(path, { method: 'HEAD', ...plain })
    expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0])
    expect(head.headers.get('content-length')).toBe(String((await first.arrayBuffer()).byteLength))
  }
})

test('the pages of things lead to record and proof', async () => {
  const clause = await (await get('/restrictions')).text()
  const [, restriction] = / href="(\/restrictions\/[^"?]+)"/.exec(clause)!
  const paths = [`/plans/${portal.plan}`, `/commitments/${portal.plan}.1`, restriction!]
  for (const path of [...paths, '/records/day/2026-11-20/1']) {
    const page = await (await get(path)).text()
    const [, proof = ''] = / href="(\/log\/proof\/\d+)"/.exec(page) ?? []
    const file = /\/records\/[^"]+\.json/.exec(page)![0]
    const record = (await (await get(file)).json()) as { envelope: unknown }
    const { extra } = parseProofFile(await bytesAt(proof))
    expect(JSON.parse(Buffer.from(extra!).toString())).toEqual(record.envelope)
  }
})

test('a withdrawn record keeps its entry and its proof, and whoever kept the bundle hears that it changed', async () => {
  const { secretariat } = portal.doors
  const id = `${portal.plan}.1`
  const before = await get('/records/bundles/0.jsonl')
  const target = { scope: 'commitment', id, passage: 'stays' } as const
  const decision = 'Quyết định số 3/QĐ-VP'
  const why = { ground: 'personal-data', reason: 'Có dữ liệu của một người.', decision } as const
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
  const { indexes } = valueOf(await withdraw(secretariat, { target, why, seen }))
  const [index] = indexes
  const envelope = Buffer.from(entries[index!]!).toString()
  const gone = `{"envelope":${envelope},"salt":null,"body":null}\n`
  expect(await (await get(`/records/commitment/${id}/1.json`)).text()).toBe(gone)
  const known = { headers: { 'if-none-match': before.headers.get('etag')! } }
  const after = await get('/records/bundles/0.jsonl', known)
  expect(after.status).toBe(200)
  expect((await after.text()).split(/(?<=\n)/)[index!]).toBe(gone)
  const vkeys = keys.keys.map(({ vkey }) => parseVkey(vkey))
  const proof = parseProofFile(await bytesAt(`/log/proof/${index}`))
  expect(Buffer.from(verifyProofFile(proof, { vkeys }).entry).toString()).toBe(envelope)
  for (const path of [`/commitments/${id}`, `/records/commitment/${id}/1`]) {
    const page = await get(path)
    expect(page.status, path).toBe(410)
    expect(await page.text()).toContain('Có dữ liệu của một người.')
  }
  const tombstone = await get(`/records/tombstone/${index}/1`)
  expect(tombstone.status).toBe(200)
  expect(await tombstone.text()).toContain('Luật Bảo vệ dữ liệu cá nhân')
})

test('an entry that no checkpoint covers yet has no proof, which is said in both languages', async () => {
  holdSigner(null)
  const { server } = portal.doors
  valueOf(await publishDay({ ...server, now: new Date(server.now.getTime() + 86_400_000) }))
  const newest = (await (await get('/history.json')).json()) as { size: number }
  const entry = newest.size - 1
  const answer = await get(`/log/proof/${entry}`)
  expect(answer.status).toBe(404)
  const [vietnamese, english] = (await answer.text()).split('\n')
  expect(vietnamese).toContain(`Mục số ${entry} đã có trong sổ`)
  expect(english).toContain(`Entry ${entry} is in the register`)
})
