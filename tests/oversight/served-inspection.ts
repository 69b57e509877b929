// The office that inspects, served: an inspector, the secretariat, and the people of a department that has to mend something.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve } from '../../apps/cli/src/server/serve.ts'
import { shippedYears } from '../../packages/domain/src/commitments/calendar/shipped-years.ts'
import { addWorkingDays, calendarOf } from '../../packages/domain/src/commitments/calendar/working-days.ts'
import { seedCalendar } from '../../packages/services/src/commitments/calendar/seedCalendar.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { holdVault, openVault } from '../../packages/services/src/people/proof/vault.ts'
import { publishCalendar } from '../../packages/services/src/publication/publishCalendar.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { openBrowser } from '../browser.ts'
import { createTestDatabase } from '../database.ts'
import { seatedAs, type Seated } from '../matrix/sessions.ts'
import { signHere } from '../portal/running-portal.ts'
import { valueOf } from '../register/open-register.ts'
import type { Browser } from 'playwright-core'
import { found, officeInspecting, type Inspecting } from './inspecting.ts'

export interface ServedInspection {
  readonly office: Inspecting
  readonly url: string
  readonly browser: Browser
  readonly inspector: Seated
  readonly secretariat: Seated
  readonly focal: Seated
  readonly authority: Seated
  /** A task that was set on 20 November 2026 and is late. */
  readonly late: { readonly finding: string; readonly action: string }
  readonly today: string
  /** Ten working days from today. */
  readonly due: string
  close(): Promise<void>
}

export async function serveInspection(): Promise<ServedInspection> {
  await ensureWebBuilt()
  const register = await createTestDatabase()
  holdVault(openVault(mkdtempSync(join(tmpdir(), 'camket-inspection-keys-'))))
  signHere()
  const office = await officeInspecting(register)
  valueOf(await seedCalendar(office.secretariat))
  valueOf(await publishCalendar(office.secretariat))
  const late = await found(office.inspector, {
    text: 'Sổ theo dõi lớp tập huấn chưa lập.',
    tasks: [{ text: 'Lập sổ theo dõi lớp tập huấn.', due: '2026-11-23' }],
  })
  const now = new Date()
  const gate = { register, tenant: 'minh-son', now }
  await publishDay({ ...office.server, now }, { mayLeap: true })
  const inspector = await seatedAs(gate, 'reviewer', 'thanh-tra-tinh')
  const secretariat = await seatedAs(gate, 'secretariat', null)
  const focal = await seatedAs(gate, 'focal-point', 'so-tu-phap')
  const authority = await seatedAs(gate, 'validating-authority', 'so-tu-phap')
  holdRegister(register)
  const served = await serve({ register, port: 0 })
  const browser = await openBrowser()
  const today = now.toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })
  return {
    office,
    url: `http://localhost:${served.port}`,
    browser,
    inspector,
    secretariat,
    focal,
    authority,
    late,
    today,
    due: addWorkingDays(calendarOf(shippedYears), today, 10),
    async close() {
      await browser.close()
      await served.close()
      holdRegister(null)
    },
  }
}
