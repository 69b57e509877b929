// The database itself lets a body go only where a tombstone names it, whoever asks; nothing comes back, nothing else moves.
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { openTenant, published, valueOf } from './open-register.ts'

const database = await createTestDatabase()
const { secretariat } = await openTenant(database)
await openTenant(database, 'hue')
const client = new Client({ connectionString: database.url })
await client.connect()
afterAll(() => client.end())

const grown = 'CK001'
const denied = '42501'
const broken = '23514'

/** One statement as a role of a tenant, undone afterwards; the SQLSTATE where it is refused, else the rows it touched. */
async function tried(role: string, statement: string, tenant = 'minh-son'): Promise<string | number> {
  await client.query('begin')
  try {
    await client.query(
      `select set_config('search_path', 'camket', true), set_config('camket.tenant', $1, true)`,
      [tenant],
    )
    await client.query(`select set_config('role', $1, true)`, [role])
    return (await client.query(statement)).rowCount ?? 0
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await client.query('rollback')
  }
}

const roles = ['camket_app', 'camket_portal', 'camket_search', 'postgres', 'none'] as const
let [target, tombstone, standing] = [0, 0, 0]

beforeAll(async () => {
  const { slug } = await published(secretariat)
  const words = { scope: 'words', plan: slug, words: ['Trần Thử Tên'] } as const
  const why = { ground: 'private-life', reason: 'theo đề nghị của người ấy', decision: null } as const
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target: words }))
  const { indexes } = valueOf(await withdraw(secretariat, { target: words, why, seen }))
  target = indexes[0] ?? 0
  const { rows } = await client.query<{ index: string }>(
    `select index from camket.record where kind = 'tombstone' and id = '${target}'`,
  )
  tombstone = Number(rows[0]?.index)
  const { rows: bodies } = await client.query<{ index: string }>(
    `select index from camket.record_body where index not in (select index from camket.record where kind in ('day', 'tombstone'))
     order by index limit 1`,
  )
  standing = Number(bodies[0]?.index)
})

const superusers = new Set(['postgres', 'none'])
const may = (role: string) => role === 'camket_app' || superusers.has(role)

async function roleThere(role: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_user as name')
  return role === 'postgres' || role === 'none' ? (rows[0]?.name ?? '') : role
}

test.each(roles)('%s: bodies without a tombstone stay, and no body changes', async role => {
  const as = await roleThere(role)
  const refusal = may(role) ? grown : denied
  expect(await tried(as, `delete from record_body where index = ${standing}`)).toBe(refusal)
  expect(await tried(as, `delete from record_body`)).toBe(refusal)
  expect([grown, denied]).toContain(
    await tried(as, `update record_body set body = '{}' where index = ${standing}`),
  )
  expect([grown, denied]).toContain(await tried(as, `truncate record_body`))
})

test.each(roles)('%s: what says why stays, and so do the days', async role => {
  const as = await roleThere(role)
  const refusal = may(role) ? grown : denied
  expect(await tried(as, `delete from record_body where index = ${tombstone}`)).toBe(refusal)
  const day = `(select index from record where kind = 'day' limit 1)`
  expect(await tried(as, `delete from record_body where index = ${day}`)).toBe(refusal)
  expect([grown, denied]).toContain(await tried(as, `delete from record where index = ${tombstone}`))
})

test('a withdrawn body does not come back', async () => {
  const salt = `'\\x${'00'.repeat(32)}'`
  const row = `insert into record_body (tenant, index, salt, body) values ('minh-son', ${target}, ${salt}, '{}')`
  expect(await tried('camket_app', row)).toBe(grown)
  expect(await tried(await roleThere('none'), row)).toBe(grown)
})

const entry = (index: number, id: string, version = 1) =>
  `insert into record (tenant, index, kind, id, version, published_at, envelope, digest)
   values ('minh-son', ${index}, 'tombstone', '${id}', ${version}, now(), '{}', '${'0'.repeat(64)}')`

test('a tombstone names an earlier entry, once', async () => {
  const next = 100_000
  expect(await tried('camket_app', entry(next, String(target)))).toBe('23505')
  expect(await tried('camket_app', entry(next, String(next)))).toBe(broken)
  expect(await tried('camket_app', entry(next, String(next + 1)))).toBe(broken)
  expect(await tried('camket_app', entry(next, 'plan'))).toBe(broken)
  expect(await tried('camket_app', entry(next, '07'))).toBe(broken)
  expect(await tried('camket_app', entry(next, String(standing), 2))).toBe(broken)
  expect(await tried('camket_app', entry(next, String(standing)))).toBe(1)
})

test('a tombstone of another tenant opens nothing here', async () => {
  expect(await tried('camket_app', `delete from record_body where index = ${target}`, 'hue')).toBe(0)
  const theirs = entry(100_000, String(standing)).replace(`'minh-son'`, `'hue'`)
  const both = `${theirs}; delete from record_body where tenant = 'minh-son' and index = ${standing}`
  expect(await tried(await roleThere('none'), both)).toBe(grown)
})
