// Everything in one file, as of one moment, while others publish; and everything back again, or nothing.
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import type { PublicDoor } from '../../packages/services/src/kernel/door.ts'
import { checkBackup } from '../../packages/services/src/publication/keeping/checkBackup.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { frontPage } from '../../packages/services/src/publication/reading/frontPage.ts'
import { listCommitments } from '../../packages/services/src/publication/reading/listCommitments.ts'
import { search } from '../../packages/services/src/publication/reading/search.ts'
import { openWhole } from '../../packages/storage/src/copy/whole.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { backupOf, contentOf, keptFolder, restoreInto } from './kept.ts'
import { draftOf, openTenant, published, valueOf, type Doors } from './open-register.ts'

const register = await createTestDatabase()
const folder = keptFolder()
const file = join(folder, 'sổ.camket')
let doors: Doors

async function ask<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Row>(statement)
  await client.end()
  return rows
}

beforeAll(async () => {
  doors = await openTenant(register)
  const other = await openTenant(register, 'hue')
  const { slug } = await published(doors.secretariat)
  await published(other.secretariat, undefined, { symbol: '9/KH-UBND' })
  // Letters that the text form has to mask.
  const text = 'Lời\tđã sửa \\ có \\N và\nxuống dòng \\.'
  const change = {
    commitment: `${slug}.1`,
    version: 1,
    changes: { text },
    reason: 'lời\\n mới',
    ground: null,
  }
  valueOf(await amendCommitment(doors.secretariat, change))
  await draftOf(doors.secretariat, undefined, { symbol: '10/KH-UBND' })
  valueOf(await backupOf(register.url, file))
})

test('a backup is one file that only its owner reads, and nothing stands beside it', () => {
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['sổ.camket'])
})

test('any tar opens it; the root in it is the one recomputed from the entries in it', async () => {
  const out = join(folder, 'mở')
  mkdirSync(out)
  execFileSync('tar', ['xzf', file, '-C', out])
  const head = JSON.parse(readFileSync(join(out, 'backup.json'), 'utf8')) as { tenants: unknown[] }
  const [{ size, root }] = (await ask<{ size: string; root: string }>(
    register.url,
    `select size, encode(root, 'hex') as root from camket.record_head where tenant = 'minh-son'`,
  )) as [{ size: string; root: string }]
  expect(head.tenants[1]).toMatchObject({ tenant: 'minh-son', size: Number(size), root })
  expect(readdirSync(join(out, 'minh-son'))).toContain('record')
  await expect(checkBackup(file)).resolves.toMatchObject({
    head: { tenants: [{ tenant: 'hue' }, { tenant: 'minh-son' }] },
  })
})

test('no session, no link, no half-made step; every other table is in it', async () => {
  const { head, manifest } = await checkBackup(file)
  const named = new Set(head.tables.map(({ name }) => name))
  const all = await ask<{ name: string }>(
    register.url,
    `select tablename as name from pg_tables where schemaname = 'camket' order by 1`,
  )
  const apart = all.map(({ name }) => name).filter(name => !named.has(name))
  expect(apart).toEqual([
    'attempt',
    'calendar_feed',
    'ceremony',
    'doubt_key',
    'doubt_spent',
    'invitation',
    'mail_confirmation',
    'schema_version',
    'session',
    'sign_in_link',
  ])
  expect(Object.keys(head.leftOut).sort()).toEqual(apart)
  expect(await ask(register.url, 'select from camket.session')).not.toHaveLength(0)
  const rows = Object.fromEntries(
    manifest.sections.map(({ tenant, table, rows: n }) => [`${tenant} ${table}`, n]),
  )
  expect(rows['minh-son record']).toBeGreaterThan(3)
  expect(rows['minh-son plan_file']).toBe(2)
  expect(rows['hue plan_file']).toBe(1)
  // Nothing that counts by itself is left behind, for no backup would carry it.
  expect(await ask(register.url, `select from pg_sequences where schemaname = 'camket'`)).toEqual([])
})

test('a table that is neither behind the tenant boundary nor left out for a reason fails the backup', async () => {
  const own = await createTestDatabase()
  await ask(own.url, 'create table camket.stray (id integer primary key)')
  await expect(backupOf(own.url, join(folder, 'lạ.camket'))).rejects.toThrow(/stray/)
  expect(existsSync(join(folder, 'lạ.camket'))).toBe(false)
})

test('a restored register holds what the original holds, and its pages are the same', async () => {
  const empty = await createTestDatabase()
  const restored = valueOf(await restoreInto(empty.url, file))
  expect(restored.tenants.map(({ tenant, blocked, newer }) => [tenant, blocked, newer])).toEqual([
    ['hue', null, null],
    ['minh-son', null, null],
  ])
  expect(await contentOf(empty.url)).toEqual(await contentOf(register.url))
  expect(await ask(empty.url, 'select from camket.session')).toEqual([])
  const there = { register: empty, tenant: 'minh-son' }
  for (const page of [
    (door: PublicDoor) => frontPage(door),
    (door: PublicDoor) => listCommitments(door, {}),
    (door: PublicDoor) => search(door, { query: 'sửa' }),
  ]) {
    expect(await page(there)).toEqual(await page(doors.open))
  }
  // The tenant boundary stands again, and nobody may change what is published.
  const guarded = `select from pg_class where relnamespace = 'camket'::regnamespace and relkind = 'r'
    and relname <> 'schema_version' and not (relrowsecurity and relforcerowsecurity)`
  expect(await ask(empty.url, guarded)).toEqual([])
  await expect(ask(empty.url, `update camket.record set digest = digest`)).rejects.toThrow(/may only grow/)
  // And the office works on.
  await published((await doorsOf(empty)).secretariat, undefined, { symbol: '11/KH-UBND' })
})

async function doorsOf(other: typeof register): Promise<Doors> {
  const at = (door: Doors['secretariat']) => ({ ...door, register: other })
  return { ...doors, secretariat: at(doors.secretariat) }
}

test('a register that holds anything is not restored into, and is left as it was', async () => {
  const full = await createTestDatabase()
  await openTenant(full)
  const before = await contentOf(full.url)
  expect(await restoreInto(full.url, file)).toMatchObject({ refusals: [{ code: 'register-not-empty' }] })
  expect(await contentOf(full.url)).toEqual(before)
})

test('of two restores at once into one register one is done', async () => {
  const empty = await createTestDatabase()
  const done = await Promise.all([restoreInto(empty.url, file), restoreInto(empty.url, file)])
  expect(done.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(done.find(({ ok }) => !ok)).toMatchObject({ refusals: [{ code: 'register-not-empty' }] })
  expect(await contentOf(empty.url)).toEqual(await contentOf(register.url))
})

test('nothing is overwritten, and a name that cannot be written is told', async () => {
  const there = join(folder, 'có rồi')
  writeFileSync(there, 'của ai đó')
  expect(await backupOf(register.url, there)).toMatchObject({ refusals: [{ code: 'file-exists' }] })
  expect(readFileSync(there, 'utf8')).toBe('của ai đó')
  symlinkSync(join(folder, 'không có'), join(folder, 'treo'))
  const dangling = await backupOf(register.url, join(folder, 'treo'))
  expect(dangling).toMatchObject({ refusals: [{ code: 'file-exists' }] })
  const nowhere = await backupOf(register.url, join(folder, 'không có thư mục', 'a'))
  expect(nowhere).toMatchObject({ refusals: [{ code: 'cannot-write-file', values: { why: 'ENOENT' } }] })
})

test('backups made while somebody publishes are each whole, of one moment', async () => {
  const writer = { isOver: false }
  const publishing = (async () => {
    for (let n = 0; !writer.isOver && n < 40; n += 1) {
      await published(doors.secretariat, undefined, { symbol: `${100 + n}/KH-UBND` })
    }
  })()
  const sizes: number[] = []
  for (let n = 0; n < 4; n += 1) {
    const path = join(folder, `lúc-${n}`)
    const { head } = valueOf(await backupOf(register.url, path))
    sizes.push(head.tenants[1]!.size!)
    const empty = await createTestDatabase()
    expect(valueOf(await restoreInto(empty.url, path)).tenants[1]!.size).toBe(sizes[n])
  }
  writer.isOver = true
  await publishing
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
  expect(sizes.at(-1)).toBeGreaterThan(sizes[0]!)
})

test('the handle that serves cannot copy the register', async () => {
  const handle = await openDatabase({ url: register.url })
  expect(Object.keys(handle).sort()).toEqual([
    'asPortal',
    'close',
    'createTenant',
    'hear',
    'inSnapshot',
    'queue',
    'tenants',
    'vacuum',
    'withFirst',
    'withTenant',
  ])
  await handle.close()
  const whole = await openWhole({ url: register.url })
  expect(Object.keys(whole).sort()).toEqual(['close', 'copyIn', 'copyOut'])
  await whole.close()
})
