// What no browser of ours sends, to the real pages: answered in words, with a status that says whose fault it is.
import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../apps/cli/src/server/serve.ts'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { createSignInLink } from '../../packages/services/src/people/createSignInLink.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { signInWithLink } from '../../packages/services/src/people/signInWithLink.ts'
import { createTestDatabase } from '../database.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 })

const said: string[] = []
let served: Served
let cookie = ''

beforeAll(async () => {
  await ensureWebBuilt()
  const register = await createTestDatabase()
  holdRegister(register)
  const door = { register, tenant: 'hue', author: commandLine, now: new Date() }
  await createTenant(door, { name: 'Huế', origin: null, timeZone: 'Asia/Ho_Chi_Minh' })
  const link = await createSignInLink(door)
  const session = link.ok ? await signInWithLink(door, { token: link.value.token }) : link
  if (!session.ok) throw new Error('not signed in')
  cookie = `camket=${session.value.session}`
  served = await serve({ register, port: 0 })
  vi.spyOn(process.stderr, 'write').mockImplementation(chunk => said.push(String(chunk)) > 0)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await served?.close()
})

interface Asked {
  readonly path: string
  readonly method?: string
  readonly type?: string
  readonly body?: string
}

interface Got {
  readonly status: number
  readonly cache: string | undefined
  readonly body: string
}

/** Asks as somebody who is signed in. */
function ask({
  path,
  method = 'GET',
  type = 'application/x-www-form-urlencoded',
  body,
}: Asked): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = body === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) }
    const headers = {
      host: new URL(served.address).host,
      origin: served.address,
      accept: 'text/html',
      cookie,
    }
    const asked = request({ port: served.port, path, method, headers: { ...headers, ...sent } }, res => {
      let got = ''
      res.setEncoding('utf8').on('data', chunk => (got += chunk))
      res.on('end', () =>
        resolve({ status: res.statusCode!, cache: res.headers['cache-control'], body: got }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const post = (path: string, body: string, type?: string) =>
  ask({ path, body, method: 'POST', ...(type === undefined ? {} : { type }) })

test.each([
  '/office',
  '/office/sign-in',
  '/office/nowhere',
  '/en/office/nowhere',
  '/office/plans/nowhere/review',
  '/office/',
])('%s is kept by nobody', async path => {
  expect((await ask({ path })).cache).toBe('no-store')
})

test('what is refused before any page is asked is kept by nobody either', async () => {
  const got = await post('/office/bodies?/save', 'name=x', 'text/plain')
  expect([got.status >= 400, got.cache]).toEqual([true, 'no-store'])
})

test.each([
  ['no parts where parts are promised', 'no parts', 'multipart/form-data; boundary=x'],
  ['no boundary', '--x\r\n\r\n--x--', 'multipart/form-data'],
  [
    'a part that breaks off',
    '--x\r\nContent-Disposition: form-data; name="file"',
    'multipart/form-data; boundary=x',
  ],
])('a form with %s is told as the sender’s fault', async (_what, body, type) => {
  for (const path of ['/office?/bringIn', '/office/bodies?/save']) {
    const got = await post(path, body, type)
    expect([path, got.status, got.cache]).toEqual([path, 400, 'no-store'])
    expect(got.body).toMatch(/lang="vi"[^]*<h1>/)
  }
})

test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', 'nowhere', ''])(
  'the action “%s” is none',
  async name => {
    for (const path of [`/office?/${name}`, `/office/bodies?/${name}`, `/office/sign-in?/${name}`]) {
      const got = await post(path, 'a=b')
      expect([path, got.status, got.cache]).toEqual([path, 404, 'no-store'])
      expect(got.body).toMatch(/lang="vi"[^]*<h1>/)
    }
  },
)

test('the action that SvelteKit keeps for itself is none either', async () => {
  const got = await post('/office/sign-in?/default', 'a=b')
  expect([got.status, got.cache]).toEqual([404, 'no-store'])
  expect(got.body).not.toBe('')
})

test('whoever breaks off in the middle of a form leaves nothing in the log', async () => {
  said.length = 0
  const ended = new Promise<void>(resolve => {
    const socket = connect(served.port, '127.0.0.1', () => {
      const head = [
        'POST /office/sign-in?/signIn HTTP/1.1',
        `Host: ${new URL(served.address).host}`,
        `Origin: ${served.address}`,
        'Content-Type: application/x-www-form-urlencoded',
        'Content-Length: 1000',
      ]
      socket.write(`${head.join('\r\n')}\r\n\r\ntoken=a`, () => setTimeout(() => socket.destroy(), 300))
    })
    socket.on('close', () => resolve())
  })
  await ended
  await ask({ path: '/office' })
  await new Promise(resolve => setTimeout(resolve, 300))
  expect(said.join('')).not.toContain('fault')
})

test('the gallery of components is no page of the portal', async () => {
  const got = await ask({ path: '/gallery' })
  expect(got.status).toBe(404)
  expect(got.body).toContain('<h1>')
})
