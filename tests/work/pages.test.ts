// The daily work in a browser without script: what is sent twice counts once, what is refused loses nothing.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { openBrowser } from '../browser.ts'
import { movedClock } from '../story/moved-clock.ts'
import { detention, health, posting, training } from './office-at-work.ts'
import { serveOffice, type ServedOffice } from './served-office.ts'

let browser: Browser
let served: ServedOffice

// The office's days lie in November 2026, and what is asked for here lies ahead of them, whenever this is run.
const clock = movedClock('2026-11-27T03:00:00Z')
afterAll(() => clock.back())

beforeAll(async () => {
  served = await serveOffice()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

type Who = keyof ServedOffice['sessions']

async function pageOf(who: Who, path: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  await context.addCookies([{ name: 'camket', value: served.sessions[who], url: served.address }])
  const page = await context.newPage()
  await page.goto(`${served.address}${path}`)
  return page
}

const words = (page: Page): Promise<string> => page.locator('main').innerText()

test('the focal point accepts from the list; a page from before says what changed and keeps what was typed', async () => {
  const list = await pageOf('medicine', '/office/work')
  const old = await pageOf('medicine', `/office/work/${training}`)
  expect(await list.locator('h1').innerText()).toBe('Việc của cơ quan tôi')
  await list.getByRole('button', { name: 'Nhận' }).click()
  expect(await list.getByRole('status').innerText()).toContain('Đã nhận')
  await old.locator('summary', { hasText: 'Trả lại' }).click()
  await old.getByLabel('Nói rõ').fill('Đây là việc của Sở Tư pháp')
  await old.getByRole('button', { name: 'Trả lại' }).click()
  expect(await words(old)).toContain('Phân công này đã thay đổi sau khi bạn mở trang')
  expect(await words(old)).toContain('đã nhận')
  expect(await old.getByLabel('Nói rõ').inputValue()).toBe('Đây là việc của Sở Tư pháp')
})

test('past the last confirmed year the page says that its working days may still change', async () => {
  const page = await pageOf('justice', `/office/work/${training}`)
  const facts = await words(page)
  expect(facts).toContain('Lịch năm 2026 chưa được xác nhận đủ.')
  // The day that is asked for lies a year on: that year is named with the request.
  expect(await page.locator('.request').first().innerText()).toContain('Lịch năm 2027 chưa được xác nhận đủ.')
  // A commitment without a last day counts nothing.
  const none = await pageOf('secretariat', `/office/work/${posting}`)
  expect(await words(none)).not.toContain('chưa được xác nhận đủ')
})

test('an extension: refused for the day with all that was typed, asked, decided, public', async () => {
  const page = await pageOf('justice', `/office/work/${training}`)
  await page.getByRole('button', { name: 'Rút đề nghị' }).click()
  expect(await page.getByRole('status').innerText()).toContain('Đề nghị đã được rút')
  await page.locator('summary', { hasText: 'Xin gia hạn' }).click()
  await page.getByLabel('Xin gia hạn đến hết ngày').fill('2026-12-01')
  await page.locator('#extension-reason').fill('Bão số 9')
  await page.locator('#ask-extension').getByRole('button').click()
  expect(await page.getByRole('alert').innerText()).toContain('phải sau hạn hiện tại')
  expect(await page.locator('#extension-reason').inputValue()).toBe('Bão số 9')
  await page.getByLabel('Xin gia hạn đến hết ngày').fill('2027-02-15')
  await page.locator('#ask-extension').getByRole('button').click()
  expect(await page.getByRole('status').innerText()).toContain('chờ Cơ quan Thường trực quyết định')

  const desk = await pageOf('secretariat', '/office/work')
  expect(await desk.locator('h2').innerText()).toBe('Có đề nghị chờ quyết định')
  await desk.getByRole('link', { name: /tập huấn về quyền trẻ em/ }).click()
  await desk.getByLabel('Lý do quyết định').fill('Có xác nhận thiệt hại')
  await desk.getByRole('button', { name: 'Đồng ý và công bố' }).click()
  expect(await desk.getByRole('status').innerText()).toContain('Bản sửa đổi đã công bố')
  const open = await showCommitment(served.office.open, { commitment: training })
  expect(open).toMatchObject({ due: '2027-02-15' })
  const portal = await pageOf('justice', `/commitments/${training}`)
  expect(await words(portal)).toContain('Sở Tư pháp đề nghị: Bão số 9. Cơ quan Thường trực đồng ý')
})

test('milestones are typed in lines; empty ones are left out', async () => {
  const page = await pageOf('justice', `/office/work/${training}`)
  await page.locator('summary', { hasText: 'Chia thành các mốc' }).click()
  await page.getByLabel('Mốc 1: việc').fill('Duyệt tài liệu')
  await page.getByLabel('Mốc 1: ngày').fill('2026-12-15')
  await page.getByLabel('Mốc 3: việc').fill('Mở 10 lớp')
  await page.getByLabel('Mốc 3: ngày').fill('2027-01-20')
  await page.locator('#milestones-reason').fill('Chia việc cho hai huyện cũ')
  await page.locator('#ask-milestones').getByRole('button').click()
  expect(await words(page)).toContain('2. Mở 10 lớp – 20/01/2027')
})

test('the secretariat assigns several at once, sees what was handed back first, and passes work on', async () => {
  const page = await pageOf('secretariat', '/office/assign')
  expect(await page.locator('.views [aria-current]').innerText()).toContain('Bị trả lại (1)')
  expect(await words(page)).toContain('Chưa được bố trí kinh phí khám cho 500 trẻ')
  await page.locator('[name=commitments]').check()
  await page.getByLabel('Cơ quan chủ trì').selectOption('so-tu-phap')
  await page.getByRole('button', { name: 'Giao các cam kết đã chọn' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('phải nêu lý do')
  expect(await page.getByLabel('Cơ quan chủ trì').inputValue()).toBe('so-tu-phap')
  expect(await page.locator('[name=commitments]').isChecked()).toBe(true)
  await page.locator('#assign-reason').fill('Sở Y tế chưa có kinh phí')
  await page.getByRole('button', { name: 'Giao các cam kết đã chọn' }).click()
  expect(await page.getByRole('status').innerText()).toContain('Đã giao 1 cam kết; 1 bản sửa đổi')
  expect(await showCommitment(served.office.open, { commitment: health })).toMatchObject({
    body: { agencies: [{ body: 'so-tu-phap', role: 'lead' }] },
  })
  // What is left to do opens next: the single successor is proposed; passing on is an act with a reason.
  expect(await page.locator('.views [aria-current]').innerText()).toContain('Của cơ quan đã kết thúc (1)')
  await page.getByLabel('Lý do phân công').first().fill('Sắp xếp lại công an')
  await page.getByRole('button', { name: 'Chuyển toàn bộ và công bố' }).click()
  expect(await page.getByRole('status').innerText()).toContain('Đã chuyển 1 cam kết')
  expect(await showCommitment(served.office.open, { commitment: detention })).toMatchObject({
    body: { agencies: [{ name: 'Công an tỉnh (mới)', role: 'lead' }] },
  })
})

test('another body’s commitment is no page; an agency has no page of assigning', async () => {
  for (const [who, path, status] of [
    ['front', `/office/work/${training}`, 404],
    ['front', '/office/assign', 403],
    ['validator', `/office/work/${posting}`, 404],
    ['justice', `/office/work/${training.slice(0, -2)}.r1`, 404],
    ['secretariat', `/office/work/${training.slice(0, -2)}.r1`, 404],
  ] as const) {
    const context = await browser.newContext({ javaScriptEnabled: false })
    await context.addCookies([{ name: 'camket', value: served.sessions[who], url: served.address }])
    const answer = await (await context.newPage()).goto(`${served.address}${path}`)
    expect(answer?.status(), `${who} at ${path}`).toBe(status)
  }
})

test('a body that is asked stays asked when its commitment is assigned anew, and each body has its own mode', async () => {
  const page = await pageOf('secretariat', `/office/assign?commitment=${training}`)
  const support = page.getByLabel('Giao hay đề nghị: Sở Y tế')
  // Who is not chosen has no mode to choose.
  expect(await page.getByLabel('Giao hay đề nghị: Ủy ban Mặt trận Tổ quốc tỉnh').isVisible()).toBe(false)
  await support.selectOption('request')
  await page.getByRole('button', { name: 'Giao các cam kết đã chọn' }).click()
  // Refused for its reason, it keeps what was chosen.
  expect(await page.getByRole('alert').innerText()).toContain('phải nêu lý do')
  expect(await support.inputValue()).toBe('request')
  await page.locator('#assign-reason').fill('Sở Y tế chỉ phối hợp theo đề nghị')
  await page.getByRole('button', { name: 'Giao các cam kết đã chọn' }).click()
  const modesOf = async (): Promise<unknown> =>
    (await showCommitment(served.office.open, { commitment: training }))?.body.agencies.map(
      ({ body, role, mode }) => `${body} ${role} ${mode}`,
    )
  const kept = ['so-tu-phap lead order', 'so-y-te support request']
  expect(await modesOf()).toEqual(kept)
  // Assigned anew with a third body and no mode chosen: nobody's is turned around.
  await page.goto(`${served.address}/office/assign?commitment=${training}`)
  expect(await words(page)).toContain('Sở Y tế: phối hợp, đề nghị')
  await page.getByLabel('Ủy ban Mặt trận Tổ quốc tỉnh').first().check()
  await page.locator('#assign-reason').fill('Mời Mặt trận giám sát')
  await page.getByRole('button', { name: 'Giao các cam kết đã chọn' }).click()
  expect(await page.getByRole('status').innerText()).toContain('Đã giao 1 cam kết')
  expect(await modesOf()).toEqual([...kept, 'uy-ban-mat-tran-to-quoc-tinh support request'])
})
