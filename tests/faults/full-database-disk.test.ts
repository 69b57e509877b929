// The database's own disk is full while somebody publishes: what was acknowledged is there, what was not is not half there,
// and the register goes on by itself once there is room again.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { superUser } from '../../packages/storage/src/engine/cluster.ts'
import { joinServer } from '../../packages/storage/src/engine/server.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { headOf } from '../../packages/services/src/publication/append/head.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { wordsOfDatabase } from '../../apps/cli/src/database-refused.ts'
import { noon, openTenant, valueOf } from '../register/open-register.ts'
import { expectSigned, signing } from './cut-register.ts'
import { mountSmallDisk } from './small-disk.ts'

vi.setConfig({ testTimeout: 180_000 })

const { folder: disk, isMounted, why, whileFull } = mountSmallDisk('160m')
const keys = keyFolder(join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys'))
const dataDir = join(disk, 'data')
const register = isMounted ? await openDatabase({ dataDir }) : null
afterAll(async () => {
  holdSigner(null)
  await register?.close()
})

const day = (server: Door, days: number): Door => ({
  ...server,
  now: new Date(noon.getTime() + days * 86_400_000),
})

const sizeOf = (door: Door): Promise<number> =>
  door.register.asPortal(door.tenant, async tx => (await headOf(tx, door.tenant)).size)

/** Days are published until one is refused; how many were, and why no more. */
async function publishUntilFull(server: Door, from: number): Promise<{ next: number; why: unknown }> {
  for (let next = from; ; next += 1) {
    if (next > from + 5_000) throw new Error('the disk never filled')
    try {
      valueOf(await publishDay(day(server, next)))
    } catch (error) {
      return { next, why: error }
    }
  }
}

async function onServer(statement: string): Promise<unknown> {
  const server = await joinServer(dataDir)
  const client = new Client({ ...(await server.reach()), user: superUser, database: 'postgres' })
  client.on('error', () => {})
  try {
    await client.connect()
    return await client.query(statement)
  } finally {
    await client.end().catch(() => {})
    await server.leave()
  }
}

test.skipIf(!isMounted)(
  `no room for another page of a table: refused in words, then published${why}`,
  async () => {
    const { server } = await openTenant(register!, 'het-cho')
    signing(keys)
    valueOf(await publishDay(server))
    const stopped = await whileFull(async () => {
      const { next, why: because } = await publishUntilFull(server, 1)
      // Whoever reads is not held up by a full disk.
      expect(await sizeOf(server)).toBe(next)
      return { next, because }
    })
    expect(stopped.because).toMatchObject({ code: '53100' })
    expect(wordsOfDatabase(stopped.because, 'vi')).toMatch(/hết chỗ/)
    valueOf(await publishDay(day(server, stopped.next)))
    expect(await expectSigned({ register: register!, keys }, server)).toBe(stopped.next + 1)
  },
)

test.skipIf(!isMounted)(
  `no room for the database's own log: it stops, and comes back with what it said${why}`,
  async () => {
    const { server } = await openTenant(register!, 'het-nhat-ky')
    signing(keys)
    valueOf(await publishDay(server))
    await whileFull(async () => {
      // Past the segment that lies ready there is no room for the next.
      await onServer('select pg_switch_wal()').catch(() => {})
      await onServer('select pg_switch_wal()').catch(() => {})
      await expect(publishDay(day(server, 1))).rejects.toThrow()
      // It has stopped by now, and stops again whenever it is started.
      const stillFull = await publishDay(day(server, 1)).catch((error: unknown) => error)
      expect(stillFull).toMatchObject({ code: 'disk-full' })
      expect(wordsOfDatabase(stillFull, 'vi')).toMatch(/hết chỗ/)
    })
    valueOf(await publishDay(day(server, 2)))
    expect(await expectSigned({ register: register!, keys }, server)).toBe(2)
  },
)
