// A copy that an outsider fetches: whole, checked, and later only what is new.
import { execFile } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { RefusedError, UsageError } from '../../apps/cli/src/command.ts'
import { BrokenOff } from '../../apps/cli/src/mirror/from/refusal.ts'
import { directorySource } from '../../apps/verify/src/sources/directory.ts'
import { verifyRecord } from '../../apps/verify/src/verify-record.ts'
import { leafHash } from '../../packages/log/src/hash.ts'
import { signHandover } from '../../packages/log/src/keys/handover.ts'
import { treeRoot } from '../../packages/log/src/tree.ts'
import { variedPlan } from '../load/varied-plans.ts'
import {
  amend,
  firstPlan,
  madeRecords,
  planRecords,
  secondPlan,
  today,
  tombstone,
  withdraw,
} from '../verify/made-records.ts'
import { origin, publicTree, seal, signerOf, type MadeRecord, type Tree } from '../verify/public-tree.ts'
import { contentOf } from './copied-register.ts'
import { crawl, filesUnder } from './crawl.ts'
import { fetchCopy, openSite, placeForCopies, type Site } from './served-tree.ts'

vi.setConfig({ testTimeout: 60_000 })

const records = madeRecords(600)
const later = '2026-07-03T04:00:00.000Z'
const served = (made: readonly MadeRecord[]): Tree => publicTree(made, { files: false })
const key = signerOf(1).vkey.text

const place = placeForCopies()
let site: Site
let count = 0
let copy = ''
beforeEach(async () => {
  site = await openSite(served(records))
  copy = place(String((count += 1)))
  await fetchCopy(site, copy)
})

async function wanting(folder: string): Promise<string[]> {
  const { findings } = await verifyRecord(directorySource(folder), { now: today, key })
  return findings.filter(({ ok }) => !ok).map(({ code }) => code)
}

async function expectLikeFresh(): Promise<void> {
  const fresh = place(`fresh ${(count += 1)}`)
  await fetchCopy(site, fresh)
  expect(contentOf(copy)).toEqual(contentOf(fresh))
  expect(await wanting(copy)).toEqual([])
}

/** What was served, and what a copy adds of its own. */
const own = ['index.html', 'mirror.json', 'verify.html']

test('it has every file, the single records too, holds, and links to nothing that is not there', async () => {
  const whole = publicTree(records)
  expect(filesUnder(copy)).toEqual([...whole.keys(), ...own].sort())
  for (const [path, bytes] of whole) expect(readFileSync(join(copy, path)).equals(bytes), path).toBe(true)
  expect(await wanting(copy)).toEqual([])
  const { broken } = crawl(copy)
  expect(broken).toEqual([`index.html → ${site.address.href}`, `index.html → ${site.address.href}`])
})

test('with nothing new two files are asked for and none is written', async () => {
  const { fetched } = await fetchCopy(site, copy)
  expect(fetched).toBeNull()
  expect(site.asked).toEqual(['log/checkpoint', 'log/keys.json'])
})

test('an amendment and a withdrawal: what they touched is fetched, and the copy is as one made anew', async () => {
  const grown = [...records]
  amend(grown, `${firstPlan}.3`, later)
  withdraw(grown, `${secondPlan}.9`, later)
  site.tree = served(grown)
  const target = grown.findIndex(({ withdrawn, id }) => withdrawn === true && id === `${secondPlan}.9`)
  expect(target).toBeLessThan(256)
  await fetchCopy(site, copy)
  expect(site.asked).toContain('records/bundles/0.jsonl')
  expect(site.asked).not.toContain('records/bundles/1.jsonl')
  expect(site.asked).not.toContain('log/tile/entries/000')
  expect(readFileSync(join(copy, `records/commitment/${secondPlan}.9/1.json`), 'utf8')).toMatch(
    /"salt":null,"body":null}\n$/,
  )
  await expectLikeFresh()
})

const camket = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const run = (...args: string[]): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)(process.execPath, [camket, 'mirror', copy, '--from', site.address.href, ...args])

test.each([
  ['', []],
  [', also where everything is fetched anew', ['--all']],
])('the command names what was withdrawn since its last run%s, and nothing of before', async (_, how) => {
  const id = `${secondPlan}.9`
  const target = records.findIndex(record => record.id === id)
  const grown = [...records]
  withdraw(grown, id, later)
  const tombstoneAt = grown.length - 2
  site.tree = served(grown)
  const { stdout, stderr } = await run('--lang', 'vi', '--json', ...how)
  const { withdrawals } = JSON.parse(stdout) as { withdrawals: unknown[] }
  expect(withdrawals).toMatchObject([
    {
      tombstone: tombstoneAt,
      body: { of: { kind: 'commitment', id, version: 1, index: target }, ground: 'personal-data' },
    },
  ])
  const told = stderr.replaceAll(/\s+/g, ' ')
  expect(told).toContain('pháp luật buộc xóa; mục, mã băm và phần chứng minh ở lại: ')
  expect(told).toMatch(
    new RegExp(
      `Mục ${target} .{5,60} mục ${tombstoneAt}: Cam kết “${id}”, phiên bản 1\\. Căn cứ: Dữ liệu cá nhân\\. .*: Ban Chỉ đạo\\.`,
    ),
  )
  const again = await run('--lang', 'en', ...how)
  expect(again.stderr).not.toMatch(/withdrawn/i)
  expect(
    (await run('--help', '--lang', 'vi')).stderr + readFileSync(join(copy, 'index.html'), 'utf8'),
  ).toMatch(/cất riêng trước khi chạy.*cất riêng và tự chịu trách nhiệm.*lawful reason/s)
})

test('another plan: tables of the others are not asked for', async () => {
  const grown = [...records]
  grown.push(...planRecords('98-kh', variedPlan(5, 40), grown.length, { publishedAt: later }))
  site.tree = served(grown)
  await fetchCopy(site, copy)
  expect(site.asked.filter(path => path.startsWith('tables/plans/'))).toEqual(['tables/plans/98-kh.jsonl'])
  await expectLikeFresh()
})

test('a plan that was withdrawn leaves no table', async () => {
  const grown = [...records]
  for (const [index, record] of records.entries()) {
    if (record.id !== firstPlan && !record.id.startsWith(`${firstPlan}.`)) continue
    if (record.kind === 'amendment' || record.withdrawn === true) continue
    grown[index] = { ...record, withdrawn: true }
    grown.push(tombstone({ target: index, of: record, publishedAt: later }))
  }
  site.tree = served(grown)
  await fetchCopy(site, copy)
  expect(filesUnder(copy)).not.toContain(`tables/plans/${firstPlan}.jsonl`)
  await expectLikeFresh()
})

describe('a key', () => {
  const rotated = (seeds: readonly [number, number]): Tree => {
    const [old, next] = seeds.map(seed => signerOf(seed))
    const leaves = seal(records).map(({ entry }) => leafHash(entry))
    const note = signHandover({ size: leaves.length, root: treeRoot(leaves) }, old!, next!)
    const handover = Buffer.from(note).toString('utf8')
    const keys = [
      { vkey: old!.vkey.text, fromSize: 0, handover: null },
      { vkey: next!.vkey.text, fromSize: records.length, handover },
    ]
    const grown = [...records]
    amend(grown, `${firstPlan}.3`, later)
    return publicTree(grown, { files: false, signer: next!, keys: { origin, keys, policy: null } })
  }
  const state = () => JSON.parse(readFileSync(join(copy, 'mirror.json'), 'utf8')) as { key: string }

  test('that the first one has handed over to is taken, and from then on the new one alone', async () => {
    site.tree = rotated([1, 2])
    const { keyBefore } = await fetchCopy(site, copy)
    expect(keyBefore).toBe(key)
    expect(state().key).toBe(signerOf(2).vkey.text)
    site.tree = served(records)
    await expect(fetchCopy(site, copy)).rejects.toThrow(RefusedError)
    expect(state().key).toBe(signerOf(2).vkey.text)
  })

  test('of somebody else is not, whatever the site says', async () => {
    const before = contentOf(copy)
    site.tree = rotated([3, 2])
    await expect(fetchCopy(site, copy)).rejects.toThrow(RefusedError)
    site.tree = publicTree(records, { files: false, signer: signerOf(3) })
    await expect(fetchCopy(site, copy)).rejects.toThrow(RefusedError)
    await expect(fetchCopy(site, copy, { key: signerOf(3).vkey.text })).rejects.toThrow(RefusedError)
    await expect(fetchCopy(site, place(`other ${count}`), { key: signerOf(1).vkey.text })).rejects.toThrow(
      RefusedError,
    )
    expect(contentOf(copy)).toEqual(before)
  })
})

test('broken off, the next run goes on where it was, whatever was published and withdrawn meanwhile', async () => {
  const folder = place(`broken ${count}`)
  let left = 8
  site.instead = (_, req) => {
    if ((left -= 1) >= 0) return false
    req.socket.destroy()
    return true
  }
  await expect(fetchCopy(site, folder)).rejects.toThrow(BrokenOff)
  expect(filesUnder(folder).filter(file => !file.startsWith('.camket-mirror/'))).toEqual([])
  site.instead = null
  const grown = [...records]
  withdraw(grown, `${secondPlan}.9`, later)
  site.tree = served(grown)
  await fetchCopy(site, folder)
  expect(site.asked).not.toContain('log/tile/0/000')
  await fetchCopy(site, copy)
  expect(contentOf(folder)).toEqual(contentOf(copy))
  expect(await wanting(folder)).toEqual([])
})

test('a site that grows while it is read is read on, and the copy is of one moment', async () => {
  const grown = [...records]
  amend(grown, `${firstPlan}.3`, later)
  withdraw(grown, `${secondPlan}.400`, later)
  const folder = place(`growing ${count}`)
  const next = served(grown)
  site.instead = path => {
    if (path === 'records/bundles/1.jsonl') site.tree = next
    return false
  }
  const { size } = await fetchCopy(site, folder)
  expect(size).toBe(grown.length)
  site.instead = null
  await fetchCopy(site, copy)
  expect(contentOf(folder)).toEqual(contentOf(copy))
})

test('what nobody has signed yet is not taken, and is there to be had later', async () => {
  const grown = [...records]
  amend(grown, `${firstPlan}.3`, later)
  const before = contentOf(copy)
  const next = served(grown)
  site.tree = new Map([...site.tree, ...next]).set('log/checkpoint', site.tree.get('log/checkpoint')!)
  await expect(fetchCopy(site, place(`unsigned ${count}`))).rejects.toThrow(BrokenOff)
  await fetchCopy(site, copy)
  expect(contentOf(copy)).toEqual(before)
  site.tree = next
  await fetchCopy(site, copy)
  await expectLikeFresh()
})

test('a damaged file of the copy is named, and --all fetches it again', async () => {
  const good = contentOf(copy)
  writeFileSync(join(copy, 'records/bundles/1.jsonl'), 'x\n')
  writeFileSync(join(copy, 'records/extra.json'), 'x')
  const grown = [...records]
  amend(grown, `${firstPlan}.3`, later)
  site.tree = served(grown)
  await expect(fetchCopy(site, copy)).rejects.toThrow(/--all/)
  site.tree = served(records)
  await fetchCopy(site, copy, { all: true })
  expect(contentOf(copy)).toEqual(good)
})

test('without its checkpoint a copy is not gone on with', async () => {
  rmSync(join(copy, 'log/checkpoint'))
  await expect(fetchCopy(site, copy)).rejects.toThrow(RefusedError)
})

test('where no log answers nothing is made', async () => {
  site.tree = new Map()
  const folder = place('nothing')
  await expect(fetchCopy(site, folder)).rejects.toThrow(UsageError)
  expect(() => filesUnder(folder)).toThrow(/ENOENT/)
})

test('a log without any entry can be copied, and grows', async () => {
  const folder = place('empty')
  const empty = new Map(served([]))
  site.tree = empty
  await fetchCopy(site, folder)
  site.tree = served(records)
  await fetchCopy(site, folder)
  expect(await wanting(folder)).toEqual([])
})
