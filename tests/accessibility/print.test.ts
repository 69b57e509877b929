// What a page of the portal is on paper: its words, without what only a screen can use; addresses that lead out of it are written out.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser } from '../browser.ts'
import { openPortal, type Portal } from '../portal/running-portal.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let browser: Browser
let portal: Portal
let page: Page
beforeAll(async () => {
  portal = await openPortal()
  browser = await openBrowser()
  page = await (await browser.newContext({ locale: 'vi-VN', colorScheme: 'dark' })).newPage()
})
afterAll(async () => {
  await browser?.close()
})

const onScreenOnly = 'form, .masthead nav, .language, .skip, .pager, .screen-only'
const visible = (selector: string): Promise<number> =>
  page.locator(selector).evaluateAll(found => found.filter(one => one.getClientRects().length > 0).length)

test.each([
  ['/', '96/KH-BCĐ'],
  ['/commitments', 'trợ giúp pháp lý'],
  ['/commitments/PLAN.3', 'trợ giúp pháp lý'],
])('%s on paper', async (address, words) => {
  await page.emulateMedia({ media: 'screen' })
  await page.goto(portal.address + address.replace('PLAN', portal.plan))
  expect(await visible(onScreenOnly)).toBeGreaterThan(0)
  const lines = await page.locator('main h1, main h2').allInnerTexts()
  await page.emulateMedia({ media: 'print' })
  expect(await visible(onScreenOnly)).toBe(0)
  expect(await page.locator('main').innerText()).toContain(words)
  expect(await page.locator('main h1, main h2').allInnerTexts()).toEqual(lines)
  // Ink on paper, also for whoever reads the screen in the dark.
  const colors = await page.evaluate(() => [
    getComputedStyle(document.body).color,
    getComputedStyle(document.documentElement).getPropertyValue('--paper'),
  ])
  expect(colors).toEqual(['rgb(0, 0, 0)', '#fff'])
  const said = await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://vanban.example/96'
    link.textContent = 'văn bản gốc'
    document.querySelector('main')!.append(link)
    return getComputedStyle(link, '::after').content
  })
  expect(said).toContain('https://vanban.example/96')
})
