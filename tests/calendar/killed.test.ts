// A nightly run that is killed leaves no trace, and the next one does all of it.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { endOf } from '../killed-child.ts'
import { faultSteps } from '../../packages/services/src/kernel/fault.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { valueOf } from '../register/open-register.ts'
import { dumped } from '../register/register-dump.ts'
import { assign, makeWorld, notices, on } from './world.ts'

const register = await createTestDatabase()
const world = await makeWorld(register)
const day = '2026-12-01'

/** Does the run in a process of its own, which dies at the step. */
async function runInChild(fault: string): Promise<NodeJS.Signals | number | null> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      fileURLToPath(new URL('./clock-child.ts', import.meta.url)),
      register.url,
      on(day).toISOString(),
    ],
    { env: { ...process.env, CAMKET_FAULT: fault }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return endOf(child, register.url)
}

const whatARunWrites = '^(clock_day|due_notice|calendar_|audit)'

test('killed at each step, then run again', async () => {
  for (const commitment of world.ids) await assign(world, commitment, { body: 'so', day: '2026-10-02' })
  valueOf(await publishDay({ ...world.doors.operator, now: on(day) }, { mayLeap: true }))
  const steps = faultSteps.filter(step => step.startsWith('clock-'))
  expect(steps.length).toBeGreaterThan(1)
  for (const step of steps) {
    const before = await dumped(register.url, whatARunWrites)
    expect(await runInChild(step)).toBe('SIGKILL')
    expect(await dumped(register.url, whatARunWrites)).toEqual(before)
  }
  expect(await runInChild('')).toBe(0)
  expect(await notices(world)).toEqual(['1 so overdue 2026-11-30 (2026-12-01)'])
  const after = await dumped(register.url, whatARunWrites)
  expect(after['clock_day']).toMatchObject([{ day, notices: 1 }])
  expect(await runInChild('clock-notices-written')).toBe(0)
  expect(await dumped(register.url, whatARunWrites)).toEqual(after)
})
