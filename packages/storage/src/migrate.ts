import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import type { Client } from 'pg'
import { DatabaseRefused } from './refusal.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly checksum: string
  readonly sql: string
}

/** Named points of opening and migrating; the kill tests end the process at each of them. */
export type OnStep = (step: string) => void

/** Hears of a register of an older schema: before anything of it is changed, and when it is of this program's. */
export type OnUpgrade = (upgrade: {
  readonly from: number
  readonly to: number
  readonly isDone: boolean
}) => void

/** Reads the numbered files; a gap or a doubled number is a mistake of ours and throws. */
export function readMigrations(): ReadonlyArray<Migration> {
  const folder = new URL('./migrations/', import.meta.url)
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
  return names.map((name, index) => {
    const version = Number(name.slice(0, 4))
    if (version !== index + 1) throw new Error(`migrations: ${name} should be number ${index + 1}`)
    const sql = readFileSync(new URL(name, folder), 'utf8')
    return { version, name, checksum: createHash('sha256').update(sql).digest('hex'), sql }
  })
}

/** The schema version found, 0 for an empty database. */
export async function schemaVersion(client: Client): Promise<number> {
  const { rows } = await client.query<{ known: boolean }>(
    `select to_regclass('camket.schema_version') is not null as known`,
  )
  if (rows[0]?.known !== true) return 0
  const newest = await client.query<{ version: number | null }>(
    'select max(version) as version from camket.schema_version',
  )
  return newest.rows[0]?.version ?? 0
}

/**
 * Brings the database to this program's schema. The caller holds the exclusive schema lock.
 * Each file is one transaction that writes its marker first, so a kill leaves the version before or the version after.
 */
export async function migrate(client: Client, onStep: OnStep = () => {}): Promise<void> {
  const migrations = readMigrations()
  const found = await schemaVersion(client)
  if (found > migrations.length) {
    throw new DatabaseRefused('newer-schema', { found, known: migrations.length })
  }
  if (found === 0) await createMarkerTable(client)
  await refuseChanged(client, migrations)
  for (const migration of migrations.slice(found)) await apply(client, migration, onStep)
}

export async function createMarkerTable(client: Client): Promise<void> {
  // Several statements in one message are one transaction, or part of the caller's.
  await client.query(`
    create schema if not exists camket;
    create table if not exists camket.schema_version (
      version integer primary key, name text not null, checksum text not null,
      applied_at timestamptz not null default now())`)
}

async function refuseChanged(client: Client, migrations: ReadonlyArray<Migration>): Promise<void> {
  const { rows } = await client.query<{ version: number; checksum: string }>(
    'select version, checksum from camket.schema_version order by version',
  )
  for (const row of rows) {
    const migration = migrations[row.version - 1]
    if (migration?.checksum !== row.checksum) {
      throw new DatabaseRefused('migration-changed', { name: migration?.name ?? String(row.version) })
    }
  }
}

async function apply(client: Client, migration: Migration, onStep: OnStep): Promise<void> {
  const at = (point: string) => onStep(`migration ${migration.version} ${point}`)
  await client.query('begin')
  try {
    await applyWithin(client, migration, at)
    await client.query('commit')
    at('committed')
  } catch (error) {
    await client.query('rollback')
    if (isDenied(error)) throw new DatabaseRefused('roles-missing', { name: migration.name })
    throw error
  }
}

/** One step inside a transaction that the caller opened. */
export async function applyWithin(
  client: Client,
  migration: Migration,
  at: (point: string) => void = () => {},
): Promise<void> {
  await client.query(`set local search_path = camket`)
  await client.query('insert into camket.schema_version (version, name, checksum) values ($1, $2, $3)', [
    migration.version,
    migration.name,
    migration.checksum,
  ])
  at('marked')
  await client.query(migration.sql)
  at('done')
}

function isDenied(error: unknown): boolean {
  return (error as { code?: string }).code === '42501'
}
