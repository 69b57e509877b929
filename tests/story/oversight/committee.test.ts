// The committee's quarter, in the secretariat's words: look, meet, decide, follow what comes of it; ask upward, and count the silence.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { shippedYears } from '../../../packages/domain/src/commitments/calendar/shipped-years.ts'
import { calendarOf, rolled } from '../../../packages/domain/src/commitments/calendar/working-days.ts'
import { plusDays } from '../../../packages/domain/src/commitments/calendar/days.ts'
import { lookAt, looks } from '../../accessibility/look.ts'
import { openBrowser } from '../../browser.ts'
import { publishDay } from '../../../packages/services/src/publication/publishDay.ts'
import { keptFile, shot } from '../../progress/browser-office.ts'
import { valueOf } from '../../register/open-register.ts'
import { restriction, training } from '../../work/office-at-work.ts'
import { serveOffice, type ServedOffice } from '../../work/served-office.ts'
import { taskReported, verified } from './by-hand.ts'

// Many pages are looked at by axe, and photographed where that is asked for.
vi.setConfig({ testTimeout: 300_000 })

let browser: Browser
let served: ServedOffice

beforeAll(async () => {
  served = await serveOffice()
  // The office's own days lie in November 2026: what counts days counts them up to today.
  valueOf(await publishDay({ ...served.office.server, now: new Date() }, { mayLeap: true }))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

async function pageOf(who: keyof ServedOffice['sessions'] | null, path: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  if (who !== null) {
    await context.addCookies([{ name: 'camket', value: served.sessions[who], url: served.address }])
  }
  const page = await context.newPage()
  await page.goto(`${served.address}${path}`)
  return page
}

const words = (page: Page): Promise<string> => page.locator('main').innerText()
/** The local day of the committee. */
const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
const daysOn = (days: number): string => plusDays(today, days)
/** The first working day so many days from now. */
const workday = (days: number): string => rolled(calendarOf(shippedYears), daysOn(days))

test('the situation page: every figure opens a list that has so many lines', async () => {
  const page = await pageOf('secretariat', '/office/situation')
  await shot(page, 'situation')
  const figures = await page.locator('.figure-line').evaluateAll(lines =>
    lines.map(line => ({
      n: Number(line.querySelector('a')?.textContent?.replace(/\D/g, '')),
      href: line.querySelector('a')?.getAttribute('href') ?? '',
      words: line.textContent ?? '',
    })),
  )
  expect(figures.length).toBeGreaterThan(12)
  const handedBack = figures.find(({ words }) => words.includes('bị trả lại'))
  expect(handedBack?.n).toBe(1)
  const asked = figures.filter(({ href }) => href.startsWith('/office/work?list='))
  expect(asked).toHaveLength(4)
  for (const { n, href } of asked) {
    const list = await pageOf('secretariat', href)
    expect({ href, n: await list.locator('ol.entries > li').count() }).toEqual({ href, n })
  }
  for (const { n, href } of figures) {
    const list = await pageOf('secretariat', href)
    const listed = await list.locator('main ol.entries > li').count()
    // A long list says how many it has in all; these are shorter than a page.
    expect({ href, n: listed }).toEqual({ href, n })
  }
})

test('the situation page prints on one page of A4', async () => {
  const context = await browser.newContext()
  await context.addCookies([{ name: 'camket', value: served.sessions.secretariat, url: served.address }])
  const page = await context.newPage()
  await page.goto(`${served.address}/office/situation`)
  const pdf = await page.pdf({ format: 'A4' })
  keptFile('situation-printed.pdf', pdf)
  await page.emulateMedia({ media: 'print' })
  await shot(page, 'situation-printed')
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
})

test('situation, changes and committee: axe, and the whole width of 320 px and of a desk', async () => {
  for (const path of [
    '/office/situation',
    '/office/situation/changes?kind=commitment&from=0',
    '/office/committee',
    '/office/committee/proposals',
  ])
    for (const look of [looks[1], looks[2]]) {
      const seen = { ...look, session: served.sessions.secretariat }
      expect((await lookAt(browser, `${served.address}${path}`, seen)).faults, path).toEqual([])
    }
})

test('a meeting out of the situation, a decision out of the meeting, a task out of the decision', async () => {
  const page = await pageOf('secretariat', '/office/committee')
  expect(await page.getByLabel('Chương trình').inputValue()).toContain('bị trả lại')
  await page.getByLabel('Tên phiên họp').fill('Phiên họp quý IV năm 2026')
  await page.getByLabel('Ngày họp').fill(today)
  await page.getByRole('button', { name: 'Lưu' }).click()
  expect(await page.getByRole('status').innerText()).toBe('Đã lưu phiên họp.')
  const address = page.url()
  // A line of the agenda that came from a figure opens that figure's list.
  const line = page.locator('main ol li', { hasText: 'bị trả lại' }).getByRole('link')
  expect(await line.getAttribute('href')).toBe('/office/work?list=handed-back')
  // What asks to limit a freedom is refused by name, and nothing of what was typed is lost.
  await page.getByLabel('Lời chỉ đạo').fill('Kịp thời ngăn chặn các thông tin xấu, độc trên mạng xã hội.')
  await page.locator('#task-text-0').fill('Gửi danh sách các lớp đã mở')
  await page.locator('#task-body-0').selectOption('so-tu-phap')
  await page.locator('#task-due-0').fill(workday(20))
  await page.locator('#task-of-0').fill(training)
  await page.getByRole('button', { name: 'Công bố chỉ đạo' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('hạn chế quyền tự do')
  expect(await page.locator('#task-text-0').inputValue()).toBe('Gửi danh sách các lớp đã mở')
  expect(await page.locator('#task-body-0').inputValue()).toBe('so-tu-phap')
  await page.getByLabel('Lời chỉ đạo').fill('Sở Tư pháp báo cáo tiến độ các lớp tập huấn.')
  await page.getByLabel('Mã các cam kết mà chỉ đạo nói đến').fill(training)
  await page.getByRole('button', { name: 'Công bố chỉ đạo' }).click()
  await shot(page, 'meeting-decided')
  await page.getByRole('status').getByRole('link').click()
  await shot(page, 'decision')
  const shown = await words(page)
  expect(shown).toContain('Phiên họp quý IV năm 2026')
  expect(shown).toContain('Gửi danh sách các lớp đã mở')
  expect(shown).toContain('Chưa đến hạn')
  const reader = await pageOf(null, '/decisions')
  expect(await words(reader)).toContain('Sở Tư pháp báo cáo tiến độ các lớp tập huấn.')
  // One more task comes of it later, from the page of the meeting.
  await page.goto(address)
  await page.locator('summary', { hasText: 'Đặt thêm một việc có hạn' }).click()
  const more = page.locator('form[action*="?/open"]')
  await more.locator('select[name=body]').selectOption('so-tu-phap')
  await more.locator('textarea[name=text]').fill('Gửi danh sách giảng viên của các lớp')
  await more.locator('input[name=due]').fill('2020-01-01')
  await more.getByRole('button').click()
  expect(await page.getByRole('alert').innerText()).toContain('Hạn phải từ hôm nay')
  expect(await more.locator('textarea[name=text]').inputValue()).toBe('Gửi danh sách giảng viên của các lớp')
  await more.locator('input[name=due]').fill(workday(20))
  await more.getByRole('button').click()
  expect(await page.getByRole('status').innerText()).toBe('Đã đặt việc và công bố.')
  await shot(page, 'meeting-tasks')
  await page.locator('#decided ~ ol a').first().click()
  expect(await words(page)).toContain('Gửi danh sách giảng viên của các lớp')
  // Day and name stay as they were decided under; nobody else sees the agenda.
  await page.goto(address)
  await page.locator('summary', { hasText: 'Sửa phiên họp' }).click()
  await page.getByLabel('Tên phiên họp').fill('Phiên họp khác')
  await page.getByRole('button', { name: 'Lưu' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('không sửa được nữa')
  for (const who of ['justice', 'validator', 'reviewer'] as const) {
    const other = await pageOf(who, '/office')
    expect((await other.goto(address))?.status()).toBe(403)
  }
})

test('the task is done: the agency reports it, another office looks, and everybody reads who said so', async () => {
  const reader = await pageOf(null, '/decisions')
  await reader.getByRole('link', { name: 'Sở Tư pháp báo cáo tiến độ các lớp tập huấn.' }).first().click()
  const decision = new URL(reader.url()).pathname
  const action = `/office/actions/${decodeURIComponent(decision.split('/').at(-1) ?? '')}.t1`
  const focal = await pageOf('justice', '/office/actions')
  await focal.locator(`a[href$="${action}"]`).click()
  const address = focal.url()
  const authority = await pageOf('validator', '/office')
  await taskReported({ focal, authority }, { address, said: 'Đã gửi danh sách 12 lớp đã mở.' })
  await reader.reload()
  expect(await words(reader)).toContain('danh sách 12 lớp')
  expect(await words(reader)).not.toContain('cơ quan khác đã xác nhận')
  // The agency has no button that would close it; another office has.
  for (const who of ['justice', 'validator'] as const) {
    const own = await pageOf(who, action)
    expect(await own.getByRole('button', { name: 'Xác nhận đã xong' }).count()).toBe(0)
  }
  await verified(await pageOf('reviewer', action), address, 'Đã đối chiếu danh sách với sổ của 12 lớp.')
  await reader.reload()
  await shot(reader, 'decision-done')
  const shown = await words(reader)
  for (const step of [
    'đã đặt ra',
    'cơ quan báo đã làm',
    'cơ quan khác đã xác nhận',
    'Đã đối chiếu danh sách',
  ])
    expect(shown).toContain(step)
  const promise = await pageOf(null, `/commitments/${training}`)
  expect(await words(promise)).toContain('Gửi danh sách các lớp đã mở')
  expect(await words(await pageOf(null, '/agencies/so-tu-phap'))).toContain('1 đã được xác nhận')
})

test('a proposal: sent, silent for so many days, answered; a clause that limits is no subject of one', async () => {
  const page = await pageOf('secretariat', '/office/committee/proposals')
  await page.getByLabel('Tên kiến nghị').fill('Bổ sung kinh phí trợ giúp pháp lý')
  await page.getByLabel('Nội dung kiến nghị').fill('Đề nghị Bộ Tư pháp bổ sung kinh phí cho các xã vùng cao.')
  await page.getByLabel('Gửi cơ quan').fill('Bộ Tư pháp')
  await page.getByLabel('Ngày gửi').fill(daysOn(-24))
  await page.getByLabel('Hạn trả lời (nếu có)').fill(daysOn(-6))
  await page.getByLabel('Mã các cam kết mà chỉ đạo nói đến').fill(restriction)
  await page.getByRole('button', { name: 'Công bố kiến nghị' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('không giao thành việc')
  await page.getByLabel('Mã các cam kết mà chỉ đạo nói đến').fill(training)
  await page.getByRole('button', { name: 'Công bố kiến nghị' }).click()
  await page.getByRole('status').getByRole('link').click()
  const address = page.url()
  await shot(page, 'proposal-silent')
  expect(await words(page)).toMatch(/Im lặng: đã 2\d ngày, quá hạn trả lời [5-7] ngày/)
  await page.goto(`${served.address}/office/committee/proposals`)
  await page.locator('summary', { hasText: 'Công bố câu trả lời' }).click()
  await page.getByLabel('Ngày trả lời').fill(daysOn(-2))
  await page.getByLabel('Lời trả lời').fill('Bộ sẽ cân đối trong năm tới.')
  await page.getByRole('button', { name: 'Công bố câu trả lời' }).click()
  const reader = await pageOf(null, new URL(address).pathname)
  await shot(reader, 'proposal-answered')
  expect(await words(reader)).toMatch(/Đã trả lời sau 22 ngày, quá hạn 4 ngày/)
  expect(await words(reader)).toContain('Bộ sẽ cân đối trong năm tới.')
  const feed = await fetch(`${served.address}/proposals.xml`)
  expect(await feed.text()).toContain('Bộ sẽ cân đối trong năm tới.')
})
