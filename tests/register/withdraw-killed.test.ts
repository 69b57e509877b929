// Killed at every named step: the whole withdrawal is there or nothing of it, and done again it is there once.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { endOf } from '../killed-child.ts'
import { faultSteps } from '../../packages/services/src/kernel/fault.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { catchUpLedger, readLedger } from '../../packages/services/src/publication/withdraw/ledger.ts'
import { openTenant, published } from './open-register.ts'
import { shortPlan } from './plan-text.ts'
import { dumped, dumpedText } from './register-dump.ts'

const database = await createTestDatabase()
const doors = await openTenant(database)
const root = mkdtempSync(join(tmpdir(), 'camket-killed-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function inChild(plan: string, fault = ''): Promise<NodeJS.Signals | number | null> {
  const file = fileURLToPath(new URL('./withdraw-child.ts', import.meta.url))
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', file, database.url, root, plan],
    { env: { ...process.env, CAMKET_FAULT: fault }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return endOf(child, database.url)
}

const tombstonesOf = async (plan: string): Promise<number> => {
  const { portal_change: lines } = await dumped(database.url, '^portal_change$')
  const isOf = (id: unknown): boolean => id === plan || String(id).startsWith(`${plan}.`)
  return (lines as Array<Record<string, unknown>>).filter(
    line => line['kind'] === 'tombstone' && isOf(line['of_id']),
  ).length
}

/** Tables that say what is public and what the office holds; the log's own signatures go on by themselves. */
async function held(): Promise<string> {
  const { log_checkpoint: _, log_key: __, ...tables } = await dumped(database.url)
  return JSON.stringify(tables)
}

const before = [
  'append-records-written',
  'append-before-commit',
  'withdraw-records-written',
  'withdraw-bodies-erased',
  'withdraw-copies-erased',
]
const after = ['append-committed', 'withdraw-committed', 'withdraw-noted', 'withdraw-files-rewritten']

test('every step of a withdrawal is tried', () => {
  const named = faultSteps.filter(step => step.startsWith('withdraw'))
  expect([...before, ...after]).toEqual(expect.arrayContaining(named))
})

test.each([...before, ...after])('killed at %s', async step => {
  const symbol = `${[...before, ...after].indexOf(step) + 1}/KH`
  const { slug } = await published(doors.secretariat, shortPlan, { symbol })
  const was = await held()
  expect(await inChild(slug, step)).toBe('SIGKILL')
  if (before.includes(step)) {
    expect(await held()).toBe(was)
    expect(await tombstonesOf(slug)).toBe(0)
  } else {
    expect(await tombstonesOf(slug)).toBe(2)
  }
  // Again: done now where it was not, and refused without a trace where it was.
  expect(await inChild(slug)).toBe(0)
  expect(await tombstonesOf(slug)).toBe(2)
  await catchUpLedger(doors.open, keyFolder(root))
  const lines = await readLedger(keyFolder(root), 'minh-son')
  expect(lines.filter(line => line.plan === slug)).toHaveLength(1)
  expect(await dumpedText(database.url)).not.toContain('Trần Thử Tên')
})
