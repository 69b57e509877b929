// A copy in a real browser: from a disk, and from a plain file server under a path of its own.
import { createServer, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser } from '../browser.ts'
import { amendedCommitment, openCopied, publishTwo } from './copied-register.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

let folder: string
let browser: Browser
let server: Server
beforeAll(async () => {
  const copied = await openCopied()
  folder = copied.folder('copy')
  await publishTwo(copied.doors)
  await copied.copy(folder)
  browser = await openBrowser()
  server = createServer((req, res) => {
    const path = decodeURIComponent((req.url ?? '').split('?')[0] ?? '')
    const file = path.startsWith('/some/place/') ? join(folder, path.slice('/some/place/'.length)) : ''
    readFile(file).then(
      body =>
        res.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body),
      () => res.writeHead(404).end(),
    )
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})

const places = {
  disk: () => pathToFileURL(folder).href,
  server: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/some/place`,
}

/** Opens a page and everything that went wrong or was asked of anybody else. */
async function openIn(place: string): Promise<{ page: Page; wrong: string[] }> {
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } })
  const wrong: string[] = []
  page.on('requestfailed', request => wrong.push(`failed ${request.url()}`))
  page.on('request', request => {
    if (!request.url().startsWith(place)) wrong.push(`asked ${request.url()}`)
  })
  page.on('response', response => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`)
  })
  page.on('console', message => {
    if (message.type() === 'error') wrong.push(message.text())
  })
  return { page, wrong }
}

test.each(Object.entries(places))(
  'from a %s a reader comes from the front page to a promise and its passage',
  async (_, at) => {
    const { page, wrong } = await openIn(at())
    await page.goto(`${at()}/index.html`)
    await page.getByRole('navigation').getByRole('link', { name: 'Cam kết' }).click()
    await page.locator('td a').first().click()
    await page.locator(`a[href*="${amendedCommitment}"]`).first().click()
    expect(await page.locator('h1').textContent()).toContain('tập huấn về quyền trẻ em')
    await page
      .getByRole('link', { name: /toàn văn/ })
      .first()
      .click()
    expect(page.url()).toContain('/text/')
    await expect.poll(() => page.locator(`[id="${amendedCommitment}"]`).count()).toBe(1)
    await page.getByRole('link', { name: 'English' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(wrong).toEqual([])
  },
)

test('the page that checks lies in the copy and finds that all of it holds', async () => {
  const page = await browser.newPage()
  await page.goto(`${places.disk()}/verify.html`)
  await page.locator('#folder').setInputFiles(folder)
  await page.locator('#verdict.holds').waitFor()
  const report = (await page.locator('#findings').textContent()) ?? ''
  expect(report).toMatch(/\d+ (rows and figures|dòng và con số)/)
})

test('its style reaches the page and nothing is wider than a small screen', async () => {
  for (const at of Object.values(places)) {
    const { page } = await openIn(at())
    for (const file of [
      'index.html',
      'mirror.html',
      'lists/entries/0.html',
      'en/due.html',
      `commitments/${amendedCommitment}.html`,
    ]) {
      await page.goto(`${at()}/${file}`)
      const look = await page.evaluate(() => ({
        margin: getComputedStyle(document.body).margin,
        isStyled: document.styleSheets.length > 0,
        over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }))
      expect(look, `${at()} ${file}`).toMatchObject({ margin: '0px', isStyled: true, over: 0 })
    }
  }
})
