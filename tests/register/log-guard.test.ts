// What keeps a head from being signed, and how keys change hands.
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { openCheckpoint, parseCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { openHandover } from '../../packages/log/src/keys/handover.ts'
import { parseNote, parseVkey } from '../../packages/log/src/note.ts'
import { bytesOf } from '../../packages/log/src/text.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { ensureLogKey } from '../../packages/services/src/publication/log/ensureLogKey.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { logState } from '../../packages/services/src/publication/log/logState.ts'
import { renewGuard } from '../../packages/services/src/publication/log/renewGuard.ts'
import { rotateKey } from '../../packages/services/src/publication/log/rotateKey.ts'
import { signHead } from '../../packages/services/src/publication/log/signHead.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { noon, openTenant, valueOf } from './open-register.ts'

const register = await createTestDatabase()
const root = join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys')
const keys = keyFolder(root)
let tenants = 0

afterEach(() => holdSigner(null))

/** A log with so many entries, signed after each. */
async function signedLog(days = 3): Promise<Door> {
  tenants += 1
  const door = (await openTenant(register, `so-${tenants}`)).operator
  valueOf(await ensureLogKey(door, keys))
  for (let day = 0; day < days; day += 1) {
    valueOf(await publishDay(onDay(door, day)))
    valueOf(await signHead(door, keys))
  }
  return door
}

const onDay = (door: Door, day: number): Door => ({
  ...door,
  now: new Date(noon.getTime() + day * 86_400_000),
})
const folderOf = ({ tenant }: Door) => join(root, tenant)
const guardOf = (door: Door) => join(folderOf(door), 'signed-heads')
const keyFileOf = (door: Door) =>
  join(folderOf(door), readdirSync(folderOf(door)).find(name => name.endsWith('.pem')) ?? '')

/** As an intruder or a restored backup changes the database: past every guard of it. */
async function tamper(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: register.url })
  await client.connect()
  await client.query(`set session_replication_role = replica; set search_path = camket`)
  for (const statement of statements) await client.query(statement)
  await client.end()
}

const signedCount = ({ tenant }: Door) =>
  register
    .asPortal(tenant, tx => tx.selectFrom('log_checkpoint').select('size').execute())
    .then(rows => rows.length)

async function expectRefused(door: Door, code: string, values: object = {}): Promise<void> {
  const before = await signedCount(door)
  const refusal = { ok: false, refusals: [{ code, values }] }
  expect(await signHead(door, keys)).toMatchObject(refusal)
  expect(valueOf(await logState(door, keys)).hindrance).toMatchObject({ code, values })
  expect(await signedCount(door)).toBe(before)
}

test('signing again changes nothing', async () => {
  const door = await signedLog()
  expect(await signHead(door, keys)).toEqual({ ok: true, value: { size: 3, signed: false } })
  expect(await signedCount(door)).toBe(3)
  expect(valueOf(await logState(door, keys))).toMatchObject({
    size: 3,
    signedSize: 3,
    guarded: 3,
    hindrance: null,
  })
})

/** Takes the newest entry away as a backup of the time before would. */
async function backOneDay({ tenant }: Door): Promise<void> {
  const whose = `tenant = '${tenant}'`
  await tamper(
    `delete from record_body where ${whose} and index = 2`,
    `delete from record where ${whose} and index = 2`,
    `delete from log_checkpoint where ${whose} and size = 3`,
    `update log_tile set hashes = substr(hashes, 1, 64) where ${whose}`,
    `update record_head h set size = 2, day = '2026-11-21', root =
       (select root from log_checkpoint where ${whose} and size = 2) where ${whose}`,
  )
}

test('a register restored from an older state is not signed, and not after it has grown differently', async () => {
  const door = await signedLog()
  await backOneDay(door)
  await expectRefused(door, 'below-signed-head', { guarded: 3, size: 2 })
  // The same day published again has another salt, and so is another entry: the log has forked.
  valueOf(await publishDay(onDay(door, 2)))
  await expectRefused(door, 'beside-signed-head', { guarded: 3 })
  valueOf(await publishDay(onDay(door, 3)))
  await expectRefused(door, 'beside-signed-head', { guarded: 3 })
})

test('tiles that do not give the root of the head are not signed', async () => {
  const door = await signedLog()
  valueOf(await publishDay(onDay(door, 3)))
  await tamper(
    `update log_tile set hashes = overlay(hashes placing '\\x00' from 5) where tenant = '${door.tenant}'`,
  )
  await expectRefused(door, 'tiles-differ', { size: 4 })
})

test('without the guard nothing is signed; it is renewed from the database by the operator, and only upwards', async () => {
  const door = await signedLog()
  copyFileSync(guardOf(door), join(root, 'old'))
  valueOf(await publishDay(onDay(door, 3)))
  valueOf(await signHead(door, keys))
  rmSync(guardOf(door))
  await expectRefused(door, 'guard-missing', { size: 4, file: guardOf(door) })
  renameSync(join(root, 'old'), guardOf(door))
  await expectRefused(door, 'guard-behind', { size: 4, guarded: 3 })
  expect(await renewGuard(door, keys)).toEqual({ ok: true, value: { size: 4 } })
  expect(await renewGuard(door, keys)).toMatchObject({ ok: false, refusals: [{ code: 'guard-whole' }] })
  valueOf(await publishDay(onDay(door, 4)))
  expect(await signHead(door, keys)).toEqual({ ok: true, value: { size: 5, signed: true } })
})

test('without the key the guard is not renewed either, and nothing is written', async () => {
  const door = await signedLog()
  const file = keyFileOf(door)
  renameSync(file, join(root, 'key'))
  rmSync(guardOf(door))
  const missing = { ok: false, refusals: [{ code: 'key-missing', values: { file } }] }
  expect(await renewGuard(door, keys)).toEqual(missing)
  // Renewing it would mend nothing: the key is told first.
  expect(await signHead(door, keys)).toEqual(missing)
  expect(existsSync(guardOf(door))).toBe(false)
  renameSync(join(root, 'key'), file)
  expect(await renewGuard(door, keys)).toEqual({ ok: true, value: { size: 3 } })
})

test.each([0, 2])(
  'a key folder from before the key was changed is told as one, %i days after the change',
  async days => {
    const door = await signedLog()
    const idOf = (file: string) => /key-(\w+)\.pem$/.exec(file)?.[1]
    const found = idOf(keyFileOf(door))
    cpSync(folderOf(door), join(root, 'before'), { recursive: true })
    chmodSync(join(root, 'before'), 0o700)
    valueOf(await rotateKey(door, keys))
    for (let day = 3; day < 3 + days; day += 1) {
      valueOf(await publishDay(onDay(door, day)))
      valueOf(await signHead(door, keys))
    }
    const newest = idOf(keyFileOf(door))
    renameSync(folderOf(door), join(root, `after-${days}`))
    renameSync(join(root, 'before'), folderOf(door))
    valueOf(await publishDay(onDay(door, 6)))
    const older = { folder: folderOf(door), found, newest }
    await expectRefused(door, 'key-older', older)
    const outcomes = [await renewGuard(door, keys), await rotateKey(door, keys)]
    const code = { ok: false, refusals: [{ code: days === 0 ? 'guard-whole' : 'key-older' }] }
    expect(outcomes).toMatchObject([code, { ok: false, refusals: [{ code: 'key-older', values: older }] }])
  },
)

test('a key folder that signed another log is not taken by an empty register', async () => {
  const door = await signedLog()
  await tamper(
    `delete from log_checkpoint where tenant = '${door.tenant}'`,
    `delete from log_key where tenant = '${door.tenant}'`,
  )
  const another = { code: 'keys-of-another-log', values: { guarded: 3 } }
  expect(await ensureLogKey(door, keys)).toMatchObject({ ok: false, refusals: [another] })
  expect(valueOf(await logState(door, keys)).hindrance).toMatchObject(another)
})

test.runIf(process.platform !== 'win32')('a key or folder that others can open is not used', async () => {
  const door = await signedLog()
  valueOf(await publishDay(onDay(door, 3)))
  chmodSync(keyFileOf(door), 0o640)
  await expectRefused(door, 'key-open', { file: keyFileOf(door), mode: '0640' })
  chmodSync(keyFileOf(door), 0o600)
  chmodSync(folderOf(door), 0o755)
  await expectRefused(door, 'key-open', { file: folderOf(door), mode: '0755' })
  chmodSync(folderOf(door), 0o700)
  expect((await signHead(door, keys)).ok).toBe(true)
})

test('a key file that is gone, or another key, is named', async () => {
  const [door, other] = [await signedLog(), await signedLog()]
  valueOf(await publishDay(onDay(door, 3)))
  const file = keyFileOf(door)
  copyFileSync(keyFileOf(other), file)
  expect(await signHead(door, keys)).toMatchObject({
    refusals: [{ code: 'key-unreadable', values: { file } }],
  })
  rmSync(file)
  expect(await signHead(door, keys)).toMatchObject({ refusals: [{ code: 'key-missing', values: { file } }] })
})

test('a changed key is handed over by the old one, which is destroyed; old checkpoints verify as before', async () => {
  const door = await signedLog()
  const oldFile = keyFileOf(door)
  valueOf(await rotateKey(door, keys))
  expect(readdirSync(folderOf(door)).filter(name => name.endsWith('.pem'))).toHaveLength(1)
  expect(keyFileOf(door)).not.toBe(oldFile)
  valueOf(await publishDay(onDay(door, 3)))
  valueOf(await signHead(door, keys))
  const { made, notes } = await register.asPortal(door.tenant, async tx => ({
    made: await tx.selectFrom('log_key').selectAll().orderBy('number').execute(),
    notes: await tx.selectFrom('log_checkpoint').selectAll().orderBy('size').orderBy('key').execute(),
  }))
  const [first, second] = made.map(row => parseVkey(row.vkey)) as [never, never]
  expect(made.map(row => row.from_size)).toEqual([0, 3])
  expect(notes.map(({ size, key }) => [size, key])).toEqual([
    [1, 0],
    [2, 0],
    [3, 0],
    [3, 1],
    [4, 1],
  ])
  for (const { note, key } of notes) {
    openCheckpoint(bytesOf(note), { vkeys: [key === 0 ? first : second] })
  }
  const handover = openHandover(bytesOf(made[1]?.handover ?? ''), { from: first, to: second, size: 3 })
  expect(handover.root).toEqual(parseCheckpoint(parseNote(bytesOf(notes[2]?.note ?? '')).text).root)
  expect(() => openCheckpoint(bytesOf(notes[4]?.note ?? ''), { vkeys: [first] })).toThrow('signature-missing')
})

test('the private key is in no table of the database', async () => {
  const door = await signedLog()
  const pem = readFileSync(keyFileOf(door), 'latin1').split('\n')[1] ?? ''
  const seed = Buffer.from(pem, 'base64').subarray(-32)
  const client = new Client({ connectionString: register.url })
  await client.connect()
  const tables = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'camket'`,
  )
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from camket."${name}" t`)
    const text = JSON.stringify(rows)
    for (const form of [pem, seed.toString('hex'), seed.toString('base64')]) expect(text).not.toContain(form)
  }
  await client.end()
})

test('two registers on one key folder: one signs, the other is refused', async () => {
  const door = await signedLog(0)
  valueOf(await signHead(door, keys))
  const elsewhere = await createTestDatabase()
  const copy = (await openTenant(elsewhere, door.tenant)).operator
  const [key] = await register.asPortal(door.tenant, tx => tx.selectFrom('log_key').selectAll().execute())
  await elsewhere.withTenant(door.tenant, 'operator', tx => tx.insertInto('log_key').values(key!).execute())
  valueOf(await publishDay(onDay(door, 0)))
  valueOf(await publishDay(onDay(copy, 0)))
  const outcomes = await Promise.all([signHead(door, keys), signHead(copy, keys)])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const loser = outcomes[0]!.ok ? copy : door
  expect(await signHead(loser, keys)).toMatchObject({ ok: false, refusals: [{ code: 'beside-signed-head' }] })
})
