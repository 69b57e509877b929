// The queue's tables are a migration of ours: they are those of the library that is installed, and nobody but the office's role is let in.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { getConstructionPlans } from 'pg-boss'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'

const { url } = await createTestDatabase()
const client = new Client({ connectionString: url })
await client.connect()
afterAll(() => client.end())

const migration = readFileSync(
  new URL('../../packages/storage/src/migrations/0018_reminders.sql', import.meta.url),
  'utf8',
)

test('the schema of the installed library is the one in the database', async () => {
  const { version } = createRequire(import.meta.url)('pg-boss/package.json') as { version: string }
  expect(migration).toContain(`pg-boss ${version}`)
  const wanted = /INSERT INTO pgboss\.version\(version\) VALUES \('(\d+)'\)/.exec(
    getConstructionPlans('pgboss'),
  )?.[1]
  const { rows } = await client.query<{ version: number }>('select version from pgboss.version')
  expect(String(rows[0]?.version)).toBe(wanted)
})

test('every statement of the library’s own plan is in the migration', () => {
  const bare = (sql: string): string => sql.replace(/\s+/g, ' ')
  const [ours, theirs] = [bare(migration), getConstructionPlans('pgboss').split(';').map(bare)]
  const aside = /^ ?(BEGIN|COMMIT|SET LOCAL|SELECT pg_advisory_xact_lock)/
  expect(theirs.filter(one => !aside.test(one) && !ours.includes(one.trim()))).toEqual([])
})

test.each([
  ['camket_app', 'select count(*) from pgboss.job', true],
  ['camket_app', 'drop table pgboss.job', false],
  ['camket_app', 'create table pgboss.mine (id int)', false],
  ['camket_portal', 'select count(*) from pgboss.job', false],
  ['camket_search', 'select count(*) from pgboss.job', false],
] as const)('%s: %s is let in: %s', async (role, statement, isLet) => {
  await client.query('begin')
  await client.query(`set local role ${role}`)
  const done = client.query(statement).then(
    () => true,
    () => false,
  )
  expect(await done).toBe(isLet)
  await client.query('rollback')
})
