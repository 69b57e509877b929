// The front with a small web behind it, over real sockets.
import { request, createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { answer, createFront, olderThan } from './front.ts'
import { createPageCache } from './page-cache.ts'
import { watchPublished } from './published-state.ts'
import type { Handler } from './render.ts'

let published = 1
let renderings = 0
let release: Array<() => void> = []
let isHeld = false

/** A web of two kinds of pages: public ones that say what they were read from, and an office that knows who asks. */
const handler: Handler = (req, res) => {
  renderings += 1
  const url = req.url ?? ''
  const seen = { ...req.headers }
  const finish = () => {
    if (!url.startsWith('/office')) res.setHeader('x-camket-published', String(published))
    if (url.startsWith('/nowhere')) res.statusCode = 404
    res.setHeader('content-type', 'text/html; charset=utf-8')
    res.end(`${req.method} ${url} ${published} ${JSON.stringify(seen)} ${'.'.repeat(2_000)}`)
  }
  if (isHeld) release.push(finish)
  else finish()
}

const cache = createPageCache(1_000_000)
const state = watchPublished(
  async () => published,
  size => cache.forget(olderThan('hue', size)),
)
const world = { tenant: 'hue', inside: { proto: 'https', host: 'hue.example' }, published: state }
const front = createFront({
  handler,
  cache,
  origin: 'https://hue.example',
  witness: null,
  hasSession: async () => false,
  worlds: { at: host => (host === 'hue.example' ? world : null) },
})
const server = createServer((req, res) => answer(front, req, res))
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as AddressInfo

afterAll(() => server.close())

let address = 0
beforeEach(() => {
  address += 1
  renderings = 0
  isHeld = false
  release = []
})

interface Got {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, method, headers: { host: 'hue.example', ...headers } }, res => {
      const chunks: Buffer[] = []
      res.on('data', chunk => chunks.push(chunk))
      res.on('end', () =>
        resolve({ status: res.statusCode!, headers: res.headers, body: Buffer.concat(chunks).toString() }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

test('a page is rendered once for one published state, and anew for the next', async () => {
  const first = await get(`/a${address}`)
  expect((await get(`/a${address}`)).body).toBe(first.body)
  expect(renderings).toBe(1)
  published += 1
  state.hint(published)
  expect((await get(`/a${address}`)).body).toContain(` ${published} `)
  expect(renderings).toBe(2)
})

test('those who come while it is rendered wait for the one rendering', async () => {
  isHeld = true
  const all = Promise.all(Array.from({ length: 20 }, () => get(`/b${address}`)))
  while (release.length === 0) await new Promise(resolve => setTimeout(resolve, 5))
  isHeld = false
  // Whoever has not arrived yet finds the page in the cache.
  release.forEach(finish => finish())
  expect(new Set((await all).map(got => got.body)).size).toBe(1)
  expect(renderings).toBe(1)
})

test('a page knows nothing of the person for whom it is rendered first', async () => {
  const { body } = await get(`/c${address}`, {
    cookie: '__Host-camket=secret',
    'accept-language': 'en',
    'x-camket-host': 'evil.example',
  })
  expect(body).not.toMatch(/secret|accept-language|evil/)
  expect(body).toContain('"x-camket-host":"hue.example"')
})

test('the office is never kept, sees its cookie, and no forged inner header', async () => {
  const asked = { cookie: 'camket=1', 'x-camket-proto': 'http', 'x-forwarded-host': 'evil.example' }
  const { body } = await get(`/office/d${address}`, asked)
  expect(body).toContain('"cookie":"camket=1"')
  expect(body).toContain('"x-camket-proto":"https"')
  expect(body).not.toContain('evil')
  await get(`/office/d${address}`)
  expect(renderings).toBe(2)
  expect((await get(`/office/d${address}`)).headers['cache-control']).toBe('no-store')
})

test('the inner header goes no further, and the outer ones are there', async () => {
  for (const path of [`/e${address}`, `/office/e${address}`]) {
    const { headers } = await get(path)
    expect(headers['x-camket-published']).toBeUndefined()
    expect(headers['x-content-type-options']).toBe('nosniff')
  }
})

test('a foreign host is refused by name', async () => {
  const { status, body } = await get('/', { host: 'evil.example' })
  expect(status).toBe(421)
  expect(body).toContain('evil.example')
  expect(body).toContain('https://hue.example')
  expect(renderings).toBe(0)
})

test('what has not changed is not sent again; HEAD sends no body', async () => {
  const { headers } = await get(`/f${address}`)
  const again = await get(`/f${address}`, { 'if-none-match': headers.etag! })
  expect([again.status, again.body]).toEqual([304, ''])
  const head = await get(`/f${address}`, {}, 'HEAD')
  expect([head.status, head.body, head.headers['content-length']]).toEqual([
    200,
    '',
    headers['content-length'],
  ])
})

test.each([
  ['br', 'gzip, deflate, br, zstd'],
  ['gzip', 'gzip'],
  ['gzip', 'br;q=0, gzip'],
  [undefined, 'identity'],
  [undefined, 'xbr'],
])('encoding %s for "%s"', async (encoding, accepted) => {
  const { headers } = await get(`/g${address}`, { 'accept-encoding': accepted })
  expect(headers['content-encoding']).toBe(encoding)
})

test('what is not there is not kept', async () => {
  expect((await get(`/nowhere${address}`)).status).toBe(404)
  await get(`/nowhere${address}`)
  expect(renderings).toBe(2)
})

test('too much is refused before it is read', async () => {
  const declared = (megabytes: number) => ({
    'content-length': String(megabytes * 1024 * 1024),
    connection: 'close',
  })
  const form = await get('/search', declared(2), 'POST')
  expect(form.status).toBe(413)
  expect(form.body).toContain('1 MB')
  const upload = await get('/office?/bringIn', declared(40), 'POST')
  expect(upload.status).toBe(413)
  expect(upload.body).toContain('31 MB')
  expect(renderings).toBe(0)
})

test('after a form was sent here, the next reader waits for the newest state', async () => {
  await get(`/h${address}`)
  published += 1
  await get('/office/publish', { 'content-length': '0' }, 'POST')
  expect((await get(`/h${address}`)).body).toContain(` ${published} `)
})

test('when something is published, no page of the older state stays in memory, however late it was rendered', async () => {
  const paths = [1, 2, 3].map(n => `/forgotten/${n}`)
  for (const path of paths) await get(path)
  const kept = cache.bytes
  isHeld = true
  const late = get('/forgotten/late')
  while (release.length === 0) await new Promise(resolve => setImmediate(resolve))
  const older = published
  published += 1
  state.hint(published)
  expect(cache.bytes).toBeLessThan(kept)
  for (const path of paths) expect(cache.get(`hue ${older} ${path}`)).toBeUndefined()
  // It was asked for before, and read before: it says the older size.
  published -= 1
  for (const finish of release) finish()
  await late
  published += 1
  expect(cache.get(`hue ${older} /forgotten/late`)).toBeUndefined()
})
