// A served office with a plan, an agency that leads a commitment, and its people signed in.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../apps/cli/src/server/serve.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { holdVault, openVault } from '../../packages/services/src/people/proof/vault.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { createTestDatabase } from '../database.ts'
import { seatedAs, type Seated } from '../matrix/sessions.ts'
import { openBrowser } from '../browser.ts'
import { officeReporting, type Reporting } from './reporting.ts'

export interface ServedOffice {
  readonly office: Reporting
  readonly url: string
  readonly browser: Browser
  readonly focal: Seated
  readonly authority: Seated
  readonly outsider: Seated
  close(): Promise<void>
}

export async function serveOffice(): Promise<ServedOffice> {
  await ensureWebBuilt()
  const register = await createTestDatabase()
  holdVault(openVault(mkdtempSync(join(tmpdir(), 'camket-progress-keys-'))))
  const office = await officeReporting(register)
  const gate = { register, tenant: 'minh-son', now: new Date() }
  await publishDay({ ...office.server, now: gate.now }, { mayLeap: true })
  const focal = await seatedAs(gate, 'focal-point', 'so-tu-phap')
  const authority = await seatedAs(gate, 'validating-authority', 'so-tu-phap')
  const outsider = await seatedAs(gate, 'focal-point', 'so-y-te')
  holdRegister(register)
  const served: Served = await serve({ register, port: 0 })
  const browser = await openBrowser()
  const close = async (): Promise<void> => {
    await browser.close()
    await served.close()
    holdRegister(null)
  }
  return { office, url: `http://localhost:${served.port}`, browser, focal, authority, outsider, close }
}

/** A page of somebody's own, with their cookie. */
export async function pageOf(
  { browser, url }: Pick<ServedOffice, 'browser' | 'url'>,
  who: Pick<Seated, 'session'> | null,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  if (who !== null) await context.addCookies([{ name: 'camket', value: who.session, url }])
  return context.newPage()
}

/** Keeps a picture where one is asked for: `CAMKET_SHOTS=folder`. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['CAMKET_SHOTS']
  if (folder === undefined) return
  const was = page.viewportSize()!
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
  }
  await page.setViewportSize(was)
}

/** Keeps a file beside the pictures, where those are asked for. */
export function keptFile(name: string, content: string | Uint8Array): void {
  const folder = process.env['CAMKET_SHOTS']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), content)
}
