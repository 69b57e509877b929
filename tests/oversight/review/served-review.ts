// The office that reviews, served: two reviewers, the secretariat, and the people of the department that has the commitment.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { ensureWebBuilt } from '../../../apps/cli/src/server/build-web.ts'
import { serve } from '../../../apps/cli/src/server/serve.ts'
import { holdRegister } from '../../../packages/services/src/kernel/register.ts'
import { holdVault, openVault } from '../../../packages/services/src/people/proof/vault.ts'
import { publishDay } from '../../../packages/services/src/publication/publishDay.ts'
import { openBrowser } from '../../browser.ts'
import { createTestDatabase } from '../../database.ts'
import { seatedAs, type Seated } from '../../matrix/sessions.ts'
import { signHere } from '../../portal/running-portal.ts'
import { officeReviewing, type Reviewing } from './reviewing.ts'

export interface ServedReview {
  readonly office: Reviewing
  readonly url: string
  readonly browser: Browser
  readonly inspector: Seated
  readonly front: Seated
  readonly secretariat: Seated
  readonly focal: Seated
  readonly authority: Seated
  readonly today: string
  close(): Promise<void>
}

export async function serveReview(): Promise<ServedReview> {
  await ensureWebBuilt()
  const register = await createTestDatabase()
  holdVault(openVault(mkdtempSync(join(tmpdir(), 'camket-review-keys-'))))
  signHere()
  const office = await officeReviewing(register)
  const now = new Date()
  const gate = { register, tenant: 'minh-son', now }
  await publishDay({ ...office.server, now }, { mayLeap: true })
  const inspector = await seatedAs(gate, 'reviewer', 'thanh-tra-tinh')
  const front = await seatedAs(gate, 'reviewer', 'uy-ban-mat-tran-to-quoc-tinh')
  const secretariat = await seatedAs(gate, 'secretariat', null)
  const focal = await seatedAs(gate, 'focal-point', 'so-y-te')
  const authority = await seatedAs(gate, 'validating-authority', 'so-y-te')
  holdRegister(register)
  const served = await serve({ register, port: 0 })
  const browser = await openBrowser()
  return {
    office,
    browser,
    inspector,
    front,
    secretariat,
    focal,
    authority,
    url: `http://localhost:${served.port}`,
    today: now.toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }),
    async close() {
      await browser.close()
      await served.close()
      holdRegister(null)
    },
  }
}
