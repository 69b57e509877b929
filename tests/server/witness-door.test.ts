// The witness's door under whatever comes: its database away, a server in front of it, a log that hands in heads without end; and
// the asker before a server that answers in any way.
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { openWitnessDoor } from '../../apps/cli/src/witness/door.ts'
import { postToWitness } from '../../apps/cli/src/witness/post.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { answerAddCheckpoint } from '../../packages/services/src/publication/witness/answerAddCheckpoint.ts'
import {
  listWitnessedLogs,
  witnessLog,
} from '../../packages/services/src/publication/witness/witnessedLogs.ts'
import { ensureWitnessKey } from '../../packages/services/src/publication/witness/witnessKey.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { sql } from '../../packages/storage/src/sql.ts'
import { createTestDatabase } from '../database.ts'
import { claimingLog, type Claim, type ClaimingLog } from '../faults/claims.ts'
import { openCommitProxy } from '../faults/commit-proxy.ts'
import { openTenant, valueOf } from '../register/open-register.ts'

vi.setConfig({ testTimeout: 60_000 })

const proxy = await openCommitProxy((await createTestDatabase()).url)
const away: boolean[] = []
const register = await openDatabase({
  url: proxy.url,
  connections: 4,
  onAway: why => away.push(why !== null),
})
const { operator } = await openTenant(register, 'toa-soan')
const keys = keyFolder(join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys'))
valueOf(await ensureWitnessKey(operator, keys, 'bao.example'))

const told: unknown[] = []
const door = openWitnessDoor(register, keys, what => told.push(what))
const servers: Server[] = []
async function serving(answer: RequestListener): Promise<number> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
/** Whoever came to the door, by what the server in front said of the sender. */
const came: unknown[] = []
const port = await serving((req, res) => {
  came.push(req.headers['x-forwarded-for'])
  void door.answer('toa-soan', req, res)
})
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  await register.close()
  await proxy.close()
})

async function handed(body: Uint8Array | string, headers: Record<string, string> = {}) {
  const answer = await fetch(`http://127.0.0.1:${port}/add-checkpoint`, {
    method: 'POST',
    body: Buffer.from(body),
    headers,
  })
  return { status: answer.status, later: answer.headers.get('retry-after'), said: await answer.text() }
}
async function witnessed(): Promise<ClaimingLog> {
  const log = claimingLog()
  valueOf(await witnessLog(operator, { vkey: log.vkey.text }))
  return log
}
const show = async (log: ClaimingLog, claim: Claim) => handed(await log.request(claim))

test('of one log sixty new heads a minute are cosigned, whatever it hands in; other logs and the same head are not held up', async () => {
  const [hasty, other] = [await witnessed(), await witnessed()]
  let now = performance.now()
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
  for (let size = 1; size <= 60; size += 1)
    expect((await show(hasty, { oldSize: size - 1, size })).status).toBe(200)
  const refused = await show(hasty, { oldSize: 60, size: 61 })
  expect(refused).toMatchObject({ status: 429, later: '60' })
  expect(refused.said).toMatch(/quá 60 điểm kiểm tra[^]*more than 60/)
  const sizeOf = async ({ vkey }: ClaimingLog) =>
    valueOf(await listWitnessedLogs(operator, keys)).find(({ origin }) => origin === vkey.name)?.size
  expect(await sizeOf(hasty)).toBe(60)
  expect((await show(hasty, { oldSize: 60, size: 60 })).status).toBe(200)
  // What it has to answer for is still seen.
  expect((await show(hasty, { oldSize: 60, size: 60, forkAt: 3 })).status).toBe(422)
  expect((await show(other, { oldSize: 0, size: 5 })).status).toBe(200)
  now += 61_000
  expect((await show(hasty, { oldSize: 60, size: 61 })).status).toBe(200)
  clock.mockRestore()
  told.splice(0)
})

test('the same head again and again is answered each time, with one signature and one place on the disk in ten seconds', async () => {
  const log = await witnessed()
  const rows = () =>
    register.withTenant('toa-soan', 'operator', tx =>
      tx
        .selectFrom('witnessed_log')
        .select([sql<string>`xmin::text`.as('by'), 'seen_at'])
        .where('origin', '=', log.vkey.name)
        .executeTakeFirstOrThrow(),
    )
  const start = new Date()
  let now = start
  const handIn = async (claim: Claim, change = (body: string) => body) => {
    const request = change(Buffer.from(await log.request(claim)).toString())
    const { status, body } = await answerAddCheckpoint({ ...operator, now }, keys, Buffer.from(request))
    return [status, Buffer.from(body).toString()] as const
  }
  const first = await handIn({ oldSize: 0, size: 5 })
  expect(first[0]).toBe(200)
  const written = await rows()
  // Far more than the sixty new heads of a minute: whoever repeats what is public shuts no log out.
  for (let i = 0; i < 200; i += 1) expect(await handIn({ oldSize: 5, size: 5 })).toEqual(first)
  expect(await rows()).toEqual(written)
  // Another signature is looked at, and a wrong size said, also in these seconds.
  const last = (body: string) => body.replace(/....\n$/, 'AAA=\n')
  expect((await handIn({ oldSize: 5, size: 5 }, last))[0]).toBe(403)
  expect(await handIn({ oldSize: 4, size: 5 })).toEqual([409, '5\n'])
  expect((await handIn({ oldSize: 5, size: 5, forkAt: 2 }))[0]).toBe(422)
  told.splice(0)
  now = new Date(start.getTime() + 10_000)
  const [status, line] = await handIn({ oldSize: 5, size: 5 })
  expect([status, line === first[1]]).toEqual([200, false])
  expect((await rows()).seen_at).toEqual(now)
  // What is cosigned next is another head, at once.
  expect((await handIn({ oldSize: 5, size: 6 }))[0]).toBe(200)
  expect(await handIn({ oldSize: 5, size: 5 })).toEqual([409, '6\n'])
})

test('behind a server in front each sender is counted by its own address', async () => {
  const head = (from: string) =>
    `POST /add-checkpoint HTTP/1.1\r\nhost: bao.example\r\nx-forwarded-for: 192.0.2.1, ${from}\r\ncontent-length: 400\r\n\r\n`
  const silent = Array.from({ length: 4 }, () => connect({ host: '127.0.0.1', port }))
  for (const socket of silent) {
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    socket.write(head('203.0.113.7'))
  }
  // Each of them says a letter now and then: who says nothing for two seconds is sent away, and a busy machine takes longer to ask.
  const murmuring = setInterval(() => silent.forEach(socket => socket.write('x')), 500)
  const from = (address: string) => ({ 'x-forwarded-for': `192.0.2.1, ${address}` })
  const theirs = from('203.0.113.7')['x-forwarded-for']
  await expect.poll(() => came.filter(sender => sender === theirs)).toHaveLength(silent.length)
  expect((await handed('old 0\n', from('203.0.113.7'))).status).toBe(503)
  expect((await handed('old 0\n', from('203.0.113.8'))).status).toBe(400)
  expect((await handed('old 0\n')).status).toBe(400)
  clearInterval(murmuring)
  for (const socket of silent) socket.destroy()
})

test('while its database is away it is busy, and says nothing beside what the register says once', async () => {
  const log = await witnessed()
  expect((await show(log, { oldSize: 0, size: 3 })).status).toBe(200)
  await proxy.goAway()
  await pause(6_000)
  for (let i = 0; i < 2; i += 1)
    expect(await show(log, { oldSize: 3, size: 4 })).toMatchObject({ status: 503, later: '5' })
  expect([told, away]).toEqual([[], [true]])
  await proxy.comeBack()
  await expect.poll(async () => (await show(log, { oldSize: 3, size: 4 })).status).toBe(200)
  expect([told, away]).toEqual([[], [true, false]])
})

describe('whatever a server answers, its status is heard and nothing is thrown', () => {
  let answer: RequestListener = () => undefined
  const asked = async (with_: RequestListener) => {
    answer = with_
    const heard = await postToWitness(`${await stranger}/add-checkpoint`, Buffer.from('old 0\n'))
    return typeof heard === 'string' ? heard : [heard.status, Buffer.from(heard.body).toString()]
  }
  const stranger = serving((req, res) => void req.resume().once('end', () => answer(req, res))).then(
    at => `http://127.0.0.1:${at}`,
  )

  test.each([401, 403, 404, 408, 422, 429, 431, 500, 502, 503, 504, 599])('%d', async status => {
    expect(await asked((_, res) => res.writeHead(status).end('why'))).toEqual([status, ''])
  })

  test.each([301, 307, 407, 421])('%d: it is not to be had at this address', async status => {
    const headers = { location: '/elsewhere' }
    expect(await asked((_, res) => res.writeHead(status, headers).end('why'))).toBe('unreachable')
  })

  test.each([200, 409])('%d with its body', async status => {
    expect(await asked((_, res) => res.writeHead(status).end('9\n'))).toEqual([status, '9\n'])
  })

  test.each([
    [422, [422, '']],
    [503, [503, '']],
    // Without what they say these two say nothing.
    [409, 'unreachable'],
    [200, 'unreachable'],
  ])('%d whose body cannot be read, or breaks off', async (status, heard) => {
    const packed = { 'content-encoding': 'br' }
    expect(await asked((_, res) => res.writeHead(status, packed).end('no brotli'))).toEqual(heard)
    const broken: RequestListener = (_, res) => {
      res.writeHead(status, { 'content-length': '100' }).write('9')
      setTimeout(() => res.destroy(), 100)
    }
    expect(await asked(broken)).toEqual(heard)
  })
})
