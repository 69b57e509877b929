// Every commit of a restore, and of the rewriting of files after a withdrawal, is lost before it arrives and with its answer: a
// register is whole or empty, the same again leaves it whole, and nothing is said to be erased from the disk that is not.
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { openWhole } from '../../packages/storage/src/copy/whole.ts'
import { restoreRegister } from '../../packages/services/src/publication/keeping/restoreRegister.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { catchUpLedger } from '../../packages/services/src/publication/withdraw/ledger.ts'
import { finish } from '../../packages/services/src/publication/withdraw/finish.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { rewriteErased } from '../../packages/services/src/publication/withdraw/rewriteErased.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import { backupOf, contentOf, keptFolder } from '../register/kept.ts'
import { noon, openTenant, published, valueOf, type Doors } from '../register/open-register.ts'
import { losses, openCommitProxy } from './commit-proxy.ts'
import { heard } from './cut-register.ts'

vi.setConfig({ testTimeout: 240_000 })

const folder = keptFolder()
const file = join(folder, 'bản sao')
const keys = keyFolder(join(folder, 'keys'))
const target = (plan: string) => ({ scope: 'words', plan, words: ['Trần Thử Tên'] }) as const
const why = { ground: 'private-life', reason: 'theo đề nghị của người ấy', decision: null } as const
let register: TestDatabase
let doors: Doors
let slug: string

beforeAll(async () => {
  register = await createTestDatabase()
  doors = await openTenant(register)
  slug = (await published(doors.secretariat)).slug
  valueOf(await backupOf(register.url, file))
  // After the backup: a restore has something to do again.
  const { seen } = valueOf(await previewWithdrawal(doors.secretariat, { target: target(slug) }))
  valueOf(await withdraw(doors.secretariat, { target: target(slug), why, seen }))
  await catchUpLedger(doors.open, keys)
})

const restoredBy = (url: string) => {
  const open = () => openWhole({ url })
  return restoreRegister({ path: file, place: 'thử', now: noon, keys, open })
}

async function proxied(url: string) {
  const proxy = await openCommitProxy(url)
  afterAll(() => proxy.close())
  return proxy
}

/** What is there is as of its own moment in the audit alone, whose salts are drawn. */
async function standing(url: string): Promise<Record<string, string>> {
  const content = await contentOf(url)
  const drawn = /(audit|record|record_body|record_head|log_tile|portal_change|portal_.*)$/
  const number = ([name, rows]: [string, string]) =>
    [name, drawn.test(name) ? rows.split(' ')[0]! : rows] as const
  return Object.fromEntries(Object.entries(content).map(number))
}

test.each(losses)('restore: every commit %s', async how => {
  const untroubled = await createTestDatabase()
  valueOf(await restoredBy(untroubled.url))
  const wanted = await standing(untroubled.url)
  let rows = 0
  for (let at = 0; ; at += 1) {
    const empty = await createTestDatabase()
    const before = await standing(empty.url)
    const proxy = await proxied(empty.url)
    proxy.arm(at, how)
    const said = await heard(restoredBy(proxy.url))
    if (!proxy.hasCut) {
      expect(said).toMatchObject({ ok: true })
      break
    }
    rows += 1
    expect(said === 'fault' || !said.ok).toBe(true)
    const found = await standing(empty.url)
    const isWhole = JSON.stringify(found) === JSON.stringify(wanted)
    expect([how, isWhole || JSON.stringify(found) === JSON.stringify(before)]).toEqual([how, true])
    const again = await restoredBy(empty.url)
    if (isWhole) expect(again).toMatchObject({ ok: false, refusals: [{ code: 'register-not-empty' }] })
    else expect(again).toMatchObject({ ok: true })
    expect(await standing(empty.url)).toEqual(wanted)
  }
  expect(rows).toBeGreaterThan(0)
})

test.each(losses)('what was erased is written anew: every commit %s', async how => {
  let rows = 0
  for (let at = 0; ; at += 1) {
    const { url, door, noted } = await withdrawnNow()
    const proxy = await proxied(url)
    const beyond = await openDatabase({ url: proxy.url, connections: 2 })
    afterAll(() => beyond.close())
    proxy.arm(at, how)
    const warnings = await finish({ ...door, register: beyond })
    if (!proxy.hasCut) {
      expect(warnings).toEqual([])
      break
    }
    rows += 1
    expect(warnings.map(({ code }) => code)).toEqual(['withdrawal-on-disk'])
    expect(await noted()).toBe(how === 'kept')
    expect(await rewriteErased(door)).toBe(true)
    expect(await noted()).toBe(true)
    expect(await finish(door)).toEqual([])
  }
  expect(rows).toBeGreaterThan(0)
})

/** A register of its own that has just forgotten a name; `noted`: whether it says that its files are without it. */
async function withdrawnNow() {
  const own = await createTestDatabase()
  const { secretariat } = await openTenant(own)
  const { slug: plan } = await published(secretariat)
  const of = { target: target(plan) }
  const { seen } = valueOf(await previewWithdrawal(secretariat, of))
  const behind = { ...own, vacuum: async () => false }
  valueOf(await withdraw({ ...secretariat, register: behind }, { ...of, why, seen }))
  const noted = () =>
    own.withTenant('minh-son', 'operator', async tx => {
      return (await tx.selectFrom('rewritten').select('up_to').execute()).length > 0
    })
  return { url: own.url, door: secretariat, noted }
}
