// Every table tried as every role, generated from the catalogue: a new table is tested by being there.
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { growingTables, publicTables, searchedTables, untenanted } from './public-tables.ts'

interface Table {
  readonly name: string
  readonly owner: string
  readonly isGuarded: boolean
  readonly keyBegins: string | null
}

const { url } = await createTestDatabase()
const client = new Client({ connectionString: url })
await client.connect()
const { rows: tables } = await client.query<Table>(`
  select relname as name, pg_get_userbyid(relowner) as owner,
    relrowsecurity and relforcerowsecurity as "isGuarded",
    (select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
      where indrelid = pg_class.oid and indisprimary) as "keyBegins"
  from pg_class where relnamespace = 'camket'::regnamespace and relkind in ('r', 'p') order by relname`)
const guarded = tables.filter(table => table.name !== 'schema_version')

afterAll(() => client.end())

/** Runs one statement as a role of a tenant and undoes it; the SQLSTATE where it is refused. */
async function tried(as: { role: string; tenant: string }, statement: string): Promise<string | number> {
  await client.query('begin')
  try {
    await client.query(
      `select set_config('search_path', 'camket', true), set_config('camket.tenant', $1, true), set_config('role', $2, true)`,
      [as.tenant, as.role],
    )
    return (await client.query(statement)).rowCount ?? 0
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await client.query('rollback')
  }
}

const denied = '42501'
/** Of the triggers of tables that may only grow. */
const grows = 'CK001'

/** The statement that puts a row of `da-nang` into a table. */
const inserts = new Map<string, string>()

/** One row a table under tenant `da-nang`, put in past all keys and checks, so that there is something to be seen. */
beforeAll(async () => {
  await client.query(`set session_replication_role = replica`)
  for (const { name } of guarded) {
    const { rows } = await client.query<{ column: string; value: string }>(
      `select quote_ident(attname) as column, case
         when attname = 'tenant' then quote_literal('da-nang')
         when typcategory = 'A' then quote_literal('{}') || '::' || format_type(atttypid, null)
         when typname in ('json', 'jsonb') then quote_literal('{}')
         when typcategory in ('D') then quote_literal('2026-01-05')
         when typcategory = 'N' then '1'
         when typcategory = 'B' then 'true'
         when typname = 'uuid' then quote_literal('00000000-0000-4000-8000-000000000000')
         when typname = 'bytea' then quote_literal('\\x' || repeat('00', 32))
         else quote_literal('x') end as value
       from pg_attribute join pg_type on pg_type.oid = atttypid
       where attrelid = ('camket.' || $1)::regclass and attnum > 0 and not attisdropped
         and attgenerated = '' and attidentity = ''`,
      [name],
    )
    await dropChecks(name)
    const columns = rows.map(row => row.column).join()
    inserts.set(name, `insert into camket.${name} (${columns}) values (${rows.map(row => row.value).join()})`)
    await client.query(inserts.get(name)!)
  }
  await client.query(`set session_replication_role = default`)
})

async function dropChecks(table: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(conname) as name from pg_constraint where conrelid = ('camket.' || $1)::regclass and contype = 'c'`,
    [table],
  )
  for (const { name } of rows) await client.query(`alter table camket.${table} drop constraint ${name}`)
}

test('there are tables to try, and each public one is there', () => {
  expect(guarded.length).toBeGreaterThan(0)
  const names = guarded.map(table => table.name)
  expect(publicTables.filter(name => !names.includes(name))).toEqual([])
})

describe.each(guarded)('$name', ({ name, owner, isGuarded, keyBegins }) => {
  test('is behind forced row-level security, its key begins with tenant, none of our roles owns it', () => {
    expect({ isGuarded, keyBegins }).toEqual({ isGuarded: true, keyBegins: 'tenant' })
    expect(owner).not.toMatch(/^camket_/)
  })

  test('the portal reads it only if it is public, and writes it never', async () => {
    const portal = { role: 'camket_portal', tenant: 'da-nang' }
    expect(await tried(portal, `select * from ${name}`)).toBe(publicTables.includes(name) ? 1 : denied)
    expect(await tried(portal, `insert into ${name} default values`)).toBe(denied)
    expect(await tried(portal, `update ${name} set tenant = tenant`)).toBe(denied)
    expect(await tried(portal, `delete from ${name}`)).toBe(denied)
    expect(await tried(portal, `truncate ${name}`)).toBe(denied)
  })

  test('the search role, which sees every tenant, reads it only if it is searched, and writes it never', async () => {
    const search = { role: 'camket_search', tenant: 'hue' }
    expect(await tried(search, `select * from ${name}`)).toBe(searchedTables.includes(name) ? 1 : denied)
    expect(await tried(search, inserts.get(name)!)).toBe(denied)
    expect(await tried(search, `update ${name} set tenant = tenant`)).toBe(denied)
    expect(await tried(search, `delete from ${name}`)).toBe(denied)
    expect(await tried(search, `truncate ${name}`)).toBe(denied)
  })

  test.each(['hue', ''])('nothing of another tenant is seen or touched as tenant "%s"', async tenant => {
    const office = { role: 'camket_app', tenant }
    const seen = untenanted.includes(name) ? 1 : 0
    expect(await tried(office, `select * from ${name}`)).toBe(seen)
    expect([0, denied]).toContain(await tried(office, `update ${name} set tenant = 'hue'`))
    expect([0, denied]).toContain(await tried(office, `delete from ${name}`))
    expect(await tried(office, `truncate ${name}`)).toBe(denied)
    expect(await tried(office, inserts.get(name)!)).toBe(denied)
    if (publicTables.includes(name)) {
      expect(await tried({ role: 'camket_portal', tenant }, `select * from ${name}`)).toBe(seen)
    }
  })
})

test.each(growingTables)('%s keeps what it has from the very tenant whose it is', async name => {
  const office = { role: 'camket_app', tenant: 'da-nang' }
  expect(await tried(office, `select * from ${name}`)).toBe(1)
  // A tile may be longer, never another.
  const other = name === 'log_tile' ? `hashes = decode(repeat('11', 32), 'hex')` : 'tenant = tenant'
  expect([denied, grows]).toContain(await tried(office, `update ${name} set ${other}`))
  expect([denied, grows]).toContain(await tried(office, `delete from ${name}`))
  expect(await tried(office, `truncate ${name}`)).toBe(denied)
  // Whoever owns the tables is refused by their triggers.
  const owner = { role: 'none', tenant: 'da-nang' }
  expect(await tried(owner, `delete from ${name}`)).toBe(grows)
  expect(await tried(owner, `truncate ${name} cascade`)).toBe(grows)
})

test('every table whose rows a trigger keeps from being deleted is tried', async () => {
  const { rows } = await client.query<{ name: string }>(
    `select distinct tgrelid::regclass::text as name from pg_trigger
     where tgname = 'may_only_grow' and tgtype & 8 <> 0 order by 1`,
  )
  const found = rows.map(({ name }) => name.replace(/^camket\./, ''))
  expect(found).toEqual([...growingTables].toSorted())
})

test('the marker of the schema belongs to nobody but its owner', async () => {
  for (const role of ['camket_app', 'camket_portal', 'camket_search']) {
    expect(await tried({ role, tenant: 'hue' }, 'select * from schema_version')).toBe(denied)
  }
})

test('functions that see all tenants are owned by the search role and compare the tenant themselves', async () => {
  const { rows } = await client.query<{ owner: string; body: string; settings: string[] | null }>(
    `select pg_get_userbyid(proowner) as owner, pg_get_functiondef(oid) as body, proconfig as settings
     from pg_proc where pronamespace = 'camket'::regnamespace and prosecdef`,
  )
  for (const { owner, body, settings } of rows) {
    expect(owner).toBe('camket_search')
    expect(settings?.some(setting => setting.startsWith('search_path='))).toBe(true)
    expect(body).toMatch(/tenant = (camket\.)?current_tenant\(\)/)
  }
})
