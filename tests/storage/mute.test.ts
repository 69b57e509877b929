// A server that falls silent in the middle of a session: connections stay open, and no answer comes any more. In real time: each
// of these waits as long as a reader would, all of them beside each other.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { checkDatabase } from '../../packages/storage/src/check.ts'
import { openDatabase, type Database, type Tx } from '../../packages/storage/src/open.ts'
import { isAway, isCut } from '../../packages/storage/src/refusal.ts'
import { isRefusedByServer, sql } from '../../packages/storage/src/sql.ts'
import { createTestDatabase } from '../database.ts'
import { openMuteProxy, type MuteProxy } from './mute-proxy.ts'

vi.setConfig({ testTimeout: 120_000 })

const { url } = await createTestDatabase()
const closings: Array<() => Promise<unknown>> = []
afterAll(() => Promise.all(closings.map(close => close())))

async function proxied(connections = 3, place: (at: string) => object = at => ({ url: at })) {
  const proxy = await openMuteProxy(url)
  const heard: Array<string | null> = []
  const hears = (why: Error | null) => void heard.push(why?.message ?? null)
  const open = () => openDatabase({ ...place(proxy.url), connections, onAway: hears, onReplicaAway: hears })
  closings.push(() => proxy.close())
  return { proxy, heard, open }
}

async function opened(connections?: number, place?: (at: string) => object) {
  const at = await proxied(connections, place)
  const database = await at.open()
  closings.unshift(() => database.close())
  return { ...at, database }
}

const as = <Result>(database: Database, work: (tx: Tx) => Promise<Result>) =>
  database.withTenant('hue', 'operator', work)
const asleep = (tx: Tx, seconds: number) => sql`select pg_sleep(${seconds})`.execute(tx)
/** A beat, the patience with it, and what slow cores need besides. */
const soon = 45_000
const told = async (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([
    work.then(
      () => 'done',
      (error: unknown) => error,
    ),
    pause(soon, 'still waiting', { ref: false }),
  ])
const away = { name: 'DatabaseRefused', code: 'away', values: { why: 'ETIMEDOUT' } }

async function comesBack(proxy: MuteProxy, database: Database): Promise<void> {
  proxy.speak()
  await vi.waitFor(() => as(database, tx => asleep(tx, 0)), { timeout: 60_000, interval: 500 })
  await database.asPortal('hue', tx => asleep(tx, 0))
}

test.concurrent('whoever waits for an answer is told, everybody behind too, and it comes back', async () => {
  const { proxy, heard, database } = await opened(2)
  await as(database, tx => asleep(tx, 0))
  const works = [
    as(database, tx => asleep(tx, 300)),
    database.asPortal('hue', tx => asleep(tx, 300)),
    database.queue.executeSql('select pg_sleep(300)'),
    database.queue.executeSql('select pg_sleep($1)', [300]),
    as(database, tx => asleep(tx, 0)),
  ].map(told)
  await pause(1_000)
  proxy.mute()
  for (const outcome of await Promise.all(works)) {
    expect(outcome).toMatchObject(away)
    expect(isAway(outcome)).toBe(true)
  }
  expect(await told(as(database, tx => asleep(tx, 0)))).toMatchObject(away)
  await comesBack(proxy, database)
  expect(heard).toEqual([expect.stringContaining('ETIMEDOUT'), null])
})

test.concurrent('whoever takes an idle connection after that is told as well', async () => {
  const { proxy, database } = await opened()
  await Promise.all([1, 2, 3].map(() => as(database, tx => asleep(tx, 0.2))))
  proxy.mute()
  expect(await told(as(database, tx => asleep(tx, 0)))).toMatchObject(away)
  await comesBack(proxy, database)
})

test.concurrent.each([
  ['has arrived', true],
  ['is lost on the way', false],
])('a commit that %s is told as one of which it is not known', async (_, passed) => {
  const { proxy, database } = await opened()
  const tenant = `saved-${passed}`
  const row = { tenant, name: tenant, origin: null, now: new Date(0) }
  proxy.muteAt('commit', passed)
  const outcome = await told(database.createTenant(row))
  expect(outcome).toMatchObject({ ...away, code: 'cut' })
  expect([isAway(outcome), isCut(outcome), isRefusedByServer(outcome)]).toEqual([true, true, false])
  await comesBack(proxy, database)
  const found = (await database.tenants()).some(one => one.tenant === tenant)
  expect(found).toBe(passed)
})

test.concurrent('the commit of what only read says nothing of saving', async () => {
  const { proxy, database } = await opened()
  proxy.muteAt('commit', true)
  expect(await told(database.asPortal('hue', tx => asleep(tx, 0)))).toMatchObject(away)
})

test.concurrent(
  'a replica that falls silent is told, and readers and the office go on without it',
  async () => {
    const named = (at: string) => `${at}${at.includes('?') ? '&' : '?'}application_name=replica`
    const { proxy, heard, database } = await opened(2, at => ({ url, readUrl: named(at) }))
    const server = (tx: Tx) =>
      sql<{ name: string }>`select current_setting('application_name') as name`.execute(tx)
    const reader = async () => (await database.asPortal('hue', server)).rows[0]?.name
    await vi.waitFor(async () => expect(await reader()).toBe('replica'), { timeout: 30_000 })
    const work = told(database.asPortal('hue', tx => asleep(tx, 300)))
    await pause(1_000)
    proxy.mute()
    expect(await work).toMatchObject(away)
    await as(database, tx => asleep(tx, 0))
    expect(await told(reader())).toBe('done')
    expect(await reader()).toBe('camket')
    await comesBack(proxy, database)
    await vi.waitFor(async () => expect(await reader()).toBe('replica'), { timeout: 60_000, interval: 500 })
    expect(heard).toEqual([expect.stringContaining('ETIMEDOUT'), null])
  },
)

test.concurrent('a server or a replica that is slow is not cut, nor are answers that take long', async () => {
  const { proxy, heard, database } = await opened(2, slow => ({ url: slow, readUrl: slow }))
  await Promise.all([as(database, tx => asleep(tx, 0)), database.asPortal('hue', tx => asleep(tx, 0))])
  const before = proxy.connections
  proxy.delay(3_000)
  await Promise.all([as(database, tx => asleep(tx, 35)), database.asPortal('hue', tx => asleep(tx, 35))])
  expect(heard).toEqual([])
  // The presence is the same one; the replica was asked whether it lives, now and then.
  expect(proxy.connections - before).toBeLessThan(6)
})

test.concurrent('one that falls silent while it is opened is told', async () => {
  const { proxy, open } = await proxied()
  proxy.muteAt('pg_advisory_lock_shared', true)
  expect(await told(open())).toMatchObject(away)
})

test.concurrent('one that falls silent while it is looked at is told', async () => {
  const { proxy } = await proxied()
  proxy.muteAt('server_version_num', true)
  expect(await told(checkDatabase({ url: proxy.url }))).toMatchObject(away)
})

test.concurrent('closing ends, and whoever waits is told', async () => {
  const { proxy, open } = await proxied(1)
  const database = await open()
  const work = told(as(database, tx => asleep(tx, 300)))
  await pause(1_000)
  proxy.mute()
  expect(await told(database.close())).toBe('done')
  expect(await work).toMatchObject(away)
})
