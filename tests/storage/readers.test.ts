// A replica is for readers, and readers see of it only what the register has too: what was withdrawn is gone at once.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDatabase, type Database } from '../../packages/storage/src/open.ts'
import { sql } from '../../packages/storage/src/sql.ts'
import { openPair, type Pair } from './standby.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let pair: Pair
let register: Database
const heard: Array<string | null> = []
beforeAll(async () => {
  pair = await openPair()
  const { url, readUrl } = pair
  await (await openDatabase({ url })).close()
  register = await openDatabase({
    url,
    readUrl,
    connections: 3,
    onReplicaAway: why => void heard.push(why && 'away'),
  })
  await register.createTenant({ tenant: 'hue', name: 'Huế', origin: null, now: new Date(0) })
})
afterAll(async () => {
  await register?.close()
  await pair?.end()
})

/** Where a reader is answered, and how many committees there are for it. */
const read = async (): Promise<{ from: 'replica' | 'register'; tenants: number }> =>
  register.asPortal('hue', async tx => {
    const { rows } = await sql<{ isReplica: boolean; tenants: number }>`
      select pg_is_in_recovery() as "isReplica", (select count(*)::int from tenant) as tenants`.execute(tx)
    return { from: rows[0]!.isReplica ? 'replica' : 'register', tenants: rows[0]!.tenants }
  })
/** Something that everybody may see, and that is announced as a publication or an erasure is. */
const announced = async (tenant: string): Promise<void> => {
  await register.createTenant({ tenant, name: tenant, origin: null, now: new Date(0) })
  await register.withTenant(tenant, 'operator', async tx => {
    await sql`select pg_notify('camket_published', ${`${tenant}:1`})`.execute(tx)
  })
}
const fromReplica = () =>
  vi.waitFor(async () => expect((await read()).from).toBe('replica'), { timeout: 60_000, interval: 200 })

test('readers are answered by the replica while it has everything', async () => {
  await fromReplica()
  expect(await read()).toEqual({ from: 'replica', tenants: 1 })
})

test('what it has not yet taken in is read from the register, by every process that heard of it, until it has', async () => {
  await fromReplica()
  await pair.lateBy(6)
  await announced('da-nang')
  // The announcement comes behind the commit.
  await vi.waitFor(async () => expect((await read()).tenants).toBe(2), { timeout: 2_000, interval: 20 })
  for (let n = 0; n < 20; n += 1) {
    expect(await read()).toEqual({ from: 'register', tenants: 2 })
    await pause(50)
  }
  await pair.lateBy(0)
  await fromReplica()
  expect((await read()).tenants).toBe(2)
})

test('a replica that is away costs readers a wait and no page, and answers again when it is back', async () => {
  await fromReplica()
  await pair.stopStandby()
  expect((await read()).from).toBe('register')
  const begun = performance.now()
  expect((await read()).from).toBe('register')
  expect(performance.now() - begun).toBeLessThan(5_000)
  expect(heard).toEqual(['away'])
  await pair.startStandby()
  await fromReplica()
  expect(heard).toEqual(['away', null])
})
