// Every page of the office there is, by the table of surfaces and the examples of the matrix: a new one is looked at without a line
// here, and walked by the keyboard alone.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { officeSurfaces } from '../../scripts/matrix/office-surfaces.ts'
import { isFor, readers } from '../../scripts/matrix/surface.ts'
import { openBrowser } from '../browser.ts'
import { examples } from '../matrix/examples.ts'
import { openOfficeWorld, type OfficeWorld } from '../matrix/office-world.ts'
import type { Seated } from '../matrix/sessions.ts'
import { keyboardFaults } from './keyboard.ts'
import { lookAt, looks } from './look.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let world: OfficeWorld
let browser: Browser
beforeAll(async () => {
  world = await openOfficeWorld()
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Addresses that are no page. */
const noPage: Readonly<Record<string, string>> = {
  '/office/calendar-feed/[secret].ics': 'a calendar',
  '/office/bodies/list.csv': 'a table',
  '/office/field/app.webmanifest': 'for the browser',
  '/office/field/standing': 'for the device',
  '/office/field/take': 'for the device',
  '/office/field/send': 'for the device',
  '/office/hand-over/file': 'a file',
  '/office/doubts/[doubt]/file': 'a file',
  '/office/evidence/[evidence]': 'a file',
  '/office/plans/[plan]/pages/[page]': 'a picture',
}

/** Pages of a moment that this world is past, and where they are looked at. */
const lookedAtIn: Readonly<Record<string, string>> = {
  '/office/account/first': '../people-pages/looks.test.ts',
  '/office/plans/[plan]': './office.test.ts',
}

interface Shown {
  readonly path: string
  readonly who: Seated | null
}

const isLong = process.env['CAMKET_SEATS'] === 'all'

/** Each example as the first reader sees it who is shown a page there; in the long run as each of them. */
async function pagesAt(address: string): Promise<Shown[]> {
  const found: Shown[] = []
  for (const path of examples[address]!(world.ours))
    for (const reader of readers) {
      if (!isFor(officeSurfaces[address]!.sees, reader)) continue
      const who = reader === 'anonymous' ? null : world.ours.seated[reader]
      const { status, headers } = await world.as(who, world.ours, { path })
      const isPage = String(headers['content-type']).startsWith('text/html')
      if (status !== 200 || !isPage || headers['content-disposition'] !== undefined) continue
      found.push({ path, who })
      if (!isLong) break
    }
  return found
}

/** The words that need most room in the colours that are seldom looked at, and the page as most see it. */
const asLooked = looks.filter(({ name }) => name === '320 px, dark' || name === '1280 px, light')

async function walked(page: Page): Promise<string[]> {
  // The page of the field goes on asking.
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => null)
  return keyboardFaults(page)
}

test.each(Object.keys(officeSurfaces))('%s', async address => {
  const pages = await pagesAt(address)
  if (address in noPage) expect(pages.map(({ path }) => path)).toEqual([])
  else if (address in lookedAtIn) {
    const stem = address.replace(/\[.*$/, '')
    expect(readFileSync(join(import.meta.dirname, lookedAtIn[address]!), 'utf8')).toContain(stem)
  } else expect(pages.length, 'no example of it is a page that somebody is shown').toBeGreaterThan(0)
  for (const { path, who } of pages)
    for (const look of asLooked) {
      const session = who === null ? {} : { session: who.session }
      const seen = await lookAt(browser, `http://${world.ours.host}${path}`, {
        ...look,
        mayScript: true,
        ...(look.width === 320 ? { alsoFind: walked } : {}),
        ...session,
      })
      expect(seen.faults, `${path}, ${look.name}`).toEqual([])
    }
})
