// The register that the benches measure is one that the services would have written.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../database.ts'
import { runClock } from '../../../packages/services/src/commitments/calendar/runClock.ts'
import { countMyWork, listMyWork } from '../../../packages/services/src/commitments/work/listMyWork.ts'
import { rebuildPortal } from '../../../packages/services/src/publication/rebuildPortal.ts'
import { checkLog } from '../../../packages/services/src/publication/log/checkLog.ts'
import { openTenant, valueOf } from '../../register/open-register.ts'
import { dumped } from '../../register/register-dump.ts'
import { seedOffice } from './office-seed.ts'

const register = await createTestDatabase()
const { operator } = await openTenant(register, 'bench')
await seedOffice(operator, { commitments: 60, bodies: 5, officials: 30, reports: 3, perPlan: 25 })

test('the portal’s tables are what a rebuild from the records makes', async () => {
  const before = await dumped(register.url, '^portal_')
  expect(before['portal_update']!.length).toBeGreaterThan(100)
  valueOf(await rebuildPortal(operator))
  expect(await dumped(register.url, '^portal_')).toEqual(before)
})

test('the log is whole', async () => {
  expect(valueOf(await checkLog(operator)).difference).toBeNull()
})

test('the office sees its work in it, and the clock runs over it', async () => {
  const all = valueOf(await listMyWork(operator, { list: 'all', limit: 200 }))
  expect(
    all.lines.filter(({ owners }) => owners.some(({ state }) => state === 'accepted')).length,
  ).toBeGreaterThan(40)
  expect(valueOf(await countMyWork(operator)).all.n).toBe(all.lines.length)
  const run = valueOf(await runClock(operator))
  expect(run.ran).toBe(true)
  expect(run.notices).toBeGreaterThan(0)
})
