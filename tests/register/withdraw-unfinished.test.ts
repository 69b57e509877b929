// What follows the commit may fail: the withdrawal is done all the same, the office hears so, and a second try finishes it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { realFiles, type FileOps } from '../../packages/services/src/publication/log/file-ops.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { readLedger } from '../../packages/services/src/publication/withdraw/ledger.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { rewriteErased } from '../../packages/services/src/publication/withdraw/rewriteErased.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { openTenant, published, valueOf } from './open-register.ts'
import { shortPlan } from './plan-text.ts'
import { dumped, dumpedText } from './register-dump.ts'

const database = await createTestDatabase()
const { secretariat } = await openTenant(database)
const root = mkdtempSync(join(tmpdir(), 'camket-unfinished-'))
afterAll(() => {
  holdSigner(null)
  rmSync(root, { recursive: true, force: true })
})

let isFull = false
const files: FileOps = {
  ...realFiles,
  append: (path, bytes, last) =>
    isFull && path.endsWith('withdrawn')
      ? Promise.reject(Object.assign(new Error('ENOSPC: made by the test'), { code: 'ENOSPC' }))
      : realFiles.append(path, bytes, last),
}
const keys = keyFolder(root, files)
const why = {
  ground: 'court-or-authority',
  reason: 'Theo bản án có hiệu lực.',
  decision: 'Bản án số 1/2026',
} as const
const ledgerOf = async (plan: string) =>
  (await readLedger(keys, 'minh-son')).filter(line => line.plan === plan)

async function tried(plan: string) {
  const target = { scope: 'plan', id: plan } as const
  const preview = await previewWithdrawal(secretariat, { target })
  return withdraw(secretariat, { target, why, seen: preview.ok ? preview.value.seen : '' })
}

const codes = (outcome: Awaited<ReturnType<typeof tried>>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code)

test('the ledger cannot be written: done, told, and written by the second try', async () => {
  holdSigner({ keys, tell: () => {}, fault: (_, error) => console.error(error) })
  const { slug } = await published(secretariat, shortPlan, { symbol: '1/KH' })
  isFull = true
  const { warnings, indexes } = valueOf(await tried(slug))
  expect(indexes.length).toBeGreaterThan(0)
  expect(warnings.map(({ code }) => code)).toEqual(['withdrawal-not-noted'])
  expect(warnings[0]?.values['why']).toContain('ENOSPC')
  expect(await dumpedText(database.url)).not.toContain('Trần Thử Tên')
  expect(await ledgerOf(slug)).toEqual([])
  expect(codes(await tried(slug))).toEqual(['already-withdrawn', 'withdrawal-not-noted'])
  isFull = false
  expect(codes(await tried(slug))).toEqual(['already-withdrawn'])
  expect(await ledgerOf(slug)).toHaveLength(1)
  expect(codes(await tried(slug))).toEqual(['already-withdrawn'])
  expect(await ledgerOf(slug)).toHaveLength(1)
})

test('a reader of an older state keeps the files from being written anew: told, and done when it has ended', async () => {
  const { slug } = await published(secretariat, shortPlan, { symbol: '2/KH' })
  const reader = new Client({ connectionString: database.url })
  await reader.connect()
  await reader.query('begin isolation level repeatable read')
  await reader.query('select count(*) from camket.record_body')
  const { warnings } = valueOf(await tried(slug))
  expect(warnings).toEqual([{ code: 'withdrawal-on-disk', values: { why: 'busy' } }])
  const upTo = async () =>
    (await dumped(database.url, '^rewritten$'))['rewritten'] as Array<{ up_to: number }>
  const before = (await upTo())[0]?.up_to
  await reader.query('commit')
  await reader.end()
  expect(await rewriteErased(secretariat)).toBe(true)
  expect((await upTo())[0]?.up_to).toBeGreaterThan(before ?? -1)
  expect(await rewriteErased(secretariat)).toBe(true)
})
