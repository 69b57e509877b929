// The counter over HTTP: how much may be sent by whom, other sites' forms, and that nothing of who came is kept anywhere.
import { createHash, createHmac } from 'node:crypto'
import { request, type ClientRequest } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureWebBuilt } from '../../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../../apps/cli/src/server/serve.ts'
import { sealedBytes } from '../../../packages/domain/src/oversight/doubt/published.ts'
import { holdRegister } from '../../../packages/services/src/kernel/register.ts'
import { publishDay } from '../../../packages/services/src/publication/publishDay.ts'
import { publishReceipts } from '../../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { showDoubt } from '../../../packages/services/src/publication/reading/oversight/doubts.ts'
import { leftOut } from '../../../packages/storage/src/copy/catalog.ts'
import { sql } from '../../../packages/storage/src/sql.ts'
import { createTestDatabase } from '../../database.ts'
import { officeReporting, type Reporting } from '../../progress/reporting.ts'
import { valueOf } from '../../register/open-register.ts'
import { training } from '../../work/office-at-work.ts'
import { aPass, handedIn, inAnHour, later, nightsAfter, seen, solved } from './counter.ts'

const register = await createTestDatabase()
let office: Reporting
let served: Served
const marks = { agent: 'Mozilla/5.0 (MayRiengCuaToi 7)', forwarded: '203.0.113.77', language: 'vi-RIENG' }

beforeAll(async () => {
  await ensureWebBuilt()
  office = await officeReporting(register)
  // Its own days lie in November 2026, and a day follows a day.
  valueOf(await publishDay({ ...office.server, now: new Date() }, { mayLeap: true }))
  holdRegister(register)
  served = await serve({ register, port: 0 })
}, 240_000)
afterAll(async () => {
  await served?.close()
  holdRegister(null)
})

const gate = () => ({ register, tenant: 'minh-son', now: new Date() })
const base = () => `http://localhost:${served.port}`
const about = `kind=commitment&id=${training}&version=1`
const of = { kind: 'commitment', id: training, version: 1 } as const

interface Sent {
  readonly pass: string
  readonly text?: string
  readonly file?: Blob
  readonly origin?: string
}

async function send({ pass, text = seen, file, origin = base() }: Sent): Promise<Response> {
  const form = new FormData()
  form.set('pass', pass)
  form.set('contradicts', text)
  form.set('link', '')
  if (file !== undefined) form.set('file', file, 'ghi.txt')
  return fetch(`${base()}/doubt/write?/hand&${about}`, {
    method: 'POST',
    body: form,
    headers: {
      origin,
      accept: 'text/html',
      'user-agent': marks.agent,
      'x-forwarded-for': marks.forwarded,
      'accept-language': marks.language,
    },
  })
}

const saltOn = (html: string): string | undefined => /id="salt">([0-9a-f]{64})</.exec(html)?.[1]

test('the same form sent twice over the net is one doubt and the same receipt; no cookie, nothing kept by caches', async () => {
  const pass = await aPass(gate())
  const answers = await Promise.all([send({ pass }), send({ pass })])
  const [one, two] = await Promise.all(answers.map(answer => answer.text()))
  expect(saltOn(one!)).toBeDefined()
  expect(saltOn(two!)).toBe(saltOn(one!))
  for (const { headers } of answers) {
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('etag')).toBeNull()
  }
  const { rows } = await register.withTenant('minh-son', 'server', tx =>
    sql<{ n: number }>`select count(*)::int as n from doubt_text`.execute(tx),
  )
  expect(rows[0]?.n).toBe(1)
})

test('another site’s form is refused; so is much without a pass, and too much with one', async () => {
  const foreign = await send({
    pass: await aPass(gate()),
    text: `${seen} Từ trang khác.`,
    origin: 'https://la.example',
  })
  expect(foreign.status).toBe(403)
  const large = (megabytes: number) => new Blob([Buffer.alloc(megabytes * 2 ** 20, 'a ')])
  const unpassed = await send({ pass: 'khong-co', file: large(1) })
  expect(unpassed.status).toBe(413)
  const pass = await aPass(gate())
  const tooLarge = await send({ pass, file: large(27) })
  expect(tooLarge.status).toBe(413)
  const words = await send({ pass: 'khong-co', text: 'ư'.repeat(4_900) })
  expect(words.status).toBe(400)
  expect(await words.text()).toContain('ư'.repeat(4_900))
  const fitting = await send({ pass, text: `${seen} Có tệp.`, file: large(2) })
  expect(saltOn(await fitting.text())).toBeDefined()
})

test('what is handed in stands on the pages as words, never as markup', async () => {
  const evil = `<img src=x onerror=alert(1)> ${seen} </script><script>alert(1)</script> {@html 1}`
  const page = await (await send({ pass: await aPass(gate()), text: evil })).text()
  expect(page).not.toContain('<img src=x')
  expect(page).not.toContain('</script><script>alert(1)')
  const { doubt } = await handedIn(gate(), of, { contradicts: `${evil} Lần nữa.` })
  valueOf(await publishReceipts(inAnHour({ ...office.server, now: new Date() })))
  await nightsAfter({ ...office.server, now: new Date() }, 12)
  expect((await showDoubt(office.open, doubt))?.state).toBe('shown')
  for (const path of [
    `/doubts/${doubt}`,
    '/doubts',
    '/doubts.xml',
    `/commitments/${training}`,
    '/feed.xml',
    '/history',
  ]) {
    const answer = await fetch(base() + path)
    const text = await answer.text()
    expect(answer.status, path).toBe(200)
    expect(text.includes('<img src=x') || text.includes('<script>alert'), path).toBe(false)
  }
})

test('nothing of who came is in the database: no agent, no address, no language, no instant of the intake', async () => {
  const { rows: tables } = await register.withTenant('minh-son', 'operator', tx =>
    sql<{ name: string }>`select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'camket' and relkind = 'r' and relname not in ('schema_lock')`.execute(tx),
  )
  for (const { name } of tables) {
    const found = await register
      .withTenant('minh-son', 'operator', tx =>
        sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)} t
          where t::text ~ 'MayRiengCuaToi|203\\.0\\.113\\.77|vi-RIENG|127\\.0\\.0\\.1|::1'`.execute(tx),
      )
      // Tables that the office cannot read hold nothing that a request brings.
      .catch(() => null)
    expect(found?.rows[0]?.n ?? 0, name).toBe(0)
  }
  const { rows: audited } = await register.withTenant('minh-son', 'operator', tx =>
    sql<{
      action: string
    }>`select distinct action from audit where subject like 'doubt%' or action ilike '%doubt%'`.execute(tx),
  )
  expect(audited.map(({ action }) => action)).toEqual(['showDoubts'])
})

test('a pass stands in no address: it comes in the page for a calculation or a turn, and goes back in the form', async () => {
  const passOn = (html: string): string | undefined => /name="pass" value="([^"]+)"/.exec(html)?.[1]
  const form = new FormData()
  form.set('work', await solved(gate()))
  const headers = { origin: base(), accept: 'text/html' }
  const worked = await fetch(`${base()}/doubt/write?/work&${about}`, { method: 'POST', body: form, headers })
  const html = await worked.text()
  expect([worked.status, worked.redirected]).toEqual([200, false])
  const turn = await fetch(`${base()}/doubt?${about}&wait=1`)
  expect([turn.status, turn.redirected]).toEqual([200, false])
  const waited = await turn.text()
  for (const page of [html, waited]) {
    const pass = passOn(page)!
    for (const [, address] of page.matchAll(/(?:href|action|content)="([^"]*)"/g))
      expect(address).not.toContain(pass)
    expect(saltOn(await (await send({ pass, text: `${seen} Bằng lượt trong trang.` })).text())).toBeDefined()
  }
  const stale = await fetch(`${base()}/doubt/write?${about}&pass=${await aPass(gate())}`)
  expect(passOn(await stale.text())).toBeUndefined()
})

test('a large upload is let in by the pass at its beginning, one at a time with each pass', async () => {
  const pass = await aPass(gate())
  const head = `--x\r\nContent-Disposition: form-data; name="pass"\r\n\r\n${pass}\r\n`
  const options = (length: number) => ({
    port: served.port,
    path: `/doubt/write?/hand&${about}`,
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': length, origin: base() },
  })
  const large = new Blob([Buffer.alloc(200_000, 'a ')])
  let slow: ClientRequest | undefined
  // Whether the slow one has been let in shows only in who is turned away. One that asks before that says nothing that could be handed
  // in; should the slow one come just then, it is the one that is turned away, and comes again.
  const turnedAway = async (): Promise<number> => {
    if (slow === undefined) {
      const coming = request({ ...options(200_000), host: 'localhost' })
      coming.on('error', () => undefined).on('response', () => (slow = undefined))
      coming.write(head)
      slow = coming
    }
    return (await send({ pass, text: '', file: large })).status
  }
  await expect.poll(turnedAway).toBe(503)
  slow?.destroy()
  const sent = async () => (await send({ pass, text: `${seen} Một tệp.`, file: large })).status
  await expect.poll(sent, { timeout: 20_000 }).toBe(200)
})

test('what is noted of a used pass leads to no pass without its key, and the key goes after its day; no backup has either', async () => {
  const pass = await aPass(gate())
  await handedIn(gate(), of, { pass, contradicts: `${seen} Không để lại dấu.` })
  const rowsOf = () =>
    register.withTenant('minh-son', 'server', async tx => ({
      keys: await tx.selectFrom('doubt_key').selectAll().execute(),
      spent: await tx.selectFrom('doubt_spent').selectAll().execute(),
    }))
  const words = pass.slice(0, pass.lastIndexOf('.'))
  const bare = ['', 'pass '].flatMap(before =>
    [pass, words].map(text =>
      createHash('sha256')
        .update(before + text)
        .digest('hex'),
    ),
  )
  const { spent } = await rowsOf()
  expect(spent.length).toBeGreaterThan(0)
  for (const { digest } of spent) expect(bare).not.toContain(digest)
  expect(leftOut).toHaveProperty('doubt_key')
  expect(leftOut).toHaveProperty('doubt_spent')
  const night = later({ ...office.server, now: new Date() }, 30 * 3_600_000)
  valueOf(await publishReceipts(night))
  expect(await rowsOf()).toEqual({ keys: [], spent: [] })
})

test('with the pass, the public text and every key of the database, nobody works out which doubt came with it', async () => {
  const pass = await aPass(gate())
  const { doubt, salt } = await handedIn(gate(), of, { pass, contradicts: `${seen} Ai viết lời này?` })
  const again = await handedIn(gate(), of, { contradicts: `${seen} Ai viết lời này?` })
  expect(again.doubt).not.toBe(doubt)
  const words = pass.slice(0, pass.lastIndexOf('.'))
  const { keys, texts } = await register.withTenant('minh-son', 'server', async tx => ({
    keys: await tx.selectFrom('doubt_key').select('key').execute(),
    texts: await tx.selectFrom('doubt_text').select(['id', 'text']).execute(),
  }))
  for (const { key } of keys) {
    for (const { text } of texts) {
      const mark = createHmac('sha256', key).update(['doubt salt', words, sealedBytes(text)].join('\n'))
      expect(mark.digest('hex')).not.toBe(salt)
    }
  }
})
