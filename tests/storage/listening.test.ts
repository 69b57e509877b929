// The first moments of a process that reads from a replica: nothing is announced between its first look and its listening.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { createTestDatabase } from '../database.ts'
import { openMuteProxy, type MuteProxy } from './mute-proxy.ts'

const { url } = await createTestDatabase()
const proxies: MuteProxy[] = []
afterAll(() => Promise.all(proxies.map(proxy => proxy.close())))

async function opening() {
  const proxy = await openMuteProxy(url)
  proxies.push(proxy)
  const listening = proxy.holdAt('listen "camket_published"')
  const opened = openDatabase({ url: proxy.url, readUrl: url, connections: 2 })
  return { proxy, listening, opened }
}

test('the replica is asked whether it has everything once announcements are heard', async () => {
  const { proxy, listening, opened } = await opening()
  const held = await listening
  // Long enough for a look that came too early.
  await pause(500)
  const looking = proxy.holdAt('pg_current_wal_flush_lsn')
  held.pass()
  const looked = await Promise.race([looking, pause(20_000, null, { ref: false })])
  expect(looked).not.toBeNull()
  looked?.pass()
  await (await opened).close()
})

test('whose listening breaks off is told so, and nothing is left behind', async () => {
  const { proxy, listening, opened } = await opening()
  const outcome = opened.catch((error: unknown) => error)
  ;(await listening).cut()
  expect(await outcome).toMatchObject({ name: 'DatabaseRefused', code: 'away' })
  const before = proxy.connections
  await pause(1_500)
  expect(proxy.connections).toBe(before)
})
