// Every page of the office as a seat sees it that may, in the long run as each: dark, as narrow as a phone or a page at 400 %,
// and by the keyboard alone.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { officeSurfaces } from '../../scripts/matrix/office-surfaces.ts'
import { isFor, readers } from '../../scripts/matrix/surface.ts'
import { openBrowser } from '../browser.ts'
import { examples } from '../matrix/examples.ts'
import { openOfficeWorld, type OfficeWorld } from '../matrix/office-world.ts'
import type { Seated } from '../matrix/sessions.ts'
import { keyboardFaults } from './keyboard.ts'
import { faultsOn } from './look.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let world: OfficeWorld
let browser: Browser
beforeAll(async () => {
  world = await openOfficeWorld()
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function isPage(path: string, who: Seated | null): Promise<boolean> {
  const { status, headers } = await world.as(who, world.ours, { path })
  const isText = String(headers['content-type']).startsWith('text/html')
  return status === 200 && isText && headers['content-disposition'] === undefined
}

async function faultsFor(path: string, who: Seated | null): Promise<string[]> {
  const url = `http://${world.ours.host}${path}`
  const context = await browser.newContext({ viewport: { width: 320, height: 900 }, colorScheme: 'dark' })
  if (who !== null) await context.addCookies([{ name: 'camket', value: who.session, url }])
  try {
    const page = await context.newPage()
    await page.goto(url)
    // The page of the field goes on asking.
    await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => null)
    return [...(await keyboardFaults(page)), ...(await faultsOn(page))]
  } finally {
    await context.close()
  }
}

const isLong = process.env['CAMKET_SEATS'] === 'all'

test.each(Object.keys(officeSurfaces).map((address, at) => [address, at] as const))(
  '%s',
  async (address, at) => {
    for (const path of examples[address]!(world.ours)) {
      const seats: Array<[string, Seated | null]> = []
      for (const reader of readers) {
        if (!isFor(officeSurfaces[address]!.sees, reader)) continue
        const who = reader === 'anonymous' ? null : world.ours.seated[reader]
        if (await isPage(path, who)) seats.push([reader, who])
      }
      // One after the other, so that the pages of one run are walked from all the seats.
      const walked = isLong ? seats : seats.filter((_, n) => n === at % seats.length)
      for (const [reader, who] of walked)
        expect(await faultsFor(path, who), `${path} for ${reader}`).toEqual([])
    }
  },
)
