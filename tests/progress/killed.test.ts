// Killed at every named step of an approval: the update is public whole or not at all, and done again it is there once.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { endOf } from '../killed-child.ts'
import { faultSteps } from '../../packages/services/src/kernel/fault.ts'
import { dumped } from '../register/register-dump.ts'
import { training } from '../work/office-at-work.ts'
import { pdf } from './evidence-samples.ts'
import { aFile, attached, drafted, officeReporting, submitted } from './reporting.ts'

const register = await createTestDatabase()
const { focal, authority } = await officeReporting(register)

function inChild(
  of: { claim: string; edition: number },
  fault = '',
): Promise<NodeJS.Signals | number | null> {
  const file = fileURLToPath(new URL('./approve-child.ts', import.meta.url))
  const author = JSON.stringify(authority.author)
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', file, register.url, author, of.claim, String(of.edition)],
    { env: { ...process.env, CAMKET_FAULT: fault }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return endOf(child, register.url)
}

const held = async () => JSON.stringify(await dumped(register.url))
const updates = async (): Promise<number> =>
  (await dumped(register.url, '^portal_update$'))['portal_update']?.length ?? 0

const before = [
  ...faultSteps.filter(step => step.startsWith('update-') && step !== 'update-committed'),
  'append-before-commit',
]

test.each([...before, 'append-committed', 'update-committed'])('killed at %s', async step => {
  const of = await drafted(focal)
  await attached(focal, of, { piece: aFile(), upload: { name: 'a.pdf', bytes: pdf(`/Lang(${step})`) } })
  await submitted(focal, of)
  const [was, count] = [await held(), await updates()]
  expect(await inChild(of, step)).toBe('SIGKILL')
  if (before.includes(step)) expect(await held()).toBe(was)
  else expect(await updates()).toBe(count + 1)
  expect(await inChild(of)).toBe(0)
  expect(await updates()).toBe(count + 1)
  const { claim, portal_evidence: files } = await dumped(register.url, '^(claim|portal_evidence)$')
  const mine = (claim as Array<Record<string, unknown>>).find(one => one['id'] === of.claim)
  expect(mine).toMatchObject({ state: 'approved', commitment: training })
  expect(files).toHaveLength(count + 1)
})
