// What one run takes from a foreign site counts together, whatever it is; used up, the run ends in words and keeps nothing.
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { budgeted, UsedUp } from '../../apps/cli/src/mirror/from/budget.ts'
import { policyTag } from '../../apps/cli/src/mirror/links.ts'
import { SourceError, type Source } from '../../apps/verify/src/source.ts'
import { siteSource } from '../../apps/verify/src/sources/site.ts'
import { madeRecords } from '../verify/made-records.ts'
import { publicTree } from '../verify/public-tree.ts'
import { fetchCopy, openSite, placeForCopies } from './served-tree.ts'

vi.setConfig({ testTimeout: 60_000 })

const address = 'https://a.example/'
const block = 4_096
/** Answers files of so many bytes; `none` is not there. */
const sized: Source = {
  kind: 'site',
  read(path, limit) {
    if (path === 'none') return Promise.resolve(null)
    const size = Number(path)
    return size > limit
      ? Promise.reject(new SourceError('too-large', path))
      : Promise.resolve(new Uint8Array(size))
  },
}

test.each<[string, number, string[], boolean]>([
  ['within it', 3 * block, ['4096', '4096', '4096'], true],
  ['one file too many', 2 * block, ['4096', '4096', '1'], false],
  ['small files, each of which takes its place', 2 * block, ['1', '0', '0'], false],
  ['what is not there takes none', block, ['none', 'none', '1', 'none'], false],
  ['what is not there, before it is used up', 2 * block, ['none', 'none', '1', 'none'], true],
  ['a file larger than what is left', 3 * block, ['4096', '9000'], false],
  ['a part of a block is a block', 2 * block, ['4097', '1'], false],
])('%s', async (_, most, paths, fits) => {
  const source = budgeted(sized, { address, most })
  const all = async (): Promise<void> => {
    for (const path of paths) await source.read(path, 1 << 20)
  }
  if (fits) await expect(all()).resolves.toBeUndefined()
  else await expect(all()).rejects.toThrow(UsedUp)
})

test('what comes at the same time counts too', async () => {
  const source = budgeted(sized, { address, most: 3 * block })
  const all = await Promise.allSettled(Array.from({ length: 6 }, () => source.read('4096', 1 << 20)))
  expect(all.map(({ status }) => status).filter(status => status === 'fulfilled')).toHaveLength(3)
})

test('a file beyond its own size is not blamed on the budget', async () => {
  const source = budgeted(sized, { address, most: 1 << 20 })
  await expect(source.read('9000', 5_000)).rejects.toThrow(SourceError)
})

test('it is said in both languages, with the address and the measure', async () => {
  const error = await budgeted(sized, { address, most: 0 })
    .read('1', 1)
    .catch((thrown: unknown) => thrown)
  expect((error as UsedUp).lines[0]).toEqual({
    vi: expect.stringMatching(/https:\/\/a\.example\/ .*0 GiB.*bằng chứng/),
    en: expect.stringMatching(/https:\/\/a\.example\/ .*0 GiB.*evidence/),
  })
})

const place = placeForCopies()
const tree = publicTree(madeRecords(300), { files: false })

test('pages without end are taken until it is used up, and nothing of them is kept', async () => {
  const site = await openSite(tree)
  const whole = await fetchCopy(site, place('whole'))
  const state = { size: whole.size, languages: 'vi', program: 'x' }
  const { root } = JSON.parse(readFileSync(join(place('whole'), 'mirror.json'), 'utf8')) as { root: string }
  let pages = 0
  site.instead = (path, _, res) => {
    if (path === 'mirror.json') res.end(JSON.stringify({ ...state, root }))
    else if (/^(index|\d+)\.html$/.test(path)) {
      const to = (pages += 1)
      const body = `<a href="${2 * to}.html">x</a><a href="${2 * to + 1}.html">y</a>`
      res.end(
        `<!doctype html>\n<html lang="vi"><head>${policyTag}<meta charset="utf-8" /></head><body>${body}</body></html>`,
      )
    } else return false
    return true
  }
  const source = budgeted(siteSource(site.address, { retries: 0 }), {
    address: site.address.href,
    most: 2 << 20,
  })
  const folder = place('endless')
  await expect(fetchCopy(site, folder, { site: source })).rejects.toThrow(UsedUp)
  expect(pages).toBeGreaterThan(50)
  expect(pages).toBeLessThan((2 << 20) / block)
  expect(readdirSync(folder)).toEqual(['.camket-mirror'])
})

test('the command counts what a run before has left, says that it is used up, and drops it', async () => {
  const site = await openSite(tree)
  const folder = place('left')
  const fetched = join(folder, '.camket-mirror/fetched')
  mkdirSync(fetched, { recursive: true })
  writeFileSync(join(fetched, 'x'), '')
  // Takes no place on the disk.
  truncateSync(join(fetched, 'x'), 64 * 2 ** 30)
  const camket = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
  const args = [camket, 'mirror', folder, '--from', site.address.href, '--lang', 'en']
  const told = await new Promise<{ code: unknown; stderr: string }>(resolve => {
    execFile(process.execPath, args, (error, _, stderr) => resolve({ code: error?.code, stderr }))
  })
  expect(told.code).toBe(3)
  expect(told.stderr).toContain('64 GiB')
  expect(site.asked).toEqual([])
  expect(existsSync(fetched)).toBe(false)
})
