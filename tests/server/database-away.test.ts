// A database that goes away while the server runs: whoever asks is told in words, nobody hangs, and it is joined again by itself.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { wordsOfDatabase } from '../../apps/cli/src/database-refused.ts'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../apps/cli/src/server/serve.ts'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { createSignInLink } from '../../packages/services/src/people/createSignInLink.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { signInWithLink } from '../../packages/services/src/people/signInWithLink.ts'
import { openDatabase, type Database } from '../../packages/storage/src/open.ts'
import { createTestDatabase } from '../database.ts'
import { openCommitProxy, type CommitProxy } from '../faults/commit-proxy.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 })

const said: string[] = []
const heard: Array<string | null> = []
let proxy: CommitProxy
let register: Database
let served: Served
let cookie = ''

beforeAll(async () => {
  await ensureWebBuilt()
  const { url } = await createTestDatabase()
  proxy = await openCommitProxy(url)
  register = await openDatabase({
    url: proxy.url,
    connections: 4,
    onAway: why => heard.push(why === null ? null : wordsOfDatabase(why, 'en')),
  })
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
  await register?.close()
  await proxy?.close()
})

async function ask(path: string, options: RequestInit = {}) {
  const answer = await fetch(`http://localhost:${served.port}${path}`, {
    ...options,
    headers: { cookie, accept: 'text/html', origin: `http://localhost:${served.port}` },
    redirect: 'manual',
  })
  return { status: answer.status, later: answer.headers.get('retry-after'), body: await answer.text() }
}

/** Until the connections have heard of it: what is asked in that very moment breaks off. */
async function goAway(): Promise<void> {
  await proxy.goAway()
  await pause(300)
}

test('is told to readers and to the office, once to its operator, and is joined again', async () => {
  expect((await ask('/freshness')).status).toBe(200)
  await goAway()
  const public_ = await ask('/freshness')
  expect(public_).toMatchObject({ status: 503, later: '5' })
  expect(public_.body).toContain('Sổ tạm thời chưa trả lời')
  const english = await ask('/en/freshness')
  expect(english).toMatchObject({ status: 503, later: '5' })
  expect(english.body).toContain('The register does not answer just now')
  const office = await ask('/office')
  expect(office.status).toBe(503)
  // It may be the page after a form that was saved.
  for (const { body } of [public_, office]) {
    expect(body).toContain('có thể đã được lưu')
    expect(body).not.toMatch(/chưa được lưu/)
  }
  expect(english.body).not.toMatch(/not saved/)
  const sent = await ask('/office/bodies?/save', {
    method: 'POST',
    body: new URLSearchParams({ name: 'Sở Y tế' }),
  })
  expect(sent).toMatchObject({ status: 503, later: '5' })
  expect(sent.body).toMatch(/chưa được lưu: xin quay lại trang trước/)
  // Had each of these waited as the first one did, the test would have been ended long before.
  for (let n = 0; n < 20; n += 1) expect((await ask(`/plans?from=${n}`)).status).toBe(503)
  expect(heard).toEqual([expect.stringMatching(/does not answer \((ENOENT|ECONNREFUSED|EPIPE)\).*way to it/)])
  expect(said.join('')).not.toContain('fault ')

  await proxy.comeBack()
  await vi.waitFor(async () => expect((await ask('/freshness')).status).toBe(200), { timeout: 20_000 })
  expect(heard).toHaveLength(2)
  expect(heard[1]).toBeNull()
  expect((await ask('/office')).status).not.toBe(503)
})

test('of a form that was being taken in when it went away nobody says that it was not saved', async () => {
  expect((await ask('/freshness')).status).toBe(200)
  await goAway()
  const sent = await ask('/doubt/write?/work&kind=commitment&id=07-kh-bcd.1&version=1', {
    method: 'POST',
    body: new URLSearchParams({ work: 'x' }),
  })
  expect(sent.status).toBe(503)
  expect(sent.body).toContain('có thể đã được lưu, cũng có thể chưa')
  await proxy.comeBack()
  await vi.waitFor(async () => expect((await ask('/freshness')).status).toBe(200), { timeout: 20_000 })
})

test.each([
  ['', 'lost', 'có thể đã được lưu, cũng có thể chưa'],
  ['/en', 'kept', 'may have been saved or not'],
] as const)('of a form whose commit was cut off it is not known: %s %s', async (language, how, words) => {
  const [, form = ''] = /name="form" value="([^"]+)"/.exec((await ask('/office/bodies')).body) ?? []
  proxy.arm(0, how)
  const sent = await ask(`${language}/office/bodies?/save`, {
    method: 'POST',
    body: new URLSearchParams({ form, name: `Sở ${how}` }),
  })
  expect(proxy.hasCut).toBe(true)
  expect(sent).toMatchObject({ status: 503, later: '5' })
  expect(sent.body).toContain(words)
  expect(sent.body).not.toMatch(/Connection|terminated|ECONN/)
  expect(said.join('')).toContain('cut while saving at POST')
  const after = await ask('/office/bodies')
  expect(after.status).toBe(200)
  expect(after.body.includes(`Sở ${how}`)).toBe(how === 'kept')
  expect(said.join('')).not.toContain('fault ')
})

test('a stop that is over before anybody has waited in vain is not noticed', async () => {
  const before = heard.length
  await goAway()
  const asked = ask('/freshness')
  await pause(1_500)
  await proxy.comeBack()
  expect((await asked).status).toBe(200)
  expect(heard).toHaveLength(before)
})
