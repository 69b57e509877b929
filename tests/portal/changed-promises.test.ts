// What a reader of one promise, one record or one withdrawal is told, without script: no page says more than it shows.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../apps/cli/src/server/serve.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { listWithdrawals } from '../../packages/services/src/publication/reading/log/withdrawals.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { createTestDatabase } from '../database.ts'
import { openTenant, published, valueOf, type Doors } from '../register/open-register.ts'
import { signHere } from './running-portal.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

const database = await createTestDatabase()
let served: Served
let doors: Doors
let slug = ''

const deadline = { text: 'trước ngày 30/12/2026', kind: 'date', on: '2026-12-30', rule: 'gia hạn' } as const
const later = { ...deadline, doubts: [], from: 'office' as const }

async function amended(version: number, on: string): Promise<void> {
  const changes = { deadlines: [{ ...later, on, doubts: [] }] }
  const why = { reason: 'Sở xin gia hạn vì thiên tai', ground: 'Công văn 12/UBND-NC' }
  const given = { commitment: `${slug}.1`, version, changes, ...why }
  valueOf(await amendCommitment(doors.secretariat, given))
}

beforeAll(async () => {
  await ensureWebBuilt()
  signHere()
  doors = await openTenant(database)
  slug = (await published(doors.secretariat)).slug
  await amended(1, '2026-12-30')
  const target = { scope: 'commitment', id: `${slug}.2`, passage: 'mask' } as const
  const why = { ground: 'court-or-authority', reason: 'Theo quyết định.', decision: '15/2026/QĐ-PT' } as const
  const { seen } = valueOf(await previewWithdrawal(doors.secretariat, { target }))
  valueOf(await withdraw(doors.secretariat, { target, why, seen }))
  holdRegister(database)
  served = await serve({ register: database, port: 0 })
})
afterAll(async () => {
  await served?.close()
  holdRegister(null)
})

async function page(path: string): Promise<{ html: string; words: string; main: string }> {
  const answer = await fetch(served.address + path)
  const html = (await answer.text()).replaceAll(/<!--.*?-->/gs, '').replaceAll(/\s+/g, ' ')
  const main = /<main.*<\/main>/.exec(html)?.[0] ?? html
  return { html, main, words: main.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ') }
}

test('the way from promise to promise leads over one that was withdrawn', async () => {
  const [first, third] = await Promise.all([page(`/commitments/${slug}.1`), page(`/commitments/${slug}.3`)])
  expect(first.main).toContain(`href="/commitments/${slug}.3" rel="next"`)
  expect(first.main).not.toContain('rel="prev"')
  expect(third.main).toContain(`href="/commitments/${slug}.1" rel="prev"`)
})

test('an amended promise says so under its words, with the date where one moved', async () => {
  const { words, main } = await page(`/commitments/${slug}.1`)
  expect(words).toContain('Đã sửa 1 lần: hạn 30/6/2023 → 30/12/2026, xem các phiên bản.')
  expect(main).toMatch(/href="#versions".*<h2 id="versions">/)
  const english = await page(`/en/commitments/${slug}.1`)
  expect(english.words).toMatch(/Times amended: 1: date .*2023 → .*2026, see the versions\./)
  expect((await page(`/commitments/${slug}.3`)).words).not.toContain('Đã sửa')
})

test('an old version says whose status stands there, and calls no former date overdue', async () => {
  const old = await page(`/commitments/${slug}.1?version=1`)
  expect(old.words).toContain('Dòng tình hình và thời hạn trong dòng ấy là của phiên bản mới nhất.')
  expect(old.words).not.toContain('Đã sửa 1 lần')
  expect(old.words).not.toMatch(/Khi nào, tính đến/)
  expect(old.words).toContain('30/6/2023')
  expect((await page(`/en/commitments/${slug}.1?version=1`)).words).toContain('that of the newest version')
  expect((await page(`/commitments/${slug}.1`)).words).not.toContain('Dòng tình hình và thời hạn')
})

test('the record of a promise or a plan sets out what that version says', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(async version => page(`/records/commitment/${slug}.1/${version}`)),
  )
  for (const { words } of [first!, second!]) {
    expect(words).toContain('tổ chức 20 lớp tập huấn về quyền trẻ em')
    expect(words).toContain('Chủ trì: Sở Giáo dục và Đào tạo')
  }
  expect(first!.words).toContain('(30/6/2023)')
  expect(first!.words).not.toContain('30/12/2026')
  expect(second!.words).toContain('trước ngày 30/12/2026 (30/12/2026)')
  const plan = await page(`/en/records/plan/${slug}/2`)
  expect(plan.words).toContain('96/KH-BCĐ')
  expect(plan.words).toContain('Ban Chỉ đạo nhân quyền tỉnh Minh Sơn')
  expect(plan.main).toContain(`href="/en/plans/${slug}/text"`)
})

test('the record of a withdrawal is named by what it withdrew, and does not lead to itself', async () => {
  const { index } = (await listWithdrawals(doors.open)).acts[0]!.records.find(
    ({ kind }) => kind === 'commitment',
  )!
  const vietnamese = await page(`/records/tombstone/${index}/1`)
  expect(vietnamese.words).toContain(`Thu hồi mục ${index} · Phiên bản 1`)
  expect(vietnamese.main).not.toContain(`href="/records/tombstone/${index}/1"`)
  expect((await page(`/en/records/tombstone/${index}/1`)).words).toContain(`Withdrawal of entry ${index} ·`)
  const gone = await page(`/commitments/${slug}.2`)
  expect(gone.main).toContain(`href="/records/tombstone/${index}/1"`)
  expect(gone.main).toContain(`href="/plans/${slug}"`)
  expect(gone.words).toContain('vẫn kiểm tra được')
})

test('a hidden passage is said in words and leads to its withdrawal, and no block is read out', async () => {
  const { records } = (await listWithdrawals(doors.open)).acts[0]!
  const { index } = records.find(({ kind }) => kind === 'commitment')!
  for (const [path, kind, hidden] of [
    [`/plans/${slug}/text`, 'Cam kết, đã thu hồi', /\[đã che \d+ ký tự\]/],
    [`/en/plans/${slug}/text`, 'Commitment, withdrawn', /\[\d+ characters redacted\]/],
    [`/commitments/${slug}.3`, null, /\[đã che \d+ ký tự\]/],
    [`/records/commitment/${slug}.3/1`, null, null],
  ] as const) {
    const { main, words } = await page(path)
    expect(main.replaceAll(/<span aria-hidden="true">█+<\/span>/g, ''), path).not.toContain('█')
    if (hidden !== null) expect(words).toMatch(hidden)
    if (kind === null) continue
    const language = path.startsWith('/en') ? '/en' : ''
    expect(words).toContain(`${kind}: `)
    expect(main).toContain(`href="${language}/records/tombstone/${index}/1"`)
    expect(main).not.toContain(`/commitments/${slug}.2"`)
  }
})

test('of several amendments only their number is said', async () => {
  await amended(2, '2027-06-30')
  // A page that was just asked for is kept for a moment.
  await expect
    .poll(async () => (await page(`/commitments/${slug}.1`)).words)
    .toContain('Đã sửa 2 lần, xem các phiên bản.')
})
