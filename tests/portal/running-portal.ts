// A served portal of two committees: one plan is public with a name redacted, another is a draft that nobody may see.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve } from '../../apps/cli/src/server/serve.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { redactSpan } from '../../packages/services/src/plans/redactSpan.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { seedCalendar } from '../../packages/services/src/commitments/calendar/seedCalendar.ts'
import { publishCalendar } from '../../packages/services/src/publication/publishCalendar.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { createTestDatabase } from '../database.ts'
import {
  draftOf,
  openTenant,
  published,
  valueOf,
  type Doors,
  publishAsShown,
} from '../register/open-register.ts'
import { shortPlan } from '../register/plan-text.ts'
import { acceptEvery } from '../register/accept-every.ts'

/** Words that stand nowhere but in the draft, in each kind of place a draft has. */
export const secrets = {
  text: 'canari-nháp',
  agency: 'Sở Bí Ẩn',
  symbol: '7777/KH-MẬT',
  title: 'Kế hoạch canari chưa công bố',
  redacted: 'Trần Thử Tên',
  signer: 'Lê Văn Mẫu',
  fileName: 'ke-hoach.docx',
  otherTenant: 'Chuyện riêng tỉnh khác',
} as const

export interface Portal {
  readonly address: string
  readonly doors: Doors
  readonly plan: string
}

export async function openPortal(): Promise<Portal> {
  await ensureWebBuilt()
  const register = await createTestDatabase()
  signHere()
  const doors = await openTenant(register)
  const plan = await publishRedacted(doors)
  await draftOf(
    doors.secretariat,
    [
      ...shortPlan.slice(6, 8),
      {
        text: `3. ${secrets.agency} lập đề án ${secrets.text} trước ngày 01/02/2027.`,
        task: 'II.3',
        lead: secrets.agency,
        due: '2027-02-01',
      },
    ],
    { symbol: secrets.symbol, title: secrets.title },
  )
  const others = await openTenant(register, 'tinh-khac')
  await published(others.secretariat, shortPlan, { symbol: '8/KH', title: secrets.otherTenant })
  valueOf(await publishDay(doors.server))
  valueOf(await seedCalendar(doors.secretariat))
  valueOf(await publishCalendar(doors.secretariat))
  holdRegister(register)
  const served = await serve({ register, port: 0 })
  afterAll(async () => {
    await served.close()
    holdRegister(null)
  })
  return { address: served.address, doors, plan }
}

/** What is published in this process is signed with keys of its own. */
export function signHere(): void {
  const keys = keyFolder(mkdtempSync(join(tmpdir(), 'camket-portal-keys-')))
  const tell = (tenant: string, why: unknown): void => {
    if (why !== null) throw new Error(`${tenant} is not signed: ${JSON.stringify(why)}`)
  }
  holdSigner({
    keys,
    tell,
    fault: (tenant, error) => {
      throw new Error(tenant, { cause: error })
    },
  })
  afterAll(() => holdSigner(null))
}

async function publishRedacted({ secretariat }: Doors): Promise<string> {
  const { plan, edition, text } = await draftOf(secretariat)
  const start = text.indexOf(secrets.redacted)
  const span = { start, end: start + secrets.redacted.length }
  wanted(await redactSpan(secretariat, { plan, edition, ...span }))
  wanted(await acceptEvery(secretariat, { plan, edition, reason: 'đã đọc' }))
  return valueOf(await publishAsShown(secretariat, plan)).slug
}

function wanted(outcome: { readonly ok: boolean }): void {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
}
