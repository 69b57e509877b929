// Those who publish at the same moment share one transaction and one signature, and nobody pays for another's refusal.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { accepted, refused } from '../../packages/domain/src/kernel/refusal.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { sql } from '../../packages/storage/src/sql.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import {
  appendRecords,
  type NewRecord,
} from '../../packages/services/src/publication/append/appendRecords.ts'
import { lockHead } from '../../packages/services/src/publication/append/head.ts'
import { publish } from '../../packages/services/src/publication/append/publishTogether.ts'
import { checkLog } from '../../packages/services/src/publication/log/checkLog.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { signHead } from '../../packages/services/src/publication/log/signHead.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { publishBodies } from '../../packages/services/src/publication/publishBodies.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { noon, openTenant, published, valueOf } from './open-register.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)
const door = doors.operator
const keys = keyFolder(join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys'))
const told: unknown[] = []

beforeEach(() => {
  holdSigner({ keys, tell: (_, why) => told.push(why), fault: (_, error) => told.push(error) })
})
afterAll(() => {
  holdSigner(null)
  expect(told).toEqual([])
})

let made = 0
const bodyRecord = (): NewRecord => ({
  kind: 'body',
  id: `co-quan-${(made += 1)}`,
  version: 1,
  previous: [],
  body: {
    name: `Cơ quan ${made}`,
    short: null,
    aliases: [],
    kind: 'other',
    validFrom: null,
    validTo: null,
    successors: [],
  },
})

const act = { action: 'publishBodies', subject: 'bodies', input: null } as const

function publishOne(at: Door = door, ending: 'accepted' | 'refused' | 'thrown' = 'accepted') {
  return publish(at, act, async tx => {
    const head = await lockHead(tx)
    const [entry] = await appendRecords(tx, { door: at, head }, [bodyRecord()])
    if (ending === 'thrown') throw new Error('made by the test')
    return ending === 'refused'
      ? refused('nothing-changed')
      : accepted({ index: entry!.index, head: head.size })
  })
}

const counted = () =>
  register.asPortal(door.tenant, async tx => {
    const { size } = await tx.selectFrom('record_head').select('size').executeTakeFirstOrThrow()
    const signed = await tx.selectFrom('log_checkpoint').select('size').orderBy('size', 'desc').execute()
    return { size, signed: signed.length, signedSize: signed[0]?.size ?? 0 }
  })

async function expectWhole(): Promise<void> {
  const { size, signedSize } = await counted()
  expect(signedSize).toBe(size)
  expect(valueOf(await checkLog(door))).toEqual({ size, difference: null })
}

test('twenty at once are one signature, each with an index of its own', async () => {
  await publishOne()
  const before = await counted()
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => publishOne()))
  const indexes = outcomes.map(outcome => valueOf(outcome).index)
  expect(indexes).toEqual(Array.from({ length: 20 }, (_, i) => before.size + i))
  expect(await counted()).toMatchObject({ size: before.size + 20, signed: before.signed + 1 })
  await expectWhole()
})

test('rounds that end in the next tile, and in the one after it, are signed', async () => {
  const many = (count: number) =>
    publish(door, act, async tx => {
      const head = await lockHead(tx)
      const records = Array.from({ length: count }, bodyRecord)
      return accepted(await appendRecords(tx, { door, head }, records))
    })
  for (const count of [200, 90, 300, 1]) {
    const before = await counted()
    valueOf(await many(count))
    expect(await counted()).toMatchObject({ signed: before.signed + 1, signedSize: before.size + count })
  }
  await expectWhole()
})

test('who comes while a round is being signed is not held up by it, and all are signed', async () => {
  const first = publishOne()
  const later = first.then(() => Promise.all([publishOne(), publishOne()]))
  const others = Promise.all(
    Array.from({ length: 12 }, async (_, i) => {
      for (let turn = 0; turn < i; turn += 1) await new Promise(setImmediate)
      return publishOne()
    }),
  )
  for (const outcome of [await first, ...(await later), ...(await others)]) valueOf(outcome)
  await expectWhole()
})

test('a refusal and a fault among them take back their own work and no other', async () => {
  const before = await counted()
  const endings = ['accepted', 'refused', 'accepted', 'thrown', 'accepted'] as const
  const outcomes = await Promise.allSettled(endings.map(ending => publishOne(door, ending)))
  expect(outcomes.map(({ status }) => status)).toEqual(
    endings.map(ending => (ending === 'thrown' ? 'rejected' : 'fulfilled')),
  )
  expect(outcomes[1]).toMatchObject({ value: { ok: false, refusals: [{ code: 'nothing-changed' }] } })
  expect(outcomes[4]).toMatchObject({ value: { ok: true, value: { index: before.size + 2 } } })
  expect(await counted()).toMatchObject({ size: before.size + 3, signed: before.signed + 1 })
  await expectWhole()
})

test('a record that the database refuses fails its own work and no other', async () => {
  const again = { ...bodyRecord(), id: 'co-quan-hai-lan' }
  const append = (record: NewRecord) =>
    publish(door, act, async tx => {
      const head = await lockHead(tx)
      return accepted((await appendRecords(tx, { door, head }, [record]))[0]!)
    })
  valueOf(await append(again))
  const before = await counted()
  const outcomes = await Promise.allSettled([bodyRecord(), again, bodyRecord()].map(append))
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(outcomes[1]).toMatchObject({ reason: { code: '23505' } })
  expect(outcomes[2]).toMatchObject({ value: { ok: true, value: { index: before.size + 1 } } })
  expect(await counted()).toMatchObject({ size: before.size + 2, signed: before.signed + 1 })
  await expect(append(again)).rejects.toMatchObject({ code: '23505' })
  await expectWhole()
})

test('a work that stumbles over an error of its own and refuses is refused, not failed', async () => {
  const stumbling = publish(door, act, async tx => {
    await sql`savepoint stumble`.execute(tx)
    await sql`select 1 / 0`.execute(tx).catch(() => {})
    await sql`rollback to savepoint stumble`.execute(tx)
    return refused('nothing-changed')
  })
  const [stumbled, other] = await Promise.all([stumbling, publishOne()])
  expect(stumbled).toMatchObject({ ok: false, refusals: [{ code: 'nothing-changed' }] })
  expect(other.ok).toBe(true)
  await expectWhole()
})

test('audit rows are those of the accepted alone, each with its own author', async () => {
  const audits = () =>
    register.withTenant(door.tenant, 'operator', tx =>
      tx.selectFrom('audit').select(['id', 'author']).where('action', '=', 'publishBodies').execute(),
    )
  const before = new Set((await audits()).map(({ id }) => id))
  const seat = doors.secretariat
  await Promise.all([publishOne(door), publishOne(seat), publishOne(door, 'refused')])
  const added = (await audits()).filter(({ id }) => !before.has(id))
  const authors = added.map(({ author }) => author)
  expect(authors.sort()).toEqual(['operator', `seat:${seat.author.seat}`])
})

test('real publications share a round: the day, bodies, and two amendments of one version of which one is refused', async () => {
  const { slug } = await published(doors.secretariat)
  const tomorrow = { ...doors.server, now: new Date(noon.getTime() + 86_400_000) }
  valueOf(await saveBody(doors.secretariat, { name: 'Sở Mới', kind: 'other' }))
  const amend = (text: string) =>
    amendCommitment(doors.secretariat, {
      commitment: `${slug}.1`,
      version: 1,
      changes: { text },
      reason: 'sửa lời',
      ground: null,
    })
  const before = await counted()
  const outcomes = await Promise.all([
    amend('Lời một'),
    publishBodies(door),
    amend('Lời hai'),
    publishDay(tomorrow),
  ])
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, false, true])
  expect(outcomes[2]).toMatchObject({ refusals: [{ code: 'newer-edit', values: { version: 2 } }] })
  // The day looks before it publishes, and so comes a round later.
  expect((await counted()).signed).toBe(before.signed + 2)
  expect(await showCommitment(doors.open, { commitment: `${slug}.1` })).toMatchObject({
    body: { text: 'Lời một' },
  })
  await expectWhole()
})

test('two processes publish and sign at once: one order, every head signed follows the one before', async () => {
  const other = await openDatabase({ url: register.url, connections: 5 })
  const there = { ...door, register: other }
  const before = await counted()
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, (_, i) => publishOne(i % 2 === 0 ? door : there)),
  )
  await Promise.all([signHead(door, keys), signHead(there, keys)])
  const indexes = outcomes.map(outcome => valueOf(outcome).index).sort((a, b) => a - b)
  expect(indexes).toEqual(Array.from({ length: 30 }, (_, i) => before.size + i))
  await expectWhole()
  await other.close()
})

test('when the clock goes back no record is dated earlier than the one before it', async () => {
  const ahead = { ...door, now: new Date('2031-01-01T00:00:00Z') }
  const back = { ...door, now: new Date('2020-01-01T00:00:00Z') }
  for (const at of [ahead, back, door]) valueOf(await publishOne(at))
  const rows = await register.asPortal(door.tenant, tx =>
    tx.selectFrom('record').select('published_at').orderBy('index', 'desc').limit(3).execute(),
  )
  expect(rows.map(row => row.published_at.toISOString())).toEqual(Array(3).fill('2031-01-01T00:00:00.000Z'))
  await expectWhole()
})
