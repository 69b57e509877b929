// Whose file is read next: a long scan of one committee holds up its own files, and nobody else's.
import { afterAll, expect, test } from 'vitest'
import { startBackgroundWork } from '../../apps/cli/src/background-work.ts'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { readWithin, UnreadableFile } from '../../packages/services/src/commitments/readDocument.ts'
import type { Reader } from '../../packages/services/src/commitments/runReading.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { importPlan } from '../../packages/services/src/plans/importPlan.ts'
import { createTestDatabase } from '../database.ts'

const register = await createTestDatabase()
const now = new Date('2026-01-05T02:00:00Z')
const tenants = ['an-giang', 'ben-tre', 'can-tho']

for (const tenant of tenants) {
  const door = { register, tenant, author: commandLine, now }
  const origin = `https://${tenant}.example`
  await createTenant(door, { name: tenant, origin, timeZone: 'Asia/Ho_Chi_Minh' })
  for (const number of [1, 2, 3]) {
    const name = `${tenant}-${number}.txt`
    await importPlan(door, { name, bytes: new TextEncoder().encode(name) })
  }
}

/** Holds the first file of the first tenant until it is let go; every other one is at once found unreadable. */
const begun: string[] = []
let letGo = () => {}
const longScan = new Promise<void>(resolve => {
  letGo = resolve
})
const reader: Reader = async ({ name }) => {
  begun.push(name)
  if (name.startsWith('an-giang')) await longScan
  throw new UnreadableFile('no-text')
}

const work = startBackgroundWork(register, reader)
afterAll(async () => {
  letGo()
  await work.stop()
})

const hasBegun = async (count: number) => {
  while (begun.length < count) await new Promise(resolve => setTimeout(resolve, 20))
}

test('others are read in turn beside a long reading, and its own tenant waits', async () => {
  await hasBegun(7)
  expect(begun.filter(name => name.startsWith('an-giang'))).toHaveLength(1)
  const others = begun.filter(name => !name.startsWith('an-giang')).map(name => name.slice(0, 7))
  expect(others).toEqual(['ben-tre', 'can-tho', 'ben-tre', 'can-tho', 'ben-tre', 'can-tho'])
  letGo()
  await hasBegun(9)
  expect(new Set(begun).size).toBe(9)
})

test('a reading in the server ends when its time is over', async () => {
  const file = { name: 'dai.txt', bytes: new TextEncoder().encode('Kế hoạch') }
  await expect(readWithin(0.001)(file, () => {})).rejects.toMatchObject({
    failure: 'out-of-time',
    values: { seconds: 0.001 },
  })
})
