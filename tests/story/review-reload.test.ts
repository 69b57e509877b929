// A reload in the middle of the review: whatever was typed, ticked or chosen and not saved yet stands there again.
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { faultsOn } from '../accessibility/look.ts'
import { openBrowser } from '../browser.ts'
import { settled } from '../settled.ts'
import { startRegister, type RunningRegister } from './running-register.ts'

const letter = `UBND XÃ NÀ PÀN
Số: 11/KH-UBND
Nà Pàn, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Bảo đảm quyền của người dân năm 2026
Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;
Uỷ ban nhân dân xã ban hành Kế hoạch như sau:
Năm qua xã có thêm hai điểm trường.
Mưa lũ làm hỏng ba cây cầu.
II. NHIỆM VỤ
1. Trạm Y tế xã khám sức khỏe cho người cao tuổi trước ngày 30/9/2026; tổng hợp kết quả, niêm yết kết quả.
2. Trường Tiểu học mở lớp dạy chữ cho 12 phụ nữ trước ngày 30/6/2026.
`
let browser: Browser
let register: RunningRegister
let page: Page
let review: string

beforeAll(async () => {
  await ensureWebBuilt()
  register = await startRegister()
  browser = await openBrowser()
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
  await page.goto(register.firstLink)
  await page.getByRole('button', { name: 'Vào văn phòng' }).click()
  await page.getByLabel('Văn bản kế hoạch').waitFor()
  await settled(page)
  const buffer = Buffer.from(letter)
  await page.getByLabel('Văn bản kế hoạch').setInputFiles({ name: 'xa.txt', mimeType: 'text/plain', buffer })
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  await page.waitForURL(/\/review/)
  review = page.url().split('?')[0]!
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await register?.stop()
})
beforeEach(async () => {
  await page.goto(review)
  await page.evaluate(() => sessionStorage.clear())
  await page.reload()
  await settled(page)
})

const line = (part: string) => page.locator('.outline li').filter({ hasText: part })
const told = (within: string) => page.locator(within).getByText('Biểu mẫu này có chữ chưa lưu')

async function choose(part: string): Promise<void> {
  await line(part).getByRole('link').click()
  await page.waitForURL(/unit=/)
  await settled(page)
}

async function open(part: string): Promise<void> {
  const details = page.locator(part)
  if ((await details.getAttribute('open')) === null) await details.locator('> summary').click()
}

async function reload(): Promise<void> {
  await page.reload()
  await settled(page)
}

/** What axe says of the page as it stands, wide and narrow. */
async function faults(): Promise<string[]> {
  const found: string[] = []
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    found.push(...(await faultsOn(page)))
  }
  return found
}

/** The words of the source that stand there for the second time, taken as the mouse would take them. */
async function selectSecond(words: string): Promise<void> {
  const selected = await page.evaluate(wanted => {
    const walker = document.createTreeWalker(document.querySelector('.review-text')!, NodeFilter.SHOW_TEXT)
    let seen = 0
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      if (!node.parentElement?.closest('[data-start]')) continue
      for (let at = node.data.indexOf(wanted); at >= 0; at = node.data.indexOf(wanted, at + 1)) {
        seen += 1
        if (seen === 2) getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length)
      }
    }
    document.dispatchEvent(new MouseEvent('mouseup'))
    return `${seen}: ${getSelection()!.toString()}`
  }, words)
  expect(selected).toBe(`2: ${words}`)
}

test('the reason of a confirmation, and the reason for all the rest', async () => {
  await choose('hai điểm trường')
  await page.locator('#accept-reason').fill('Số liệu năm trước')
  await page
    .locator('details')
    .filter({ has: page.locator('#rest-reason') })
    .locator('> summary')
    .click()
  await page.locator('#rest-reason').fill('Phần mở đầu')
  await reload()
  await expect.poll(() => page.locator('#accept-reason').inputValue()).toBe('Số liệu năm trước')
  await expect.poll(() => page.locator('#rest-reason').inputValue()).toBe('Phần mở đầu')
  await expect.poll(() => page.locator('#rest-reason').isVisible()).toBe(true)
  await page.locator('#accept-form button.button').click()
  await page.waitForURL(/saved=accept/)
  await reload()
  await expect.poll(() => page.locator('#rest-reason').inputValue()).toBe('Phần mở đầu')
})

test('where a passage is to be split', async () => {
  await choose('Trạm Y tế')
  await open('#split-part')
  const places = page.locator('#split-part input[name=at]')
  await expect.poll(() => places.count()).toBeGreaterThan(0)
  await places.first().check()
  await page.locator('#split-words').fill('niêm yết')
  await reload()
  await expect.poll(() => places.first().isChecked()).toBe(true)
  await expect.poll(() => page.locator('#split-words').inputValue()).toBe('niêm yết')
  await expect.poll(() => page.locator('#split-words').isVisible()).toBe(true)
})

test('ticks, also of passages that the outline does not list, with rule and reason', async () => {
  await open('#many-part')
  await line('hai điểm trường').getByRole('checkbox').check()
  await line('Trường Tiểu học').getByRole('checkbox').check()
  await page.locator('#many-reason').fill('Đã xem từng dòng')
  await page.locator('#many-rule').selectOption({ index: 1 })
  await page.locator('nav.views a[href*="show=commitment"]').click()
  await page.waitForURL(/show=commitment/)
  await reload()
  await expect.poll(() => line('Trường Tiểu học').getByRole('checkbox').isChecked()).toBe(true)
  await expect.poll(() => page.locator('#many-reason').inputValue()).toBe('Đã xem từng dòng')
  await expect.poll(() => page.locator('#many-rule').inputValue()).not.toBe('')
  await page.goto(review)
  await settled(page)
  await expect.poll(() => line('hai điểm trường').getByRole('checkbox').isChecked()).toBe(true)
  await expect.poll(() => line('cây cầu').getByRole('checkbox').isChecked()).toBe(false)
  await page.locator('#many-part .kept button').click()
  await settled(page)
  await expect.poll(() => page.locator('.outline input:checked').count()).toBe(0)
  await expect.poll(() => page.locator('#many-reason').inputValue()).toBe('')
})

test('a corrected passage goes back to the very place it was selected at', async () => {
  await choose('Trạm Y tế')
  await selectSecond('kết quả')
  const start = page.locator('#text-part form:has(#text-text) input[name=start]')
  await open('#text-part')
  await page.locator('#text-text').fill('kết qủa')
  const chosen = await start.inputValue()
  await reload()
  await expect.poll(() => page.locator('#text-text').inputValue()).toBe('kết qủa')
  await expect.poll(() => start.inputValue()).toBe(chosen)
  await expect.poll(() => told('#text-part').isVisible()).toBe(true)
  expect(await faults()).toEqual([])
  await page.locator('#text-part form:has(#text-text) button.button').click()
  await page.waitForURL(/saved=text/)
  const corrected = page.locator('#text-part li').first()
  expect(await corrected.locator('ins').textContent()).toBe('qủa')
  const text = (await page.locator('.review-text').innerText()).replace(/\s+/g, ' ')
  expect(text).toMatch(/tổng hợp kết quả, niêm yết kết qủa/)
})

test('words to be masked keep its place, and the next one does not take it over', async () => {
  await selectSecond('trước ngày')
  await expect.poll(() => page.locator('#redact-words').inputValue()).toBe('trước ngày')
  await open('#redact-part')
  const start = page.locator('#redact-part form:has(#redact-words) input[name=start]')
  const chosen = await start.inputValue()
  await page.locator('#redact-part input[name=everywhere]').uncheck()
  await reload()
  await expect.poll(() => page.locator('#redact-words').inputValue()).toBe('trước ngày')
  await expect.poll(() => start.inputValue()).toBe(chosen)
  await expect.poll(() => page.locator('#redact-part input[name=everywhere]').isChecked()).toBe(false)
  await page.locator('#redact-part form:has(#redact-words) button.button').click()
  await page.waitForURL(/saved=redact/)
  await expect.poll(() => start.inputValue()).toBe('')
  await expect
    .poll(() => page.locator('#redact-part form:has(input[name=end][value]) .plain-button').count())
    .toBe(1)
})

test('over a newer edit both versions stand side by side; whoever keeps the other one is not offered their own again', async () => {
  const title = page.locator('#fact-title')
  await open('details:has(#fact-title)')
  await title.fill('Tên của tôi')
  const other = await page.context().newPage()
  await other.goto(review)
  await other.locator('details:has(#fact-title) > summary').click()
  await other.locator('#fact-title').fill('Tên của người kia')
  await other.locator('form:has(#fact-title) button.button').click()
  await other.waitForURL(/saved=facts/)
  await other.close()
  await page.locator('form:has(#fact-title) button.button').click()
  const newer = page.locator('.newer')
  await newer.waitFor()
  expect(await newer.innerText()).toContain('Tên của người kia')
  expect(await newer.innerText()).toContain('Tên của tôi')
  expect(await faults()).toEqual([])
  await newer.getByRole('link').click()
  await newer.waitFor({ state: 'detached' })
  await reload()
  await expect.poll(() => told('form:has(#fact-title)').count()).toBe(0)
  await expect.poll(() => title.inputValue()).toBe('Tên của người kia')
})

test('a file that is too large is named before it is sent, with what to do; nothing is sent', async () => {
  await page.goto(`${register.address}/office`)
  await settled(page)
  const sent: string[] = []
  page.on('request', request => {
    if (request.method() === 'POST') sent.push(request.url())
  })
  const large = join(register.data, 'to.txt')
  writeFileSync(large, 'KẾ HOẠCH')
  truncateSync(large, 32 * 1024 * 1024)
  await page.getByLabel('Văn bản kế hoạch').setInputFiles(large)
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  const said = page.getByRole('alert')
  await said.waitFor()
  expect(await said.innerText()).toContain('Tệp “to.txt” lớn hơn 30 MB')
  expect(await said.innerText()).toContain('tách phụ lục')
  expect(await said.getByRole('link').getAttribute('href')).toBe('#file')
  expect(sent).toEqual([])
  await page
    .getByLabel('Văn bản kế hoạch')
    .setInputFiles({ name: 'xa.txt', mimeType: 'text/plain', buffer: Buffer.from(letter) })
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  await page.waitForURL(/here=/)
})
