// The example tenant, loaded out of a folder by the same steps that a person takes.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import { importPlan } from '../../packages/services/src/plans/importPlan.ts'
import { readingProgress } from '../../packages/services/src/plans/readingProgress.ts'
import { retryReading } from '../../packages/services/src/plans/retryReading.ts'
import { discardDraft } from '../../packages/services/src/plans/discardDraft.ts'
import { listDrafts } from '../../packages/services/src/plans/listDrafts.ts'
import { runNextReading, runReading } from '../../packages/services/src/commitments/runReading.ts'
import { loadExample } from '../../packages/services/src/publication/loadExample.ts'
import { publishPlan } from '../../packages/services/src/publication/publishPlan.ts'
import { frontPage } from '../../packages/services/src/publication/reading/frontPage.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { showRestriction } from '../../packages/services/src/publication/reading/restrictions.ts'
import { showPlan } from '../../packages/services/src/publication/reading/showPlan.ts'
import { reviewFromScript } from '../../packages/services/src/safeguards/reviewFromScript.ts'
import { draftOf, noon, openTenant, readerOf, valueOf } from './open-register.ts'
import { shortPlan } from './plan-text.ts'

const register = await createTestDatabase()
const gate = { register, tenant: 'vi-du', now: noon }
const open = { register, tenant: 'vi-du' }

const script = {
  facts: { title: 'Kế hoạch ví dụ' },
  redact: [{ words: 'Trần Thử Tên' }],
  assign: [
    { words: 'Tình hình năm qua có nhiều chuyển biến tích cực.', as: 'set-aside', reason: 'lời bình' },
  ],
  correct: [{ words: 'trợ giúp pháp lý', change: { added: { product: 'Sổ theo dõi' } } }],
  sheets: [{ words: 'ngăn chặn các thông tin', lines: { aim: 'chưa rõ', remedy: null } }],
  acceptRest: 'đã đọc toàn văn',
}

function exampleFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'camket-example-'))
  const bodies = [{ name: 'Sở Tư pháp', kind: 'department' }]
  writeFileSync(
    join(folder, 'tenant.json'),
    JSON.stringify({ name: 'Ví dụ', timeZone: 'Asia/Ho_Chi_Minh', bodies }),
  )
  writeFileSync(join(folder, 'plan.docx'), 'bytes')
  writeFileSync(join(folder, 'plan.docx.review.json'), JSON.stringify(script))
  return folder
}

test('a folder becomes a published tenant; loading it again changes nothing', async () => {
  const folder = exampleFolder()
  const reader = readerOf(shortPlan)
  expect(await loadExample(gate, folder, reader)).toEqual({ plans: ['96-kh-bcd-2023'], alreadyHere: false })
  const front = await frontPage(open)
  expect(front).toMatchObject({ plans: 1, commitments: 3, coverage: { setAside: 1 } })
  expect(front.clears.product).toEqual({ found: 1, added: 1, missing: 1 })
  const sheet = (await showRestriction(open, { restriction: '96-kh-bcd-2023.r1' }))?.body.sheet
  expect(sheet).toMatchObject({ aim: 'chưa rõ', remedy: null, necessity: null })
  const plan = await showPlan(open, { plan: '96-kh-bcd-2023' })
  expect(plan?.corrected).toEqual([{ fact: 'title', read: 'Kế hoạch công tác nhân quyền năm 2023' }])
  expect(plan?.spans.map(span => span.text).join('')).not.toContain('Trần')
  expect(await loadExample(gate, folder, reader)).toEqual({ plans: ['96-kh-bcd-2023'], alreadyHere: true })
  expect(await frontPage(open)).toEqual(front)
})

test('what was withdrawn of it does not come back', async () => {
  const folder = exampleFolder()
  const operator = { ...gate, author: commandLine }
  const target = { scope: 'plan', id: '96-kh-bcd-2023' } as const
  const why = { ground: 'not-the-issued-paper', reason: 'tải nhầm bản nháp lên', decision: null } as const
  const { seen } = valueOf(await previewWithdrawal(operator, { target }))
  valueOf(await withdraw(operator, { target, why, seen }))
  expect(await loadExample(gate, folder, readerOf(shortPlan))).toMatchObject({ alreadyHere: true })
  expect(await frontPage(open)).toMatchObject({ plans: 0, commitments: 0 })
  expect(valueOf(await listDrafts(operator))).toEqual([])
})

test('a load that died in its reading is taken up again', async () => {
  const folder = exampleFolder()
  // The server's own address belongs to the tenant above.
  await openTenant(register, 'do-dang')
  const dying = { ...gate, tenant: 'do-dang' }
  const breaking = () => new Promise<never>(() => {})
  void loadExample(dying, folder, breaking)
  const door = { ...dying, author: commandLine }
  const begun = async () =>
    (await listDrafts(door).catch(() => null))?.ok && valueOf(await listDrafts(door))[0]
  await expect
    .poll(async () => (await begun()) || null, { timeout: 20_000 })
    .toMatchObject({ reading: { state: 'running' } })
  expect(await loadExample(dying, folder, readerOf(shortPlan))).toMatchObject({ plans: ['96-kh-bcd-2023'] })
})

test('a review that points at words the text does not have changes nothing', async () => {
  const { secretariat } = await openTenant(register, 'xa-le')
  const { plan, units } = await draftOf(secretariat)
  const wrong = { ...script, correct: [{ words: 'không có chữ này', change: {} }] }
  expect(await reviewFromScript(secretariat, { plan, script: wrong as never })).toMatchObject({
    ok: false,
    refusals: [{ code: 'words-not-found', values: { words: 'không có chữ này' } }],
  })
  expect(await reviewFromScript(secretariat, { plan, script: { unknown: 1 } as never })).toMatchObject({
    ok: false,
  })
  const after = valueOf(await getDraft(secretariat, { plan }))
  expect(after).toMatchObject({ edition: 0, redactions: [] })
  expect(after.units).toEqual(units)
})

test('a file that cannot be read says so, can be tried again, and leaves nothing when discarded', async () => {
  const { secretariat, server } = await openTenant(register, 'xa-le')
  const { plan } = valueOf(
    await importPlan(secretariat, { name: '../../etc/hỏng.docx', bytes: Buffer.from('bad') }),
  )
  const failing = async () => {
    throw Object.assign(new Error('damaged'), { failure: 'damaged', values: { part: 'document.xml' } })
  }
  expect(await runReading(server, plan, failing)).toBe('failed')
  expect(await readingProgress(secretariat, { plan })).toMatchObject({
    state: 'failed',
    failure: 'damaged',
    values: { part: 'document.xml' },
  })
  expect(valueOf(await listDrafts(secretariat)).find(one => one.plan === plan)?.file).toBe('hỏng.docx')
  valueOf(await retryReading(secretariat, { plan }))
  expect(await runReading(server, plan, readerOf(shortPlan))).toBe('done')
  expect(await retryReading(secretariat, { plan })).toMatchObject({
    refusals: [{ code: 'reading-not-failed' }],
  })
  valueOf(await discardDraft(secretariat, { plan }))
  expect(await getDraft(secretariat, { plan })).toMatchObject({ refusals: [{ code: 'no-such-plan' }] })
  expect(await publishPlan(secretariat, { plan })).toMatchObject({ refusals: [{ code: 'no-such-plan' }] })
})

test('a file whose reading kills the process again and again is given up', async () => {
  const { secretariat, server } = await openTenant(register, 'xa-le')
  const { plan } = valueOf(await importPlan(secretariat, { name: 'bom.docx', bytes: Buffer.from('bomb') }))
  const dead = () => new Promise<never>(() => {})
  for (let n = 0; n < 3; n += 1) {
    const now = new Date(noon.getTime() + n * 600_000)
    void runNextReading({ ...server, now }, dead)
    await expect.poll(async () => (await readingProgress(secretariat, { plan }))?.attempts).toBe(n + 1)
  }
  await runNextReading({ ...server, now: new Date(noon.getTime() + 3_000_000) }, dead)
  expect(await readingProgress(secretariat, { plan })).toMatchObject({ state: 'failed', failure: 'crashed' })
})

test.each([
  ['', 'x', 'file-name-missing'],
  ['/', 'x', 'file-name-missing'],
  ['a.docx', '', 'file-empty'],
  ['a.docx', 'x'.repeat(30 * 1024 * 1024 + 1), 'file-too-large'],
])('a file named %j is refused when it must be', async (name, text, code) => {
  const { secretariat } = await openTenant(register, 'xa-le')
  const outcome = await importPlan(secretariat, { name, bytes: Buffer.from(text) })
  expect(outcome).toMatchObject({ ok: false, refusals: [{ code }] })
})
