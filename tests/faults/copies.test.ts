// Files that outsiders and operators keep: checkpoints of verify and monitor, a copy of a site, a backup. Every write, sync,
// renaming and removal fails once; nothing half is taken for whole, and the same command again ends as if nothing had been.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { run } from '../../apps/cli/src/run.ts'
import { newestKept } from '../../apps/verify/src/sources/kept-folder.ts'
import { openCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { checkBackup } from '../../packages/services/src/publication/keeping/checkBackup.ts'
import { createTestDatabase } from '../database.ts'
import { contentOf } from '../mirror/copied-register.ts'
import { fetchCopy, openSite } from '../mirror/served-tree.ts'
import { backupOf } from '../register/kept.ts'
import { openTenant, published, valueOf } from '../register/open-register.ts'
import { amend, firstPlan, madeRecords } from '../verify/made-records.ts'
import { origin, publicTree, signerOf, writeTree, type Tree } from '../verify/public-tree.ts'
import { atEveryStep, endProcess, newFolder, place, tilesMissing } from './disk-rows.ts'
import { diskFailures } from './failing-disk.ts'

vi.setConfig({ testTimeout: 240_000 })

/** The log of our faults goes into the data folder. */
vi.stubEnv('CAMKET_DATA', join(place, 'data'))
mkdirSync(join(place, 'data'))

const vkey = signerOf(1).vkey
const records = madeRecords(12)
const grown = [...records]
amend(grown, `${firstPlan}.3`, '2026-07-03T04:00:00.000Z')
const [before, after]: Tree[] = [records, grown].map(made => publicTree(made))

const quietly = async (args: readonly string[]): Promise<number> => {
  const [log, error] = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')]
  for (const spoken of [log, error]) spoken.mockImplementation(() => undefined)
  try {
    return await run(args)
  } finally {
    log.mockRestore()
    error.mockRestore()
  }
}

let [small, large] = ['', '']
beforeAll(() => {
  ;[small, large] = [newFolder(), newFolder()]
  writeTree(before!, small)
  writeTree(after!, large)
})

const keptSize = (folder: string): number => {
  const bytes = newestKept(folder, origin)
  return bytes === null ? 0 : openCheckpoint(bytes, { vkeys: [vkey] }).size
}

test.each(diskFailures)('checkpoints kept by verify, each step %s', async how => {
  const steps = await atEveryStep(how, async (failing, folder) => {
    const look = (where: string) => quietly(['verify', where, '--key', vkey.text, '--keep', folder])
    expect(await look(small)).toBe(0)
    const ran = await failing(() => look(large))
    expect(ran.outcome).toEqual({ value: ran.hasFailed ? 2 : 0 })
    expect([records.length, grown.length]).toContain(keptSize(folder))
    expect(await look(large)).toBe(0)
    expect(keptSize(folder)).toBe(grown.length)
    // What was kept is held against the log: going back is seen.
    expect(await look(small)).toBe(1)
    return ran
  })
  expect(steps.map(step => step.split(' ')[0])).toEqual(expect.arrayContaining(['write', 'sync', 'rename']))
})

test.each(diskFailures)('what a monitor keeps, each step %s', async how => {
  await atEveryStep(how, async (failing, folder) => {
    const site = await openSite(before!)
    const { href } = site.address
    const look = () => quietly(['monitor', href, '--once', '--key', vkey.text, '--keep', folder])
    const first = await look()
    site.tree = after!
    const ran = await failing(look)
    expect(ran.outcome).toEqual({ value: ran.hasFailed ? 2 : first })
    expect(await look()).toBe(first)
    expect(keptSize(folder)).toBe(grown.length)
    site.tree = before!
    expect(await look()).toBe(1)
    return ran
  })
})

test.each(diskFailures)('a copy of a site that grows, each step %s', async how => {
  const site = await openSite(before!)
  const [old, fresh] = [newFolder(), newFolder()]
  await fetchCopy(site, old)
  site.tree = after!
  await fetchCopy(site, fresh)
  const wanted = contentOf(fresh)
  const steps = await atEveryStep(how, async (failing, folder) => {
    const copy = join(folder, 'copy')
    cpSync(old, copy, { recursive: true })
    const ran = await failing(() => fetchCopy(site, copy))
    endProcess(copy)
    expect(tilesMissing(copy)).toEqual([])
    if (ran.hasFailed && 'value' in ran.outcome) expect(contentOf(copy)).toEqual(wanted)
    await fetchCopy(site, copy)
    expect(contentOf(copy)).toEqual(wanted)
    return ran
  })
  for (const file of ['checkpoint', 'mirror.json', 'index.html'])
    expect(steps.some(step => step.includes(`rename ${file}`))).toBe(true)
})

test.each(diskFailures)('a backup, each step %s', async how => {
  const register = await createTestDatabase()
  const { secretariat } = await openTenant(register)
  await published(secretariat)
  const steps = await atEveryStep(how, async (failing, folder) => {
    const path = join(folder, 'sổ')
    const ran = await failing(() => backupOf(register.url, path))
    expect(ran.outcome, ran.steps.at(-1)).toHaveProperty('value')
    if ('value' in ran.outcome && !ran.outcome.value.ok) {
      expect(ran.outcome.value).toMatchObject({ refusals: [{ code: 'cannot-write-file' }] })
    }
    // Under its name there is a whole backup or none; what is left beside it the next one of that name takes away.
    if (existsSync(path)) await checkBackup(path)
    rmSync(path, { force: true })
    valueOf(await backupOf(register.url, path))
    expect(readdirSync(folder)).toEqual(['sổ'])
    return ran
  })
  expect(steps.map(step => step.split(' ')[0])).toEqual(
    expect.arrayContaining(['open', 'write', 'sync', 'link']),
  )
})
