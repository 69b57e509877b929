// The full check: whatever is changed behind the database's back is the first difference it names. And a record older than
// the log is brought into it by the first publication or signature.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { logFindingWords } from '../../packages/domain/src/publication/log/log-findings.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { checkLog } from '../../packages/services/src/publication/log/checkLog.ts'
import { ensureLogKey } from '../../packages/services/src/publication/log/ensureLogKey.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { signHead } from '../../packages/services/src/publication/log/signHead.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { seedRegister } from '../load/seed.ts'
import { noon, openTenant, published, valueOf } from './open-register.ts'

const register = await createTestDatabase()
const keys = keyFolder(join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys'))
const doors = await openTenant(register)
const door = doors.operator
const nextDay: Door = { ...door, now: new Date(noon.getTime() + 86_400_000) }
valueOf(await ensureLogKey(door, keys))
await seedRegister(door, { commitments: 600, perPlan: 300 })
valueOf(await signHead(door, keys))
await published(doors.secretariat)
valueOf(await publishDay(nextDay))
valueOf(await signHead(door, keys))
const { size } = valueOf(await checkLog(door))

async function onDatabase(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: register.url })
  await client.connect()
  for (const statement of [
    'set session_replication_role = replica',
    'set search_path = camket',
    ...statements,
  ])
    await client.query(statement)
  await client.end()
}

/** Changes the tables, looks, and puts back what was there. */
async function differenceAfter(...statements: string[]) {
  const tables = ['record', 'record_body', 'record_head', 'log_tile', 'log_key', 'log_checkpoint']
  await onDatabase(...tables.map(table => `create table kept_${table} as table ${table}`), ...statements)
  const { difference } = valueOf(await checkLog(door))
  await onDatabase(
    ...tables.flatMap(table => [`delete from ${table}`, `insert into ${table} select * from kept_${table}`]),
    ...tables.map(table => `drop table kept_${table}`),
  )
  return difference
}

test('a log of two plans and what followed agrees with its records', async () => {
  expect(size).toBeGreaterThan(600)
  expect(valueOf(await checkLog(door))).toEqual({ size, difference: null })
})

const inTheMiddle = 300
const cases: ReadonlyArray<readonly [string, string, object, readonly string[]]> = [
  [
    'an entry is edited',
    'entry-differs',
    { entry: 5 },
    [
      `update record set envelope = replace(envelope, '"version":1', '"version":2'), version = 2 where index = 5`,
    ],
  ],
  [
    'a column is edited',
    'entry-row',
    { entry: 7, field: 'id' },
    [`update record set id = 'khac' where index = 7`],
  ],
  ['an entry is no JSON', 'entry-row', { entry: 8 }, [`update record set envelope = '{' where index = 8`]],
  [
    'a body is edited',
    'body-digest',
    { entry: inTheMiddle },
    [`update record_body set body = replace(body, 'a', 'b') where index = ${inTheMiddle}`],
  ],
  ['a body is taken away', 'body-missing', { entry: 9 }, ['delete from record_body where index = 9']],
  ['an entry in the middle is gone', 'entry-missing', { entry: 10 }, ['delete from record where index = 10']],
  [
    'a record is dated back',
    'entry-earlier',
    { entry: 20 },
    [
      `update record set published_at = '2020-01-01T00:00:00Z', envelope = regexp_replace(envelope,
        '"publishedAt":"[^"]*"', '"publishedAt":"2020-01-01T00:00:00.000Z"') where index = 20`,
    ],
  ],
  [
    'a tile is edited',
    'entry-differs',
    { entry: 256 },
    [`update log_tile set hashes = overlay(hashes placing '\\x00ff' from 1) where level = 0 and index = 1`],
  ],
  [
    'a tile is gone',
    'tile-differs',
    { tile: 'tile/0/001' },
    ['delete from log_tile where level = 0 and index = 1'],
  ],
  ['an upper tile is gone', 'tile-differs', {}, ['delete from log_tile where level = 1']],
  [
    'a tile holds more than the head says',
    'tile-count',
    { level: 1 },
    ['update log_tile set hashes = hashes || substr(hashes, 1, 32) where level = 1'],
  ],
  ['the root is edited', 'head-root', { size }, [`update record_head set root = sha256('x')`]],
  [
    'the newest entry is dropped',
    'checkpoint-beyond',
    { signed: size },
    [`update record_head set size = size - 1`, `delete from record where index = ${size - 1}`],
  ],
  [
    'more records than the head says',
    'checkpoint-beyond',
    { signed: size },
    [`update record_head set size = size - 1`],
  ],
  [
    'a checkpoint is forged',
    'checkpoint-signature',
    { size },
    [`update log_checkpoint set note = replace(note, E'\\n— ', E'\\n— x') where size = ${size}`],
  ],
  [
    'a checkpoint row has another root',
    'checkpoint-root',
    { size },
    [`update log_checkpoint set root = sha256('x') where size = ${size}`],
  ],
  [
    'a key is put in with a checkpoint for its handover',
    'handover-broken',
    { key: 2, because: 'handover-key' },
    [
      `insert into log_key select k.tenant, 1, k.vkey || '', c.size, c.note, k.made_at
        from log_key k join log_checkpoint c on c.size = ${size}`,
    ],
  ],
  ['checkpoints from before their key', 'checkpoint-key', {}, [`update log_key set from_size = ${size}`]],
]

test.each(cases)('%s: %s', async (_, code, values, statements) => {
  const difference = await differenceAfter(...statements)
  expect(difference).toMatchObject({ code, values })
  const words = logFindingWords[code as keyof typeof logFindingWords]
  for (const name of `${words.vi} ${words.en}`.matchAll(/\{(\w+)\}/g)) {
    expect(difference?.values, code).toHaveProperty(name[1]!)
  }
})

test('after all of that the log is as it was', async () => {
  expect(valueOf(await checkLog(door))).toEqual({ size, difference: null })
})

test('a role that may not check is refused', async () => {
  expect(await checkLog(doors.secretariat)).toMatchObject({ refusals: [{ code: 'not-allowed' }] })
})

test('records from before the log are brought into it by the first signature, or by the next publication', async () => {
  for (const [tenant, first] of [
    ['cu-1', (old: Door) => ensureLogKey(old, keys)],
    ['cu-2', (old: Door) => publishDay({ ...old, now: nextDay.now })],
  ] as const) {
    const old = (await openTenant(register, tenant)).operator
    await seedRegister(old, { commitments: 300, perPlan: 300 })
    await onDatabase(
      `delete from log_tile where tenant = '${tenant}'`,
      `update record_head set root = null, newest_at = null where tenant = '${tenant}'`,
    )
    expect(valueOf(await checkLog(old)).difference).toMatchObject({ code: 'tile-differs' })
    valueOf<unknown>(await first(old))
    expect(valueOf(await checkLog(old)).difference).toBeNull()
    valueOf(await ensureLogKey(old, keys))
    expect(await signHead(old, keys)).toMatchObject({ ok: true, value: { signed: true } })
  }
})
