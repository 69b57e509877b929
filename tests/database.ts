// One database a test file, copied from one migrated template: `const database = await createTestDatabase()`.
import { createHash, randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, inject, onTestFinished } from 'vitest'
import { superUser } from '../packages/storage/src/engine/cluster.ts'
import { joinServer } from '../packages/storage/src/engine/server.ts'
import { readMigrations } from '../packages/storage/src/migrate.ts'
import { openDatabase, type Database } from '../packages/storage/src/open.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databasePlace: { url: string } | { dataDir: string }
  }
}

export interface TestDatabase extends Database {
  /** For tests that look past the door: a superuser's view of the same database. */
  readonly url: string
}

/**
 * A migrated, empty database of this file's own; closed and dropped after the file, or where a file needs many of them after the test
 * that asks: the server has sixty connections.
 */
export async function createTestDatabase(until: 'file' | 'test' = 'file'): Promise<TestDatabase> {
  const server = await testServer()
  const template = await provideTemplate(server.url)
  const name = `camket_test_${randomBytes(6).toString('hex')}`
  await onServer(server.url, client => client.query(`create database ${name} template ${template}`))
  const url = withDatabase(server.url, name)
  const database = await openDatabase({ url, connections: 5 })
  const atTheEnd = until === 'file' ? afterAll : onTestFinished
  atTheEnd(async () => {
    await database.close()
    await onServer(server.url, client => client.query(`drop database ${name} with (force)`))
    await server.leave()
  })
  return { ...database, url }
}

async function testServer(): Promise<{ url: string; leave: () => Promise<void> }> {
  const place = inject('databasePlace')
  if ('url' in place) return { url: place.url, leave: async () => {} }
  const server = await joinServer(place.dataDir)
  const { host } = await server.reach()
  return { url: `postgresql://${superUser}@/postgres?host=${encodeURIComponent(host)}`, leave: server.leave }
}

/** The template carries the migrations' checksum in its name, so a server used for many runs never serves an old one. */
async function provideTemplate(url: string): Promise<string> {
  const sums = readMigrations().map(migration => migration.checksum)
  const name = `camket_template_${createHash('sha256').update(sums.join()).digest('hex').slice(0, 12)}`
  await onServer(url, async client => {
    await client.query('select pg_advisory_lock(4096)')
    const found = await client.query('select from pg_database where datname = $1 and datistemplate', [name])
    if (found.rows.length > 0) return
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name}`)
    await (await openDatabase({ url: withDatabase(url, name) })).close()
    await client.query(`alter database ${name} is_template true`)
  })
  return name
}

function withDatabase(url: string, name: string): string {
  return url.replace(/(:\/\/[^/]*\/)[^?]*/, `$1${name}`)
}

async function onServer(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
