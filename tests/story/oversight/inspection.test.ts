// An inspector of Thanh tra tỉnh finds that lists of classes are missing; the department is late, reports, is looked at, has not
// mended it, mends it, and another office verifies. All of it by hand, in a browser without script; whoever reads sees every step.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { lookAt, looks } from '../../accessibility/look.ts'
import { pageOf, shot } from '../../progress/browser-office.ts'
import { serveInspection, type ServedInspection } from '../../oversight/served-inspection.ts'
import { training } from '../../work/office-at-work.ts'
import { attachedFile, unfold } from './by-hand.ts'

// Every page is looked at by axe, and photographed where that is asked for.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 })

let served: ServedInspection
beforeAll(async () => {
  served = await serveInspection()
})
afterAll(() => served?.close())

const plain = { javaScriptEnabled: false }
const textOf = (page: Page): Promise<string> => page.locator('main').innerText()

/** A picture where one is asked for, and axe at the two ends of what screens are. */
async function looked(page: Page, name: string): Promise<void> {
  await shot(page, name)
  const [cookie] = (await page.context().cookies()).filter(one => one.name === 'camket')
  const session = cookie === undefined ? {} : { session: cookie.value }
  for (const look of [looks[1], looks[2]]) {
    expect((await lookAt(served.browser, page.url(), { ...look, ...session })).faults, name).toEqual([])
  }
}

const attached = (page: Page, brought: { kind: 'file' | 'photo'; title: string; lang: string }) =>
  attachedFile(page, { ...brought, datedOn: '2026-11-20' })

let finding = ''
let action = ''

test('the inspector plans, visits, writes a finding and signs it', async () => {
  const { url, inspector, today, due } = served
  const page = await pageOf(served, inspector, plain)
  await page.goto(`${url}/office/inspections`)
  await looked(page, 'inspections')
  await page.selectOption('#body', 'so-tu-phap')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.fill('#plan-title', 'Kiểm tra việc tập huấn về quyền trẻ em')
  await page.fill('#plan-on', today)
  await page.check(`input[name=commitments][value="${training}"]`)
  await looked(page, 'inspection-plan')
  await page.getByRole('button', { name: 'Lập kế hoạch' }).click()
  await page.waitForURL(/saved=planned/)
  expect(await textOf(page)).toContain('Có thấy tận nơi sản phẩm mà cam kết nêu không')
  await page.check('input[name=seen-1][value=partly]')
  await page.fill('#words-1', 'Có sổ của 12 lớp; 8 xã chưa có danh sách.')
  await page.check('input[name=seen-2][value=yes]')
  await page.getByRole('button', { name: 'Lưu ghi chép' }).click()
  await page.waitForURL(/saved=note/)
  expect(await textOf(page)).toContain('8 xã chưa có danh sách')
  await attached(page, { kind: 'file', title: 'Biên bản làm việc', lang: 'bb' })
  await attached(page, { kind: 'photo', title: 'Ảnh bảng niêm yết ở xã', lang: '' })
  expect(await textOf(page)).toContain('Ảnh bảng niêm yết ở xã')
  await looked(page, 'inspection')
  await unfold(page, 'form[action="?/finding"]')
  await page.fill('#finding-text', 'Tám xã chưa có danh sách lớp tập huấn.')
  expect(await page.inputValue('#finding-commitment')).toBe(training)
  await page.fill('#finding-recommendation', 'Lập và niêm yết danh sách lớp của từng xã.')
  await page.fill('#task-text-0', 'Lập và niêm yết danh sách lớp của 8 xã.')
  await page.fill('#task-due-0', due)
  await page.getByRole('button', { name: 'Lưu kết luận' }).click()
  await page.waitForURL(/findings\/.*saved=new/)
  await page.locator('input[name=piece]').first().check()
  await page.getByRole('button', { name: 'Lấy những mục đã chọn' }).click()
  await page.waitForURL(/saved=1/)
  // What is taken over is not offered again.
  expect(await page.locator('input[name=piece]').count()).toBe(1)
  await attached(page, { kind: 'photo', title: 'Ảnh sổ lớp của xã', lang: '' })
  await looked(page, 'finding-draft')
  await page.getByRole('button', { name: 'Ký và công bố' }).click()
  await page.waitForURL(/office\/inspections\/[^/]+\?saved=1/)
  const link = await page.locator('#findings ~ ul a').first().getAttribute('href')
  finding = decodeURIComponent(link?.split('/').at(-1) ?? '')
  action = `${finding}.t1`
  expect(finding).toMatch(/\.f1$/)
})

test('everybody reads it at once: the finding, its task, the promise, the agency; the late one says how long', async () => {
  const { url, late } = served
  const page = await pageOf(served, null, plain)
  await page.goto(`${url}/findings`)
  const list = await textOf(page)
  expect(list).toContain('Tám xã chưa có danh sách')
  expect(list).toMatch(/Quá hạn \d+ ngày \(\d+ ngày làm việc\), chưa có báo cáo/)
  expect(list).toContain('Chưa đến hạn')
  await looked(page, 'findings')
  await page.goto(`${url}/findings?wait=overdue`)
  const filtered = await textOf(page)
  expect(filtered).toContain('Sổ theo dõi lớp tập huấn chưa lập')
  expect(filtered).not.toContain('Tám xã')
  await page.goto(`${url}/findings/${finding}`)
  expect(await textOf(page)).toContain('Biên bản làm việc')
  await looked(page, 'finding')
  await page.goto(`${url}/en/findings/${late.finding}`)
  expect(await textOf(page)).toMatch(/Overdue by \d+ days \(\d+ working days\), no report/)
  for (const place of [`/commitments/${training}`, '/agencies/so-tu-phap']) {
    await page.goto(`${url}${place}`)
    expect(await textOf(page)).toContain('Lập và niêm yết danh sách lớp của 8 xã')
    await looked(page, place.includes('agencies') ? 'agency' : 'commitment')
  }
  const feed = await (await fetch(`${url}/findings.xml`)).text()
  expect(feed).toContain('Tám xã chưa có danh sách')
  const calendar = await (await fetch(`${url}/findings.ics?agency=so-tu-phap`)).text()
  expect(calendar).toContain('DTSTART;VALUE=DATE:20261123')
  expect(calendar.replaceAll('\r\n ', '')).toContain('Lập và niêm yết danh sách')
})

async function reportedBy(words: string, lang: string): Promise<void> {
  const { url, focal, authority } = served
  const page = await pageOf(served, focal, plain)
  await page.goto(`${url}/office/actions`)
  if (lang === 'mot') await looked(page, 'actions-owner')
  await page.locator(`a[href$="/office/actions/${action}"]`).click()
  await page.fill('#save-said', words)
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await page.waitForURL(/saved=report/)
  await attached(page, { kind: 'file', title: 'Danh sách lớp đã niêm yết', lang })
  if (lang === 'mot') await looked(page, 'action-owner')
  await page.getByRole('button', { name: 'Trình duyệt' }).click()
  await page.waitForURL(/saved=report/)
  expect(await textOf(page)).toContain('Đến lượt người có thẩm quyền duyệt')
  const chief = await pageOf(served, authority, plain)
  await chief.goto(`${url}/office/actions/${action}`)
  if (lang === 'mot') await looked(chief, 'action-approve')
  await chief.getByRole('button', { name: 'Duyệt và công bố' }).click()
  await chief.waitForURL(/saved=step/)
  expect(await textOf(chief)).toContain('Chờ cơ quan khác')
}

test('the department reports it done; the secretariat looks, and it is not: opened again with a new day', async () => {
  await reportedBy('Đã niêm yết danh sách tại 8 xã.', 'mot')
  const { url, secretariat } = served
  const page = await pageOf(served, secretariat, plain)
  await page.goto(`${url}/office/actions?wait=check`)
  await looked(page, 'actions')
  await page.locator(`a[href$="/office/actions/${action}"]`).click()
  await looked(page, 'action-check')
  await page.fill('#reopen-said', 'Đã đến 8 xã: bốn xã chưa niêm yết.')
  await page.getByRole('button', { name: 'Mở lại và công bố' }).click()
  await page.waitForURL(/saved=step/)
  expect(await textOf(page)).toContain('bốn xã chưa niêm yết')
})

test('mended, and verified by the inspectorate; the owner has no button that would close it', async () => {
  await reportedBy('Đã niêm yết tại cả 8 xã, có ảnh từng nơi.', 'hai')
  const { url, focal, inspector } = served
  const own = await pageOf(served, focal, plain)
  await own.goto(`${url}/office/actions/${action}`)
  expect(await own.getByRole('button', { name: 'Xác nhận đã xong' }).count()).toBe(0)
  const page = await pageOf(served, inspector, plain)
  await page.goto(`${url}/office/actions/${action}`)
  await page.fill('#verify-said', 'Đã xem tận nơi ở 8 xã, đều đã niêm yết.')
  await page.getByRole('button', { name: 'Xác nhận đã xong' }).click()
  await page.waitForURL(/saved=step/)
  const reader = await pageOf(served, null, plain)
  await reader.goto(`${url}/findings/${finding}`)
  const text = await textOf(reader)
  for (const step of [
    'đã đặt ra',
    'cơ quan báo đã làm',
    'mở lại sau khi kiểm tra',
    'cơ quan khác đã xác nhận',
  ]) {
    expect(text).toContain(step)
  }
  expect(text).toContain('hạn cũ')
  await looked(reader, 'finding-done')
})

test('two write the same note, with script: the second is told, both texts stand there, nothing is lost', async () => {
  const { url, inspector } = served
  const [one, other] = [await pageOf(served, inspector), await pageOf(served, inspector)]
  await one.goto(`${url}/office/inspections`)
  await one.getByRole('link', { name: 'Kiểm tra việc tập huấn về quyền trẻ em' }).first().click()
  await one.getByRole('link', { name: 'Viết tiếp ghi chép này' }).click()
  await one.waitForURL(/note=/)
  await other.goto(one.url())
  await one.fill('#note-words', 'Lời của người thứ nhất.')
  await one.getByRole('button', { name: 'Lưu ghi chép' }).click()
  await one.waitForURL(/saved=note/)
  await other.fill('#note-words', 'Lời của người thứ hai.')
  await other.getByRole('button', { name: 'Lưu ghi chép' }).click()
  await other.getByText('Không bản nào bị ghi đè').first().waitFor()
  expect(await textOf(other)).toContain('Lời của người thứ nhất.')
  expect(await other.inputValue('#note-words')).toBe('Lời của người thứ hai.')
  await shot(other, 'note-conflict')
  await other.getByRole('button', { name: 'Lưu ghi chép' }).click()
  await other.waitForURL(/saved=note/)
  expect(await textOf(other)).toContain('Lời của người thứ hai.')
})
