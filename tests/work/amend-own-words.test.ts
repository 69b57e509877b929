// The agency's own words and milestones, once they are published: who may change them, by which rule, and where it is seen.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seatRoles } from '../../packages/domain/src/kernel/author.ts'
import type { CommitmentChange } from '../../packages/domain/src/publication/amend.ts'
import { askChange } from '../../packages/services/src/commitments/work/askChange.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { newId } from '../../packages/services/src/kernel/new-id.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { listDues } from '../../packages/services/src/publication/reading/progress/listDues.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { decideChange } from '../../packages/services/src/publication/work/decideChange.ts'
import { openBrowser } from '../browser.ts'
import { publishUpdateRecord } from '../portal-progress/update-records.ts'
import { valueOf } from '../register/open-register.ts'
import { codesOf, plan, shown, training } from './office-at-work.ts'
import { serveOffice, type ServedOffice } from './served-office.ts'

let browser: Browser
let served: ServedOffice

beforeAll(async () => {
  served = await serveOffice()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

const step = (number: number, title: string, due: string, product: string | null = null) => ({
  number,
  title,
  product,
  due,
})
const first = step(1, 'Duyệt tài liệu', '2026-11-25')
const second = step(2, 'Mở 10 lớp đầu', '2026-12-20', '10 biên bản')

async function amend(door: Door, changes: CommitmentChange) {
  const { version } = await shown(served.office.secretariat, training)
  const why = { reason: 'Lùi mốc theo lịch học của trường', ground: null }
  return amendCommitment(door, { commitment: training, version, changes, ...why })
}

async function ask(wanted: Parameters<typeof askChange>[1]['wanted']) {
  const { justice } = served.office
  const { version } = await shown(justice, training)
  const given = { request: newId(justice.now), commitment: training, version, wanted }
  return askChange(justice, { ...given, reason: 'Lịch học của trường thay đổi' })
}

async function granted(wanted: Parameters<typeof askChange>[1]['wanted']): Promise<void> {
  const { request } = valueOf(await ask(wanted))
  const grant = { decision: 'granted', request, edition: 1, answer: 'Rõ ràng', ground: null } as const
  valueOf(await decideChange(served.office.secretariat, grant))
}

const days = async (): Promise<string[]> => {
  const { lines } = await listDues(served.office.open, { view: 'upcoming', plan, limit: 200 })
  return lines.filter(({ id }) => id === training).map(({ item }) => `${item.kind} ${item.on}`)
}

async function pageOf(who: keyof ServedOffice['sessions'], path: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  await context.addCookies([{ name: 'camket', value: served.sessions[who], url: served.address }])
  const page = await context.newPage()
  await page.goto(`${served.address}${path}`)
  return page
}

test('the lead may ask a second time for what was granted once', async () => {
  await granted({ kind: 'milestones', milestones: [first] })
  await granted({ kind: 'milestones', milestones: [first, second] })
  await granted({ kind: 'wording', words: { product: '20 lớp, mỗi lớp 25 người', measure: 'Danh sách' } })
  expect(codesOf(await ask({ kind: 'milestones', milestones: [first, second] }))).toEqual(['request-same'])
  expect(await days()).toEqual(['milestone 2026-11-25', 'milestone 2026-12-20', 'final 2026-12-30'])
})

test('of all seats only the secretariat amends its milestones; a form of another seat is refused by the server', async () => {
  for (const role of seatRoles.filter(each => each !== 'secretariat')) {
    const door = served.office.as(role, 'so-tu-phap')
    expect(codesOf(await amend(door, { milestones: [first] })), role).toEqual(['not-allowed'])
  }
  for (const who of ['justice', 'medicine', 'validator', 'reviewer'] as const) {
    const answer = await fetch(`${served.address}/office/amend/${plan}?/commitment`, {
      method: 'POST',
      headers: { cookie: `camket=${served.sessions[who]}`, origin: served.address },
      body: new URLSearchParams({
        commitment: training,
        version: '4',
        reason: 'thử sửa',
        'agency-shown': '1',
      }),
    })
    expect([400, 403], who).toContain(answer.status)
    const page = await pageOf(who, `/office/work/${training}`)
    expect(await page.locator('main').innerText(), who).not.toContain('Sửa đổi lời của cơ quan')
  }
  expect((await shown(served.office.secretariat, training)).version).toBe(5)
})

test('what was reported on keeps number and title; the rest may change, and no day lies behind the last one', async () => {
  const { secretariat } = served.office
  await publishUpdateRecord(secretariat, training, {
    number: 1,
    milestone: 1,
    step: 'limited',
    evidenceStep: 'no-evidence',
    asOf: '2026-11-14',
    body: { id: 'so-tu-phap', name: 'Sở Tư pháp' },
  })
  const refusedWith = async (changes: CommitmentChange) => codesOf(await amend(secretariat, changes))
  expect(await refusedWith({ milestones: [{ ...second, number: 1 }] })).toEqual(['milestone-reported'])
  expect(await refusedWith({ milestones: [] })).toEqual(['milestone-reported'])
  expect(await refusedWith({ milestones: [first, { ...second, due: '2026-12-31' }] })).toEqual([
    'milestone-after-due',
  ])
  expect(await refusedWith({ milestones: [first, { ...second, number: 3 }] })).toEqual([
    'milestones-not-numbered',
  ])
  const limit = 'Ngăn chặn thông tin xấu, độc trên mạng xã hội'
  expect(await refusedWith({ milestones: [first, { ...second, title: limit }] })).toEqual([
    'restrictive-wording',
  ])
  expect(await refusedWith({ words: { product: limit, measure: null } })).toEqual(['restrictive-wording'])
  expect(await refusedWith({ words: { product: '20 l\u043ep', measure: null } })).toEqual(['bad-input'])
  const { deadlines } = (await shown(secretariat, training)).commitment
  expect(await refusedWith({ deadlines: deadlines.map(each => ({ ...each, on: '2026-12-10' })) })).toEqual([
    'milestone-after-due',
  ])
  // The lead is held to the same rule.
  expect(codesOf(await ask({ kind: 'milestones', milestones: [] }))).toEqual(['milestone-reported'])
  expect(await days()).toEqual(['milestone 2026-11-25', 'milestone 2026-12-20', 'final 2026-12-30'])
})

test('the secretariat amends them on its page without script: old beside new in public, and the lists follow', async () => {
  const page = await pageOf('secretariat', `/office/work/${training}`)
  await page.getByRole('link', { name: 'Sửa đổi lời của cơ quan hoặc các mốc' }).click()
  expect(await page.locator('#amend-agency').getAttribute('open')).not.toBeNull()
  expect(await page.locator('#amend-agency').innerText()).toContain('Đã có báo cáo công bố về mốc 1')
  expect(await page.getByLabel('Mốc 2: sản phẩm').inputValue()).toBe('10 biên bản')
  await page.getByLabel('Mốc 1: ngày').fill('2026-12-05')
  await page.getByLabel('Mốc 2: ngày').fill('2027-01-05')
  await page.getByLabel('Lý do sửa đổi').fill('Lùi mốc theo lịch học của trường')
  await page.getByRole('button', { name: 'Công bố sửa đổi' }).click()
  const alert = page.getByRole('alert')
  expect(await alert.innerText()).toContain('Mốc 2 có ngày sau hạn cuối của cam kết (30/12/2026)')
  expect(await alert.getByRole('link').first().getAttribute('href')).toContain('#m1-due')
  expect(await page.getByLabel('Mốc 1: ngày').inputValue()).toBe('2026-12-05')
  await page.getByLabel('Mốc 2: ngày').fill('2026-12-28')
  await page.getByLabel('Thước đo').fill('Danh sách ký nhận và tài liệu lớp')
  await page.getByRole('button', { name: 'Công bố sửa đổi' }).click()
  expect(await page.getByRole('status').innerText()).toContain('Đã công bố phiên bản')

  const open = await showCommitment(served.office.open, { commitment: training })
  expect(open?.versions[0]?.changed.map(({ field }) => field)).toEqual(['milestones', 'words'])
  expect(await days()).toEqual(['milestone 2026-12-05', 'milestone 2026-12-28', 'final 2026-12-30'])
  for (const path of [`/commitments/${training}`, '/amendments']) {
    const text = await (await pageOf('justice', path)).locator('main').innerText()
    expect(text, path).toContain('Lùi mốc theo lịch học của trường')
    expect(text, path).toContain(
      '1. Duyệt tài liệu (25/11/2026); 2. Mở 10 lớp đầu [10 biên bản] (20/12/2026)',
    )
    expect(text, path).toContain(
      '1. Duyệt tài liệu (05/12/2026); 2. Mở 10 lớp đầu [10 biên bản] (28/12/2026)',
    )
  }
  const feed = await (await fetch(`${served.address}/upcoming.ics`)).text()
  expect(feed).toContain('20261228')
  expect(feed).not.toContain('20261220')
  // The lead sees it where it works.
  expect(await (await pageOf('justice', `/office/work/${training}`)).locator('main').innerText()).toContain(
    'Duyệt tài liệu, 05/12/2026',
  )
})

test('own words are taken away by emptying both fields; a page of an older version is told so and loses nothing', async () => {
  const path = `/office/amend/${plan}?commitment=${training}`
  const page = await pageOf('secretariat', path)
  const late = await pageOf('secretariat', path)
  await page.locator('#words-product').fill('')
  await page.locator('#words-measure').fill('')
  await page.getByLabel('Lý do sửa đổi').fill('Cơ quan nêu nhầm sản phẩm')
  await page.getByRole('button', { name: 'Công bố sửa đổi' }).click()
  const open = await showCommitment(served.office.open, { commitment: training })
  expect(open?.body).not.toHaveProperty('words')
  expect(open?.versions[0]?.changed).toMatchObject([{ field: 'words', new: null }])
  await late.getByLabel('Mốc 2: việc').fill('Mở 12 lớp đầu')
  await late.getByLabel('Lý do sửa đổi').fill('Thêm hai lớp')
  await late.getByRole('button', { name: 'Công bố sửa đổi' }).click()
  expect(await late.getByRole('alert').innerText()).toContain('đã được công bố')
  expect(await late.getByLabel('Mốc 2: việc').inputValue()).toBe('Mở 12 lớp đầu')
})

test('a request that was overtaken by an amendment is refused, not granted over it', async () => {
  const { secretariat } = served.office
  const { milestones = [] } = (await shown(secretariat, training)).commitment
  const { request } = valueOf(
    await ask({ kind: 'milestones', milestones: [...milestones, step(3, 'Tổng kết', '2026-12-29')] }),
  )
  valueOf(await amend(secretariat, { milestones: [...milestones, step(3, 'Đánh giá', '2026-12-29')] }))
  const grant = { decision: 'granted', request, edition: 1, answer: 'Đồng ý', ground: null } as const
  expect(codesOf(await decideChange(secretariat, grant))).toEqual(['request-overtaken'])
})
