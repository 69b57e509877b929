// No inspection closes by silence: what came of it is public, and where nothing was said the record says that.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import type { FindingData } from '../../packages/domain/src/oversight/inspection/input.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { changeInspection } from '../../packages/services/src/oversight/inspection/changeInspection.ts'
import { listInspections } from '../../packages/services/src/oversight/inspection/listInspections.ts'
import { publishFinding } from '../../packages/services/src/publication/oversight/inspection/publishFinding.ts'
import { publishSilence } from '../../packages/services/src/publication/oversight/inspection/publishSilence.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import {
  listFindings,
  showFinding,
} from '../../packages/services/src/publication/reading/oversight/findings.ts'
import { valueOf } from '../register/open-register.ts'
import { dumped } from '../register/register-dump.ts'
import { codesOf, training } from '../work/office-at-work.ts'
import { aFinding, aPlan, drafted, later, officeInspecting, planned } from './inspecting.ts'

const register = await createTestDatabase()
const office = await officeInspecting(register)
const { inspector, focal, server, operator } = office
const visit = '2026-11-20'

const sign = async (inspection: string, data: FindingData, door = inspector) =>
  publishFinding(door, { finding: await drafted(inspector, inspection, data), edition: 1 })

/** What the server does on the morning of a day. */
async function morning(day: string): Promise<number> {
  const door: Door = later(server, day)
  valueOf(await publishDay(door, { mayLeap: true }))
  return valueOf(await publishSilence(door)).published
}

const silentOn = async (day: string, inspection: string) =>
  valueOf(await listInspections(later(inspector, day))).lines.find(({ id }) => id === inspection)

test('a finding sets a task that is followed, or says in public why none is needed', async () => {
  const inspection = await planned(inspector)
  const none = aFinding({ tasks: [] })
  const noTasks = 'Đã khắc phục ngay trong buổi kiểm tra.'
  expect(codesOf(await sign(inspection, none))).toEqual(['finding-no-task'])
  expect(codesOf(await sign(inspection, aFinding({ noTasks })))).toEqual(['finding-task-and-none'])
  const { finding } = valueOf(await sign(inspection, { ...none, noTasks }))
  expect(await showFinding(inspector, { finding })).toMatchObject({ noTasks, outcome: null, actions: [] })
})

test('nothing found, and not made with its reason, are published; neither sets a task', async () => {
  const inspection = await planned(inspector)
  for (const outcome of ['nothing-found', 'not-made'] as const) {
    const data = aFinding({ outcome, text: 'Trụ sở đóng cửa vì bão số 14.', recommendation: null })
    expect(codesOf(await sign(inspection, data))).toEqual(['outcome-with-tasks'])
    const { finding } = valueOf(await sign(inspection, { ...data, tasks: [] }))
    expect(await showFinding(inspector, { finding })).toMatchObject({ outcome, noTasks: null, actions: [] })
  }
})

test('a day that passed without a word is told by the record itself, with its age, until the office speaks', async () => {
  const inspection = await planned(inspector)
  expect((await silentOn(visit, inspection))?.silent).toBeNull()
  expect((await silentOn('2026-11-25', inspection))?.silent).toEqual({ days: 5, by: '2026-12-07' })
  // A day that has passed is not moved away.
  const change = { inspection, edition: 1, plan: aPlan({ on: '2026-12-20' }) }
  const moving = later(inspector, '2026-11-25')
  expect(codesOf(await changeInspection(moving, change))).toEqual(['inspection-day-passed'])
  expect(await morning('2026-12-07')).toBe(0)
  expect(await morning('2026-12-08')).toBe(1)
  expect(await morning('2026-12-09')).toBe(0)
  const told = (await listFindings(inspector, { commitment: training })).lines.find(
    line => line.inspection.id === inspection,
  )
  expect(told).toMatchObject({
    outcome: 'no-outcome',
    later: null,
    days: 19,
    by: { id: 'thanh-tra-tinh', name: 'Thanh tra tỉnh' },
    body: { id: 'so-tu-phap' },
  })
  expect(await silentOn('2026-12-09', inspection)).toMatchObject({ silent: null, isTold: true })
  expect(codesOf(await changeInspection(moving, change))).toEqual([])
  const { finding } = valueOf(
    await sign(
      inspection,
      aFinding({ tasks: [{ text: 'Lập danh sách lớp của từng xã.', due: '2026-12-18' }] }),
      later(inspector, '2026-12-09'),
    ),
  )
  expect((await showFinding(inspector, { finding: told?.id ?? '' }))?.later).toBe(finding)
  expect(await silentOn('2026-12-09', inspection)).toMatchObject({ isTold: false })
  for (const door of [inspector, focal]) expect(codesOf(await publishSilence(door))).toEqual(['not-allowed'])
})

test('a rebuild gives the same tables', async () => {
  const before = await dumped(register.url, '^portal_finding$')
  expect(JSON.stringify(before)).toContain('no-outcome')
  valueOf(await rebuildPortal(operator))
  expect(await dumped(register.url, '^portal_finding$')).toEqual(before)
})
