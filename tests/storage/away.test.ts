// A server that is not to be found, or that takes a connection and says nothing: whoever waits is told so.
import { createServer, type AddressInfo } from 'node:net'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { patientPool } from '../../packages/storage/src/session/address.ts'
import { createTestDatabase } from '../database.ts'

vi.setConfig({ testTimeout: 60_000 })

const main = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const mute = createServer(() => {})
let url = ''
beforeAll(async () => {
  await new Promise<void>(resolve => mute.listen(0, '127.0.0.1', resolve))
  url = `postgres://nobody@127.0.0.1:${(mute.address() as AddressInfo).port}/nothing`
})
afterAll(() => void mute.close())

test('one that says nothing is given up like one that does not answer', async () => {
  await expect(openDatabase({ url })).rejects.toMatchObject({ code: 'ETIMEDOUT' })
})

test('a command says so and what to look at; it serves no readers', async () => {
  const { CAMKET_DATA: _, ...env } = process.env
  const child = spawn(process.execPath, [main, 'list'], {
    env: { ...env, DATABASE_URL: url, CAMKET_LANG: 'en' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', chunk => (said += chunk))
  expect(await new Promise(resolve => child.once('close', resolve))).toBe(3)
  expect(said).toMatch(/DATABASE_URL cannot be reached: ETIMEDOUT/)
  expect(said).not.toContain('503')
})

test('names that are not found and networks that are away are waited for, then told once, and so is the end of it', async () => {
  const { url: there } = await createTestDatabase('test')
  const codes = ['ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ECONNREFUSED']
  await Promise.all(
    codes.map(async code => {
      const heard: Array<string | null> = []
      let isThere = false
      const address = async () => {
        if (isThere) return { connectionString: there }
        throw Object.assign(new Error('away'), { code })
      }
      const pool = patientPool(address, 2, why => heard.push(why?.message ?? null))
      for (let n = 0; n < 2; n += 1) {
        await expect(pool.connect(), code).rejects.toMatchObject({ code: 'away', values: { why: code } })
      }
      isThere = true
      const client = await pool.connect()
      client.release()
      expect(heard).toEqual([expect.stringContaining(code), null])
      await pool.end()
    }),
  )
})

test.each(['refuses', 'says nothing'])(
  'a server that %s keeps nobody who waits in the queue of a full pool',
  async kind => {
    const closed = createServer()
    await new Promise<void>(resolve => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise(resolve => closed.close(resolve))
    const heard: Array<string | null> = []
    const connectionString = kind === 'refuses' ? `postgres://nobody@127.0.0.1:${port}/nothing` : url
    const pool = patientPool(
      async () => ({ connectionString }),
      2,
      why => heard.push(why?.message ?? null),
    )
    const ends = Promise.allSettled(Array.from({ length: 6 }, () => pool.connect()))
    const late = new Promise(resolve => setTimeout(resolve, 25_000, 'somebody waits still').unref())
    const settled = await Promise.race([ends, late])
    expect(settled).toEqual(Array.from({ length: 6 }, () => expect.objectContaining({ status: 'rejected' })))
    for (const one of settled as PromiseRejectedResult[]) expect(one.reason).toMatchObject({ code: 'away' })
    expect(heard).toHaveLength(1)
  },
)

test('a pool that ends tells whoever waits for a connection, and whoever comes later; who has one goes on', async () => {
  const { url: there } = await createTestDatabase('test')
  const pool = patientPool(async () => ({ connectionString: there }), 1)
  const client = await pool.connect()
  const waiting = [pool.connect(), pool.connect()].map(one => one.catch((error: unknown) => error))
  const ended = pool.end()
  const late = new Promise(resolve => setTimeout(resolve, 5_000, 'somebody waits still').unref())
  const closing = { name: 'DatabaseRefused', code: 'closing' }
  for (const one of waiting) expect(await Promise.race([one, late])).toMatchObject(closing)
  await expect(pool.connect()).rejects.toMatchObject(closing)
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  client.release()
  await ended
})
