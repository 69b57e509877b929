// What is let through to the web, and what is answered before anything of it is held: over real sockets.
import { createServer, request, type IncomingHttpHeaders } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createReception } from './receive.ts'
import type { World } from './worlds.ts'

const kilobyte = 1024
const megabyte = 1024 * kilobyte

let passed = 0
/** Answers of the web that are being worked on, for tests that need several at once. */
let held: Array<() => void> = []
let isHeld = false

const receptionWaiting = (form: number) =>
  createReception(async (_world, req) => req.headers.cookie === 'camket=known', { form, upload: 60_000 })
const receive = receptionWaiting(60_000)
/** For whoever never sends it all; on a busy machine honest megabytes would take longer. */
const receiveInHaste = receptionWaiting(500)

const server = createServer((req, res) => {
  const tenant = String(req.headers['x-tenant'] ?? 'hue')
  const world: World = { tenant, inside: { proto: 'http', host: 'localhost' }, published: null }
  const received = req.headers.host === 'in-haste' ? receiveInHaste : receive
  void received(world, { req, res }, () => {
    passed += 1
    const answer = () => req.resume().once('end', () => res.end('taken'))
    if (isHeld) held.push(answer)
    else answer()
  })
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as AddressInfo
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

beforeEach(() => {
  passed = 0
  held = []
  isHeld = false
})

interface Got {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

function post(path: string, bytes: number, headers: Record<string, string> = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = { 'content-length': String(bytes), ...headers }
    const asked = request({ port, path, method: 'POST', headers: sent }, res => {
      let body = ''
      res.on('data', chunk => (body += chunk))
      res.on('end', () => resolve({ status: res.statusCode!, headers: res.headers, body }))
    })
    asked.on('error', reject)
    asked.end(Buffer.alloc(bytes, 'a'))
  })
}

const known = { cookie: 'camket=known' }

test.each([
  ['a stranger a few words', '/office/sign-in?/signIn', 1_000, {}],
  ['a session a form', '/office/plans/1/review?/correct', 900 * kilobyte, known],
  ['a session a file', '/office?/bringIn', 3 * megabyte, known],
  ['the English office as well', '/en/office?/bringIn', 3 * megabyte, known],
  ['a session a list of bodies', '/office/bodies/import?/show', 3 * megabyte, known],
  ['its confirmation', '/en/office/bodies/import?/confirm', 3 * megabyte, known],
  ['a piece of evidence', '/office/work/a.1/claim/b?/attach', 3 * megabyte, known],
  ['evidence of a review', '/office/reviews/kh.1?/attach&of=a&kind=file', 3 * megabyte, known],
  ['a photo of a visit', '/office/inspections/a-1?/attach&of=b&kind=file', 3 * megabyte, known],
  ['evidence of a finding', '/en/office/inspections/a-1/findings/b?/attach', 3 * megabyte, known],
  ['evidence of a task done', '/office/actions/a-1?/attach&of=b&kind=file', 3 * megabyte, known],
])('lets through: %s', async (_what, path, bytes, headers) => {
  expect((await post(path, bytes, headers)).body).toBe('taken')
})

test.each([
  ['more than a few words of a stranger', '/office/sign-in?/signIn', 17 * kilobyte, {}, '16 kB'],
  ['more than a form of anybody', '/office/sign-in?/signIn', 30 * megabyte, known, '1 MB'],
  ['a file elsewhere than where files are brought in', '/office/bodies?/save', 2 * megabyte, known, '1 MB'],
  ['evidence that is none of a report', '/office/work/kh.1?/attach', 2 * megabyte, known, '1 MB'],
  ['a file to a list of reviews', '/office/reviews?/attach', 2 * megabyte, known, '1 MB'],
  ['a file to a round', '/office/reviews/rounds/2026-1?/attach', 2 * megabyte, known, '1 MB'],
  [
    'evidence to an action of a finding',
    '/office/inspections/a/findings/b?/save',
    2 * megabyte,
    known,
    '1 MB',
  ],
  ['an action of nearly that name', '/office?/bringInto', 2 * megabyte, known, '1 MB'],
  ['a file to a page that takes none', '/office/bodies?/bringIn', 2 * megabyte, known, '1 MB'],
  ['more than a file', '/office?/bringIn', 32 * megabyte, known, '31 MB'],
])('refuses unread: %s', async (_what, path, bytes, headers, told) => {
  const got = await headersOnly(path, { 'content-length': String(bytes), ...headers })
  expect(got).toMatch(/^HTTP\/1\.1 413 /)
  expect(got).toContain(told)
  expect(passed).toBe(0)
})

// As a server in front does, which hands the answer on when it has passed on what was sent.
test.each([
  ['a file that is too large', '/office?/bringIn', 40 * megabyte, known, '31 MB'],
  ['a stranger’s file', '/doubt/write?/hand', 3 * megabyte, {}, '64 kB'],
  ['too much of a stranger', '/doubt/write?/hand', 30 * megabyte, {}, '26 MB'],
])('whoever sends everything first hears why not: %s', async (_what, path, bytes, headers, told) => {
  const got = await headersOnly(path, { 'content-length': String(bytes), ...headers }, bytes)
  expect(got).toMatch(/^HTTP\/1\.1 413 /)
  expect(got).toContain(told)
  expect(passed).toBe(0)
})

test('refuses what does not tell its length', async () => {
  const got = await headersOnly('/office/sign-in?/signIn', { 'transfer-encoding': 'chunked' })
  expect(got).toMatch(/^HTTP\/1\.1 411 /)
  expect(passed).toBe(0)
})

test.each([
  ['/office?/bringIn', '/office/sign-in'],
  ['/en/office/bodies?/save', '/en/office/sign-in'],
])('sends whoever is not signed in from %s to sign in, however much they send', async (path, location) => {
  const got = await post(path, 600 * kilobyte, { cookie: 'camket=stolen' })
  expect([got.status, got.headers.location, got.headers['cache-control']]).toEqual([
    303,
    location,
    'no-store',
  ])
  expect(passed).toBe(0)
})

test('takes a few files at a time, and of one committee fewer', async () => {
  isHeld = true
  const file = (tenant: string) => post('/office?/bringIn', megabyte, { ...known, 'x-tenant': tenant })
  const reach = async (count: number) => {
    while (held.length < count) await new Promise(resolve => setTimeout(resolve, 5))
  }
  const first = [file('hue'), file('hue')]
  await reach(2)
  const third = await file('hue')
  expect([third.status, third.headers['retry-after']]).toEqual([503, '5'])
  const others = [file('da-nang'), file('can-tho')]
  await reach(4)
  expect((await file('ha-noi')).status).toBe(503)
  held.forEach(answer => answer())
  expect((await Promise.all([...first, ...others])).map(({ body }) => body)).toEqual(Array(4).fill('taken'))
  isHeld = false
  expect((await file('hue')).body).toBe('taken')
})

test('lets go of a form that does not arrive', async () => {
  const socket = connect(port, '127.0.0.1')
  const closed = once(socket, 'close')
  socket.on('error', () => {})
  socket.write('POST /office/sign-in?/signIn HTTP/1.1\r\nhost: in-haste\r\ncontent-length: 1000\r\n\r\na')
  await closed
  expect(passed).toBe(1)
})

/** What is answered to headers, and then so much that nobody asked for: nothing is read before all of it has been sent. */
function headersOnly(path: string, headers: Record<string, string>, bytes = 0): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const lines = Object.entries({ host: 'localhost', ...headers }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    )
    let got = ''
    const read = (chunk: Buffer) => {
      got += chunk
      const [head = '', body = ''] = got.split('\r\n\r\n')
      if (Buffer.byteLength(body) < Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Infinity)) return
      resolve(got)
      socket.destroy()
    }
    socket.on('error', reject)
    socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
    // So late that the answer has been given, and what comes after it meets either an open or a shut connection.
    setTimeout(() => {
      socket.write(Buffer.alloc(bytes, 'a'), error => (error ? reject(error) : socket.on('data', read)))
    }, bytes && 100)
  })
}
