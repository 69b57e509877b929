// Killed within every named step and at random moments while it publishes and signs: afterwards the log agrees with its
// records from end to end, every acknowledged record is there, and the same step run again signs the head.
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { endOf } from '../killed-child.ts'
import { faultSteps } from '../../packages/services/src/kernel/fault.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { checkLog } from '../../packages/services/src/publication/log/checkLog.ts'
import { ensureLogKey } from '../../packages/services/src/publication/log/ensureLogKey.ts'
import { readGuard } from '../../packages/services/src/publication/log/guard.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { signHead } from '../../packages/services/src/publication/log/signHead.ts'
import { openTenant, valueOf } from './open-register.ts'

/** 200 in the long run; each is a process that is killed. */
const rounds = Number(process.env['CAMKET_KILLS'] ?? 12)
vi.setConfig({ testTimeout: 60_000 + rounds * 30_000 })

const register = await createTestDatabase()
const keyRoot = join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys')
const keys = keyFolder(keyRoot)
const program = fileURLToPath(new URL('./log-child.ts', import.meta.url))
const steps = faultSteps.filter(step => step.startsWith('append-') || step.startsWith('sign-'))

interface Ended {
  readonly end: NodeJS.Signals | number | null
  readonly acknowledged: ReadonlyArray<{ readonly id: string; readonly index: number }>
}

interface Run {
  readonly marker: string
  readonly count: number
  readonly fault?: string
  /** Milliseconds after the first acknowledgement. */
  readonly killAfter?: number
}

async function publishing(tenant: string, { marker, count, fault, killAfter }: Run): Promise<Ended> {
  const args = [
    '--disable-warning=ExperimentalWarning',
    program,
    register.url,
    tenant,
    keyRoot,
    marker,
    String(count),
  ]
  const env = { ...process.env, CAMKET_FAULT: fault ?? '' }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    if (said === '' && killAfter !== undefined) void pause(killAfter).then(() => child.kill('SIGKILL'))
    said += text
  })
  const end = await endOf(child, register.url)
  // A last line that was cut off by the kill was not said.
  const lines = said
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line) as Ended['acknowledged'][number])
  return { end, acknowledged: lines }
}

async function expectWhole(door: Door, acknowledged: Ended['acknowledged']): Promise<void> {
  const { tenant } = door
  const before = valueOf(await checkLog(door))
  expect(before.difference).toBeNull()
  valueOf(await ensureLogKey(door, keys))
  valueOf(await signHead(door, keys))
  const { size, difference } = valueOf(await checkLog(door))
  expect(difference).toBeNull()
  expect(await readGuard(keys, tenant)).toMatchObject({ size })
  const found = await register.asPortal(tenant, async tx => ({
    records: await tx.selectFrom('record').select(['id', 'index']).execute(),
    signed: await tx.selectFrom('log_checkpoint').select('size').orderBy('size', 'desc').executeTakeFirst(),
  }))
  expect(found.signed?.size).toBe(size)
  const indexes = new Map(found.records.map(({ id, index }) => [id, index]))
  for (const { id, index } of acknowledged) expect(indexes.get(id), id).toBe(index)
}

test.each(steps)('killed at %s, on a log without a key and on one that has signed', async step => {
  const door = (await openTenant(register, `buoc-${step}`)).operator
  const first = await publishing(door.tenant, { marker: 'a', count: 2, fault: step })
  expect(first.end).toBe('SIGKILL')
  expect(first.acknowledged).toEqual([])
  await expectWhole(door, [])
  const second = await publishing(door.tenant, { marker: 'b', count: 2, fault: step })
  expect(second.end).toBe('SIGKILL')
  await expectWhole(door, second.acknowledged)
  const last = await publishing(door.tenant, { marker: 'c', count: 2 })
  expect(last.end).toBe(0)
  expect(last.acknowledged).toHaveLength(6)
  await expectWhole(door, last.acknowledged)
})

test(`killed ${rounds} times at random moments: nothing that was acknowledged is lost`, async () => {
  const door = (await openTenant(register, 'ngau-nhien')).operator
  const acknowledged: Array<Ended['acknowledged'][number]> = []
  for (let round = 0; round < rounds; round += 1) {
    const killAfter = Math.floor(Math.random() * 400)
    const ended = await publishing(door.tenant, { marker: `v${round}`, count: 1_000_000, killAfter })
    expect(ended.end).toBe('SIGKILL')
    acknowledged.push(...ended.acknowledged)
    await expectWhole(door, acknowledged)
  }
  expect(acknowledged.length).toBeGreaterThan(rounds)
})
