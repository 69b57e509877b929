// The page without a line on a phone: a processor four times slower, a line as of a 4G phone for the first visit and none after it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import type { Measured } from '../../apps/cli/src/commands/bench.ts'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve } from '../../apps/cli/src/server/serve.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { holdVault, openVault } from '../../packages/services/src/people/proof/vault.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { pin, device, readyAway, signIn, takeEverything, type Device } from '../field/away.ts'
import { seatedAs } from '../matrix/sessions.ts'
import { officeReporting } from '../progress/reporting.ts'

const runs = 7
/** Chrome's own “4G”: 4 Mbit/s down, 3 up, 20 ms on top of each answer. */
const slowLine = { offline: false, latency: 20, downloadThroughput: 500_000, uploadThroughput: 375_000 }

export default async function offlineForm(): Promise<readonly Measured[]> {
  await ensureWebBuilt()
  const folder = mkdtempSync(join(tmpdir(), 'camket-bench-field-'))
  const register = await openDatabase({ dataDir: join(folder, 'data') })
  holdVault(openVault(join(folder, 'keys')))
  await officeReporting(register)
  const focal = await seatedAs({ register, tenant: 'minh-son', now: new Date() }, 'focal-point', 'so-tu-phap')
  holdRegister(register)
  const served = await serve({ register, port: 0 })
  const phone = await device({ viewport: { width: 360, height: 740 } })
  try {
    await signIn(phone, served.address, focal.session)
    return await measure(phone, served.address)
  } finally {
    await phone.close()
    await served.close()
    holdRegister(null)
    holdVault(null)
    await register.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure({ context, page }: Device, address: string): Promise<readonly Measured[]> {
  const devTools = await context.newCDPSession(page)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await devTools.send('Network.enable')
  await devTools.send('Network.emulateNetworkConditions', slowLine)
  const first = await usable(page, () => page.goto(`${address}/office/field`), '.field-take .button')
  await takeEverything(page, address)
  await readyAway(page)
  await context.setOffline(true)
  const [opened, written] = await offline(page, devTools)
  return [
    {
      what: 'offline form opens, median',
      value: opened,
      unit: 'ms',
      atMost: 1_000,
      note: 'phone profile: processor ÷ 4, no line',
    },
    { what: 'from the PIN to the form', value: written, unit: 'ms', note: '600,000 rounds, by design slow' },
    { what: 'first visit, to what can be chosen', value: first, unit: 'ms', note: '4 Mbit/s, 20 ms' },
  ]
}

async function offline(page: Page, devTools: CDPSession): Promise<[number, number]> {
  const [opens, forms]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    opens.push(await usable(page, () => page.reload({ waitUntil: 'commit' }), '#pin'))
    await page.locator('#pin').fill(pin)
    forms.push(
      await usable(
        page,
        async () => {
          await page.locator('form .button').click()
          await page.getByRole('button', { name: /^Ghi tiến độ/ }).click()
        },
        '#statement',
      ),
    )
  }
  return [median(opens), median(forms)]
}

/** Milliseconds from the beginning of an act until something can be used. */
async function usable(page: Page, act: () => Promise<unknown>, selector: string): Promise<number> {
  const begun = performance.now()
  await act()
  await page.locator(selector).first().waitFor()
  return performance.now() - begun
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!
