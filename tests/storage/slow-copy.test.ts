// A copy whose reader stands still, at a slow disk for instance, is not taken for one whose reader has vanished.
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openWhole } from '../../packages/storage/src/copy/whole.ts'
import { createTestDatabase } from '../database.ts'
import { openMuteProxy } from './mute-proxy.ts'

const { url } = await createTestDatabase()

test('the server is told to wait for whoever takes a copy', async () => {
  const proxy = await openMuteProxy(url)
  const whole = await openWhole({ url: proxy.url })
  const told = proxy.holdAt('set tcp_user_timeout = 0')
  const copied = whole.copyOut(async ({ schema }) => schema.length)
  const held = await Promise.race([told, pause(20_000, null, { ref: false })])
  expect(held).not.toBeNull()
  held?.pass()
  expect(await copied).toBeGreaterThan(0)
  await whole.close()
  await proxy.close()
})
