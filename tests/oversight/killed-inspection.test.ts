// Killed at every named step: a finding is public with all its tasks or not at all, a step of a task is taken or not; done again
// each is there once.
import { randomUUID } from 'node:crypto'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { faultSteps } from '../../packages/services/src/kernel/fault.ts'
import { createTestDatabase } from '../database.ts'
import { endOf } from '../killed-child.ts'
import { dumped } from '../register/register-dump.ts'
import { drafted, found, officeInspecting, planned } from './inspecting.ts'

const register = await createTestDatabase()
const { inspector } = await officeInspecting(register)

interface Act {
  readonly what: 'finding' | 'move'
  readonly of: string
  readonly form: string
}

function inChild({ what, of, form }: Act, fault = ''): Promise<NodeJS.Signals | number | null> {
  const file = fileURLToPath(new URL('./step-child.ts', import.meta.url))
  const args = [file, register.url, JSON.stringify(inspector.author), what, of, form]
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    env: { ...process.env, CAMKET_FAULT: fault },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return endOf(child, register.url)
}

const held = async () => JSON.stringify(await dumped(register.url))
const counts = async (): Promise<number[]> => {
  const tables = await dumped(register.url, '^portal_(finding|action_step)$')
  return ['portal_finding', 'portal_action_step'].map(table => tables[table]?.length ?? 0)
}

async function killedAt(step: string, { act, adds }: { act: Act; adds: readonly number[] }): Promise<void> {
  const [was, before] = [await held(), await counts()]
  const after = before.map((n, i) => n + adds[i]!)
  expect(await inChild(act, step)).toBe('SIGKILL')
  if (step.endsWith('-committed')) expect(await counts()).toEqual(after)
  else expect(await held()).toBe(was)
  expect(await inChild(act)).toBe(0)
  expect(await counts()).toEqual(after)
}

const append = ['append-before-commit', 'append-committed']

test.each([...faultSteps.filter(step => step.startsWith('finding-')), ...append])(
  'a finding, killed at %s',
  async step => {
    const of = await drafted(inspector, await planned(inspector))
    await killedAt(step, { act: { what: 'finding', of, form: '-' }, adds: [1, 1] })
  },
)

test.each([...faultSteps.filter(step => step.startsWith('action-')), ...append])(
  'a moved day, killed at %s',
  async step => {
    const { action } = await found(inspector)
    await killedAt(step, { act: { what: 'move', of: action, form: randomUUID() }, adds: [0, 1] })
  },
)
