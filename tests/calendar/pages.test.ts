// The calendar in a browser: kept in the office without script, overtaken saves, publication, and what anyone then sees.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { holdRegister } from '@camket/services/kernel/register'
import { seedCalendar } from '@camket/services/commitments/calendar/seedCalendar'
import { createSignInLink } from '@camket/services/people/createSignInLink'
import { signInWithLink } from '@camket/services/people/signInWithLink'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../apps/cli/src/server/serve.ts'
import { lookAt, looks } from '../accessibility/look.ts'
import { openBrowser } from '../browser.ts'
import { createTestDatabase } from '../database.ts'
import { signHere } from '../portal/running-portal.ts'
import { openTenant, valueOf } from '../register/open-register.ts'

vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
let served: Served
let session: string
let office: BrowserContext

beforeAll(async () => {
  await ensureWebBuilt()
  const register = await createTestDatabase()
  signHere()
  const { operator } = await openTenant(register, 'minh-son', new Date())
  const { token } = valueOf(await createSignInLink(operator))
  session = valueOf(await signInWithLink(operator, { token })).session
  valueOf(await seedCalendar(operator))
  holdRegister(register)
  served = await serve({ register, port: 0 })
  browser = await openBrowser()
  office = await browser.newContext({ javaScriptEnabled: false })
  await office.addCookies([{ name: 'camket', value: session, url: served.address }])
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  holdRegister(null)
})

async function opened(path: string): Promise<Page> {
  const page = await office.newPage()
  await page.goto(served.address + path)
  return page
}

interface Day {
  readonly on: string
  readonly name: string
  readonly source: string
  readonly kind?: 'off' | 'worked'
}

async function fill(page: Page, { on, name, source, kind = 'off' }: Day): Promise<void> {
  await page.fill('#day-on', on)
  await page.check(`input[name=kind][value=${kind}]`)
  await page.fill('#day-name', name)
  await page.fill('#day-source', source)
  await page.locator('form:has(#day-on) .button').first().click()
  await page.waitForLoadState()
}

const rowOf = (page: Page, day: string) => page.locator('tbody tr', { hasText: day })

test('a day is added, changed, confirmed and taken out, each a whole page without script', async () => {
  const page = await opened('/office/calendar?year=2027')
  await fill(page, { on: '2027-09-03', name: 'Quốc khánh', source: 'Dự kiến' })
  expect(await page.locator('[role=status]').textContent()).toContain('Đã lưu lịch năm 2027')
  expect(await rowOf(page, '03/9/2027').textContent()).toContain('Chưa xác nhận')
  await rowOf(page, '03/9/2027').getByRole('link').click()
  await page.waitForURL(/day=2027-09-03/)
  expect(await page.inputValue('#day-name')).toBe('Quốc khánh')
  await fill(page, { on: '2027-09-01', name: 'Quốc khánh', source: 'Thông báo số 1/TB-BNV' })
  expect(await rowOf(page, '03/9/2027').count()).toBe(0)
  await rowOf(page, '01/9/2027')
    .getByRole('button', { name: /Xác nhận/ })
    .click()
  await page.waitForLoadState()
  expect(await rowOf(page, '01/9/2027').textContent()).toContain('Đã xác nhận')
  await rowOf(page, '01/9/2027').getByRole('button', { name: /Bỏ/ }).click()
  await page.waitForLoadState()
  expect(await rowOf(page, '01/9/2027').count()).toBe(0)
})

test('what does not fit is told all at once beside what was typed', async () => {
  const page = await opened('/office/calendar?year=2026')
  await fill(page, { on: '2026-07-07', name: 'Làm bù', source: 'Thông báo', kind: 'worked' })
  expect(await page.locator('.problems').textContent()).toContain('07/7/2026 vốn là ngày làm việc')
  expect(await page.inputValue('#day-name')).toBe('Làm bù')
  expect(await page.isChecked('input[value=worked]')).toBe(true)
  expect(await page.locator('.problems a').getAttribute('href')).toBe('#day-on')
})

test('a save over a newer edition shows both, keeps what was typed, and goes through when it is sent again', async () => {
  const [first, second] = [
    await opened('/office/calendar?year=2026'),
    await opened('/office/calendar?year=2026'),
  ]
  await fill(first, { on: '2026-11-23', name: 'Nghỉ hoán đổi', source: 'Thông báo A' })
  await fill(second, { on: '2026-11-23', name: 'Hoán đổi', source: 'Thông báo B' })
  const newer = second.locator('.problems')
  expect(await newer.textContent()).toContain('đã được người khác sửa')
  expect(await newer.textContent()).toContain('Thông báo A')
  expect(await newer.textContent()).toContain('Thông báo B')
  expect(await second.inputValue('#day-source')).toBe('Thông báo B')
  await fill(second, { on: '2026-11-28', name: 'Làm bù', source: 'Thông báo B', kind: 'worked' })
  expect(await second.locator('[role=status]').textContent()).toContain('Đã lưu')
  expect(await rowOf(second, '23/11/2026').textContent()).toContain('Thông báo A')
  expect(await rowOf(second, '28/11/2026').textContent()).toContain('Làm bù')
})

test('a year is settled only when all its days are, then published; anyone sees days, sources and what is open', async () => {
  const page = await opened('/office/calendar?year=2026')
  const settle = async () => {
    await page.check('form:has(#year-source) input[name=confirmed]')
    await page.locator('form:has(#year-source) .button').click()
    await page.waitForLoadState()
  }
  await settle()
  expect(await page.locator('.problems').textContent()).toContain('còn 2 ngày chưa xác nhận')
  for (const day of ['23/11/2026', '28/11/2026']) {
    await rowOf(page, day)
      .getByRole('button', { name: /Xác nhận/ })
      .click()
    await page.waitForLoadState()
  }
  await settle()
  expect(await page.locator('main').textContent()).toContain('xác nhận đủ đến hết năm 2026')
  await page.getByRole('button', { name: 'Công bố lịch' }).click()
  await page.waitForLoadState()
  expect(await page.locator('[role=status]').textContent()).toContain('2026')

  const text = async (path: string) => (await fetch(served.address + path)).text()
  expect(await text('/calendar')).toContain('href="/calendar/2027"')
  const year = await text('/calendar/2026')
  expect(year).toContain('Thông báo A')
  expect(year).toContain('Lịch làm việc năm 2026')
  const english = await text('/en/calendar/2027')
  expect(english).toContain('Working calendar 2027')
  expect(english).toContain('Not confirmed')
  const file = await text('/calendar.ics')
  expect(file).toContain('DTSTART;VALUE=DATE:20261128\r\n')
  expect(file.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(50)
  expect((await fetch(`${served.address}/calendar/1999`)).status).toBe(404)
  expect((await fetch(`${served.address}/calendar/2026a`)).status).toBe(404)
  expect(await text('/history')).toContain('href="/calendar/2023"')
  expect(await text('/records/calendar/2026/1')).toContain('Thông báo A')
})

test('a year is added; one that the program comes with has its days', async () => {
  const page = await opened('/office/calendar')
  await page.fill('#new-year', '2028')
  await page.fill('#new-source', 'Chưa có thông báo')
  await page.locator('form:has(#new-year) .button').click()
  await page.waitForURL(/year=2028/)
  expect(await page.locator('h2').first().textContent()).toBe('Lịch làm việc năm 2028')
  await page.fill('#new-year', '2028')
  await page.fill('#new-source', 'x')
  await page.locator('form:has(#new-year) .button').click()
  await page.waitForLoadState()
  expect(await page.locator('.problems').textContent()).toContain('Lịch đã có năm 2028')
})

test.each(looks)('the office page has no fault: $name', async look => {
  for (const path of ['/office/calendar?year=2027', '/en/office/calendar?year=2026&day=2026-02-16']) {
    const seen = await lookAt(browser, served.address + path, { ...look, session })
    expect(seen).toMatchObject({ status: 200, faults: [] })
  }
})
