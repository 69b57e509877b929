// A portal whose few commitments stand each in another way, served.
import { afterAll } from 'vitest'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve } from '../../apps/cli/src/server/serve.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { createTestDatabase } from '../database.ts'
import { signHere } from '../portal/running-portal.ts'
import { openTenant, published, valueOf, type Doors } from '../register/open-register.ts'
import type { PlanLine } from '../register/plan-text.ts'
import { publishUpdateRecord } from './update-records.ts'

const task = (number: number, words: string, lead: string, due: string): PlanLine => ({
  text: `${number}. ${lead} ${words}.`,
  task: `II.${number}`,
  lead,
  due,
  clears: ['who', 'what', 'when', 'responsibility'],
})

/** As of 20/11/2026; the numbers of their ids are their places here. */
const lines: readonly PlanLine[] = [
  task(1, 'khám cho trẻ em, không ai báo cáo', 'Sở Y tế', '2026-03-31'),
  task(2, 'tiêm chủng, báo cáo hoàn thành', 'Sở Y tế', '2026-11-10'),
  task(3, 'soạn tài liệu, báo cáo chưa bắt đầu', 'Sở Tư pháp', '2026-06-30'),
  task(4, 'mở lớp, chưa đến hạn', 'Sở Tư pháp', '2027-05-01'),
  task(5, 'in tờ rơi, báo cáo một mốc', 'Sở Tư pháp', '2027-05-01'),
]

export interface ServedProgress {
  readonly url: string
  readonly database: string
  readonly doors: Doors
  readonly plan: string
}

export async function serveProgress(): Promise<ServedProgress> {
  await ensureWebBuilt()
  const register = await createTestDatabase()
  signHere()
  const doors = await openTenant(register)
  const { secretariat } = doors
  for (const name of ['Sở Y tế', 'Sở Tư pháp'])
    valueOf(await saveBody(secretariat, { name, kind: 'department' }))
  const plan = (await published(secretariat, lines)).slug
  const health = { body: { id: 'so-y-te', name: 'Sở Y tế' } }
  const justice = { body: { id: 'so-tu-phap', name: 'Sở Tư pháp' } }
  await publishUpdateRecord(secretariat, `${plan}.2`, {
    ...health,
    number: 1,
    step: 'complete',
    percent: 100,
    evidenceStep: 'limited',
    asOf: '2026-11-08',
  })
  await publishUpdateRecord(secretariat, `${plan}.3`, {
    ...justice,
    number: 1,
    step: 'not-started',
    percent: 0,
    evidenceStep: 'no-evidence',
    asOf: '2026-11-14',
  })
  await publishUpdateRecord(secretariat, `${plan}.5`, {
    ...justice,
    number: 1,
    step: 'limited',
    milestone: 1,
    evidenceStep: 'limited',
    asOf: '2026-11-14',
  })
  const moved = { text: 'trước ngày 31/12/2026', kind: 'date', on: '2026-12-31', rule: 'gia hạn' } as const
  const changes = { deadlines: [{ ...moved, from: 'office', doubts: [] } as const] }
  const why = { reason: 'Gia hạn vì bão', ground: null }
  valueOf(await amendCommitment(secretariat, { commitment: `${plan}.4`, version: 1, changes, ...why }))
  valueOf(await publishDay(doors.server))
  holdRegister(register)
  const served = await serve({ register, port: 0 })
  afterAll(async () => {
    await served.close()
    holdRegister(null)
  })
  return { url: served.address, database: register.url, doors, plan }
}
