// The ledger beside the keys: an older backup that was restored does every withdrawal again, and again changes nothing.
import { mkdtempSync, readFileSync, rmSync, appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { showPlan } from '../../packages/services/src/publication/reading/showPlan.ts'
import { catchUpLedger, readLedger } from '../../packages/services/src/publication/withdraw/ledger.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { replayWithdrawals } from '../../packages/services/src/publication/withdraw/replayWithdrawals.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import type {
  WithdrawalTarget,
  WithdrawalWhy,
} from '../../packages/domain/src/publication/withdraw/request.ts'
import { openTenant, published, valueOf, type Doors } from './open-register.ts'
import { shortPlan } from './plan-text.ts'
import { dumped, dumpedText } from './register-dump.ts'

const root = mkdtempSync(join(tmpdir(), 'camket-ledger-'))
afterAll(() => {
  holdSigner(null)
  rmSync(root, { recursive: true, force: true })
})
const keys = keyFolder(root)
const why: WithdrawalWhy = { ground: 'private-life', reason: 'theo đề nghị của người ấy', decision: null }
const court: WithdrawalWhy = { ...why, ground: 'court-or-authority', decision: 'Bản án số 1/2026' }

async function done(doors: Doors, target: WithdrawalTarget, by = why) {
  const { seen } = valueOf(await previewWithdrawal(doors.secretariat, { target }))
  return valueOf(await withdraw(doors.secretariat, { target, why: by, seen }))
}

const now = await createTestDatabase()
const doors = await openTenant(now)
/** The same three publications, as an older backup would have them. */
const restored = await createTestDatabase()
const old = await openTenant(restored)

async function threePlans({ secretariat }: Doors): Promise<string[]> {
  const slugs: string[] = []
  for (const symbol of ['1/KH', '2/KH', '3/KH'])
    slugs.push((await published(secretariat, shortPlan, { symbol })).slug)
  return slugs
}

test('each withdrawal stands in the ledger, in places and never in words', async () => {
  const [named = '', whole = '', part = ''] = await threePlans(doors)
  holdSigner({ keys, tell: () => {}, fault: (_, error) => console.error(error) })
  await done(doors, { scope: 'words', plan: named, words: ['Trần Thử Tên'] })
  await done(doors, { scope: 'plan', id: whole }, court)
  await done(doors, { scope: 'restriction', id: `${part}.r1`, passage: 'mask' }, court)
  holdSigner(null)
  const lines = await readLedger(keys, 'minh-son')
  expect(lines.map(line => line.plan)).toEqual([named, whole, part])
  expect(lines.map(line => line.spans.length > 0)).toEqual([true, false, true])
  const text = readFileSync(join(root, 'minh-son', 'withdrawn'), 'utf8')
  expect(text).not.toMatch(/Trần|ngăn chặn/)
  expect(await catchUpLedger(doors.open, keys)).toBe(0)
})

test('a line that was torn, or never written, is written when the ledger is caught up', async () => {
  const file = join(root, 'minh-son', 'withdrawn')
  const lines = await readLedger(keys, 'minh-son')
  const whole = readFileSync(file, 'utf8')
  rmSync(file)
  appendFileSync(file, whole.slice(0, whole.lastIndexOf('"ground"')))
  expect(await readLedger(keys, 'minh-son')).toHaveLength(2)
  expect(await catchUpLedger(doors.open, keys)).toBe(1)
  expect(await readLedger(keys, 'minh-son')).toEqual(lines)
})

test('replayed on the older state, the same is gone from the whole database', async () => {
  const [named = '', whole = '', part = ''] = await threePlans(old)
  expect(await dumpedText(restored.url)).toContain('Trần Thử Tên')
  const lines = await readLedger(keys, 'minh-son')
  const replayed = valueOf(await replayWithdrawals(old.operator, lines))
  expect(replayed).toMatchObject({ acts: 3 })
  const named1 = (await showPlan(old.open, { plan: named }))?.spans.map(span => span.text).join('')
  expect(named1).toContain('do ông ████████████ theo dõi')
  expect(await showPlan(old.open, { plan: whole })).toBeNull()
  const text = (await showPlan(old.open, { plan: part }))?.spans.map(span => span.text).join('')
  expect(text).not.toContain('ngăn chặn')
  // The third plan was not redacted: its name was never withdrawn.
  expect(text).toContain('Trần Thử Tên')
  const tables = await dumped(restored.url)
  const held = (name: string) =>
    JSON.stringify(tables[name]?.filter(row => JSON.stringify(row).includes(named)))
  for (const name of ['record_body', 'portal_commitment', 'portal_search'])
    expect(held(name)).not.toContain('Trần')
  expect(tables['portal_plan']?.length).toBe(2)
  valueOf(await rebuildPortal(old.operator))
  expect(await dumped(restored.url, '^portal_')).toEqual(
    Object.fromEntries(Object.entries(tables).filter(([name]) => name.startsWith('portal_'))),
  )
})

test('again it changes nothing, and on a register that forgot nothing neither', async () => {
  const lines = await readLedger(keys, 'minh-son')
  for (const [database, { operator }] of [
    [restored, old],
    [now, doors],
  ] as const) {
    const before = await dumpedText(database.url)
    expect(valueOf(await replayWithdrawals(operator, lines))).toEqual({ acts: 0, entries: 0 })
    expect(await dumpedText(database.url)).toBe(before)
  }
})
