// A flood over the wire: who has worked or waited gets through, nobody else does, and whoever reads is answered meanwhile.
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ensureWebBuilt } from '../../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../../apps/cli/src/server/serve.ts'
import { holdRegister } from '../../../packages/services/src/kernel/register.ts'
import type { Gate } from '../../../packages/services/src/kernel/door.ts'
import { publishReceipts } from '../../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { receiveDoubt } from '../../../packages/services/src/oversight/doubt/receive/receiveDoubt.ts'
import { sql } from '../../../packages/storage/src/sql.ts'
import { createTestDatabase, type TestDatabase } from '../../database.ts'
import { signHere } from '../../portal/running-portal.ts'
import { officeReporting, type Reporting } from '../../progress/reporting.ts'
import { valueOf } from '../../register/open-register.ts'
import { codesOf, training } from '../../work/office-at-work.ts'
import { aPass, inAnHour, seen, solved } from './counter.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let served: Served
let register: TestDatabase
let office: Reporting
const of = { kind: 'commitment', id: training, version: 1 } as const
const about = `kind=commitment&id=${encodeURIComponent(training)}&version=1`

beforeAll(async () => {
  await ensureWebBuilt()
  register = await createTestDatabase()
  signHere()
  office = await officeReporting(register)
  holdRegister(register)
  served = await serve({ register, port: 0 })
})
afterAll(async () => {
  await served?.close()
  holdRegister(null)
})

const gate = (): Gate => ({ register, tenant: 'minh-son', now: new Date() })
const waiting = async (): Promise<number> => {
  const { rows } = await register.withTenant('minh-son', 'server', tx =>
    sql<{ n: number }>`select count(*)::int as n from doubt_text`.execute(tx),
  )
  return rows[0]!.n
}

async function post(action: 'work' | 'hand', fields: Readonly<Record<string, string>>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const headers = { origin: served.address, accept: 'text/html' }
  const answer = await fetch(`${served.address}/doubt/write?/${action}&${about}`, {
    method: 'POST',
    body,
    headers,
  })
  return { status: answer.status, text: await answer.text() }
}

const hand = (pass: string, n: number) =>
  post('hand', { pass, contradicts: `${seen} Lần thứ ${n}.`, link: '' })

/** What a reader meets meanwhile. */
async function read(): Promise<number[]> {
  const paths = [`/commitments/${training}`, '/doubts', '/en/doubts', '/progress']
  return Promise.all(paths.map(async path => (await fetch(served.address + path)).status))
}

test('many at once without a calculation get no pass, and with a made-up one nothing in', async () => {
  const pushing = Array.from({ length: 120 }, async (_, n) =>
    n % 2 === 0
      ? hand(`2026-11-27.${n}.x.y`, n)
      : post('work', { work: Buffer.from(`{"n":${n}}`).toString('base64') }),
  )
  const reading = read()
  const answers = await Promise.all(pushing)
  expect(await reading).toEqual([200, 200, 200, 200])
  for (const { status, text } of answers) {
    expect([400, 429, 503]).toContain(status)
    expect(text).not.toContain('Biên nhận của bạn')
  }
  expect(answers.some(({ status }) => status === 400)).toBe(true)
  expect(await waiting()).toBe(0)
})

test('one calculation is one doubt, however many send it at once', async () => {
  const work = await solved(gate())
  const asked = await Promise.all(Array.from({ length: 20 }, () => post('work', { work })))
  const passes = asked.flatMap(({ text }) => /name="pass" value="([^"]+)"/.exec(text)?.[1] ?? [])
  expect(passes).toHaveLength(1)
  const sent = Array.from({ length: 20 }, (_, n) => hand(passes[0]!, n))
  expect(await read()).toEqual([200, 200, 200, 200])
  const taken = (await Promise.all(sent)).filter(({ text }) => text.includes('Biên nhận của bạn'))
  expect(taken).toHaveLength(1)
  expect(await waiting()).toBe(1)
})

test('whoever lets no script run waits in a line that lets one in after another and is full at two hundred', async () => {
  const ask = async () => (await fetch(`${served.address}/doubt?${about}&wait=1`)).text()
  const pages: string[] = []
  for (let round = 0; round < 11; round += 1)
    pages.push(...(await Promise.all(Array.from({ length: 20 }, ask))))
  const reading = read()
  const passes = pages.filter(text => text.includes('name="pass"'))
  const places = pages.filter(text => text.includes('http-equiv="refresh"'))
  const turnedAway = pages.length - passes.length - places.length
  expect(passes.length).toBeGreaterThan(0)
  expect(passes.length).toBeLessThan(10)
  expect(places.length).toBeLessThanOrEqual(200 + passes.length)
  expect(turnedAway).toBeGreaterThan(0)
  expect(await reading).toEqual([200, 200, 200, 200])
})

/** As if others had filled the room: ten files of fifty megabytes beside one that is there, packed so that they take none on the disk. */
async function filledWithFiles(beside: string): Promise<void> {
  const client = new Client({ connectionString: register.url })
  await client.connect()
  try {
    await client.query('set search_path to camket')
    await client.query('alter table doubt_file alter column bytes set storage extended')
    for (let n = 0; n < 10; n += 1) {
      const id = `d-day-${n}`
      await client.query(
        `insert into doubt_text select (jsonb_populate_record(t, jsonb_build_object('id', $1::text, 'batch', t.batch + interval '1 year'))).*
          from doubt_text t where id = $2`,
        [id, beside],
      )
      await client.query(
        `insert into doubt_file (tenant, doubt, digest, type, bytes)
          select tenant, $1, digest, type, convert_to(repeat('x', 52428800), 'UTF8') from doubt_file where doubt = $2`,
        [id, beside],
      )
    }
  } finally {
    await client.end()
  }
}

test('a counter full of files takes no more of them; words without one, receipts and readers go on', async () => {
  const { now } = office.server
  const at = { register, tenant: 'minh-son', now }
  const note = { name: 'ghi-chep.txt', bytes: Buffer.from('Lớp ngày 12/10 có bảy người.') }
  const handIn = async (file: typeof note | null) =>
    receiveDoubt(at, { pass: await aPass(at), of, contradicts: `${seen} Kèm ghi chép.`, link: null, file })
  const { doubt } = valueOf(await handIn(note))
  await filledWithFiles(doubt)
  expect(codesOf(await handIn(note))).toEqual(['counter-full-of-files'])
  valueOf(await handIn(null))
  valueOf(await publishReceipts(inAnHour(office.server)))
  expect(await read()).toEqual([200, 200, 200, 200])
})
