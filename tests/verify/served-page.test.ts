// The page that checks as a running portal serves it: under its own policy, which lets it ask nobody, and it checks all the same.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../browser.ts'
import { openPortal, type Portal } from '../portal/running-portal.ts'
import { madeRecords } from './made-records.ts'
import { publicTree, writeTree } from './public-tree.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 })

const folder = mkdtempSync(join(tmpdir(), 'verify-served-'))
let portal: Portal
let browser: Browser
beforeAll(async () => {
  writeTree(publicTree(madeRecords(40)), folder)
  portal = await openPortal()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

test('its script runs under the policy that comes with it, and nothing is asked of anybody', async () => {
  const page = await browser.newPage()
  const errors: string[] = []
  const asked: string[] = []
  page.on('console', message => void (message.type() === 'error' && errors.push(message.text())))
  page.on('pageerror', error => errors.push(String(error)))
  // The thread beside the page is begun from its own script, which it holds already.
  const isOwn = (url: string): boolean => url.startsWith(`blob:${portal.address}/`)
  page.on('request', request => {
    if (!isOwn(request.url())) asked.push(new URL(request.url()).pathname)
  })
  const answer = (await page.goto(`${portal.address}/verify.html`))!
  const policy = answer.headers()['content-security-policy'] ?? ''
  for (const part of [
    "default-src 'none'",
    "connect-src 'none'",
    "frame-ancestors 'none'",
    "script-src 'sha256-",
    'worker-src blob:',
  ])
    expect(policy).toContain(part)
  expect(policy).not.toContain('unsafe')
  await page.locator('#folder').setInputFiles(folder)
  await page.locator('#verdict.holds').waitFor()
  expect(asked.filter(path => path !== '/verify.html')).toEqual([])
  expect(errors).toEqual([])
  expect(
    await page.evaluate(() =>
      fetch('/').then(
        () => 'asked',
        () => 'refused',
      ),
    ),
  ).toBe('refused')
})
