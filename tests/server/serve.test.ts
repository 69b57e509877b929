// The web server over a real register: whose page an address shows, and when it learns of a publication elsewhere.
import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import type { Handler } from '../../apps/cli/src/server/render.ts'
import { serve } from '../../apps/cli/src/server/serve.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { publishedSize } from '../../packages/services/src/publication/reading/publishedSize.ts'
import { sql } from '../../packages/storage/src/sql.ts'
import { createTestDatabase } from '../database.ts'

const register = await createTestDatabase()
const now = new Date('2026-01-05T02:00:00Z')
await register.createTenant({ tenant: 'hue', name: 'Huế', origin: null, now })
await register.createTenant({ tenant: 'da-nang', name: 'Đà Nẵng', origin: 'https://danang.example', now })
for (const tenant of ['hue', 'da-nang']) {
  await register.withTenant(tenant, 'server', tx =>
    tx
      .insertInto('record_head')
      .values({ tenant, size: 1, day: null, time_zone: 'Asia/Ho_Chi_Minh' })
      .execute(),
  )
}

let renderings = 0

/** The smallest portal: every page says which origin it is for and how many records are public there. */
const handler: Handler = (req, res) => {
  renderings += 1
  const host = String(req.headers['x-camket-host'])
  const tenant = host === 'danang.example' ? 'da-nang' : 'hue'
  publishedSize({ register, tenant }).then(
    ({ size }) => {
      res.setHeader('x-camket-published', String(size))
      res.setHeader('content-type', 'text/plain')
      res.end(`${req.headers['x-camket-proto']}://${host} ${size}`)
    },
    () => res.writeHead(500).end(),
  )
}
const served = await serve({ register, port: 0, handler })
afterAll(() => served.close())

function get(host: string, path = '/'): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    request({ port: served.port, path, headers: { host } }, res => {
      let body = ''
      res.on('data', chunk => (body += chunk)).on('end', () => resolve({ status: res.statusCode!, body }))
    })
      .on('error', reject)
      .end()
  })
}

const home = `localhost:${served.port}`

/** Asks until the page says what is wanted; gives what it said last. */
async function settled(host: string, wanted: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { body } = await get(host)
    if (body.endsWith(wanted)) return body
    await pause(50)
  }
  return (await get(host)).body
}

test('each origin shows its own tenant; this machine has several names; others are refused', async () => {
  expect(await get(home)).toEqual({ status: 200, body: `http://${home} 1` })
  expect(await get('127.0.0.1:9')).toEqual({ status: 200, body: `http://${home} 1` })
  expect(await get('danang.example')).toEqual({ status: 200, body: 'https://danang.example 1' })
  expect((await get('danang.example.evil.example')).status).toBe(421)
  expect((await get('localhost.evil.example')).status).toBe(421)
})

test('a publication by another process shows, announced or not, for its own tenant only', async () => {
  const other = await openDatabase({ url: register.url })
  const publish = (size: number, announced: boolean) =>
    other.withTenant('hue', 'operator', async tx => {
      await tx.updateTable('record_head').set({ size }).execute()
      if (announced) await sql`select pg_notify('camket_published', ${`hue:${size}`})`.execute(tx)
    })
  await publish(5, true)
  expect(await settled(home, ' 5')).toBe(`http://${home} 5`)
  await publish(6, false)
  expect(await settled(home, ' 6')).toBe(`http://${home} 6`)
  expect((await get('danang.example')).body).toBe('https://danang.example 1')
  await other.close()
})

test('what has been rendered is not rendered again', async () => {
  await get(home, '/once')
  const before = renderings
  await Promise.all([get(home, '/once'), get('127.0.0.1', '/once'), get(home, '/once')])
  expect(renderings).toBe(before)
})

test('closing waits for a page whose reader has gone away, for it still asks the register', async () => {
  const begun = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  let isRendered = false
  const slow: Handler = (_, res) => {
    begun.resolve()
    void release.promise.then(() => {
      isRendered = true
      res.end()
    })
  }
  const other = await serve({ register, port: 0, handler: slow })
  const asked = request({ port: other.port, path: '/', headers: { host: `localhost:${other.port}` } })
  asked.on('error', () => {}).end()
  await begun.promise
  asked.destroy()
  const closed = other.close().then(() => isRendered)
  // The connection is gone long before this: a close that waited for connections only would be over.
  await pause(300)
  release.resolve()
  expect(await closed).toBe(true)
})
