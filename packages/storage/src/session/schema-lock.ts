// Who may use the schema: every process holds the lock shared as long as it runs, a migration holds it alone.
import type { Client } from 'pg'
import { migrate, readMigrations, schemaVersion, type OnStep, type OnUpgrade } from '../migrate.ts'
import { DatabaseRefused } from '../refusal.ts'

/** Any fixed number; advisory locks are per database. */
const schemaLock = 4_096_001
const patienceMs = 5_000

export interface Upgrading {
  readonly onStep?: OnStep | undefined
  readonly onUpgrade?: OnUpgrade | undefined
  /** A register of an older schema is refused and left as it is; an empty database gets its tables all the same. */
  readonly mayUpgrade?: boolean | undefined
}

/**
 * Takes the shared lock on this program's schema, migrating first where the database is older.
 * Refuses a newer schema, and refuses to migrate under a running process of an older one.
 * The lock lives as long as the client's session.
 */
export async function joinSchema(client: Client, upgrading: Upgrading = {}): Promise<void> {
  const { onStep = () => {}, onUpgrade = () => {}, mayUpgrade = true } = upgrading
  const known = readMigrations().length
  await client.query(`set lock_timeout = '60s'`)
  await client.query('select pg_advisory_lock_shared($1)', [schemaLock])
  const found = await schemaVersion(client)
  if (found === known) return
  await client.query('select pg_advisory_unlock_shared($1)', [schemaLock])
  if (found > known) throw new DatabaseRefused('newer-schema', { found, known })
  if (found > 0 && !mayUpgrade) throw new DatabaseRefused('older-schema', { found, known })
  if (!(await lockAlone(client, { found, known }))) return joinSchema(client, upgrading)
  onStep('schema locked')
  const tell = (isDone: boolean) => found > 0 && onUpgrade({ from: found, to: known, isDone })
  tell(false)
  try {
    await migrate(client, onStep)
    tell(true)
    await client.query('select pg_advisory_lock_shared($1)', [schemaLock])
  } finally {
    await client.query('select pg_advisory_unlock($1)', [schemaLock])
  }
}

/**
 * Waits for others that are only starting; a process that stays is of the older schema and keeps the lock. False when one
 * of those that started at the same time has brought the schema up meanwhile.
 */
async function lockAlone(client: Client, versions: { found: number; known: number }): Promise<boolean> {
  const end = Date.now() + patienceMs
  for (;;) {
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
      schemaLock,
    ])
    if (rows[0]?.alone === true) return true
    if ((await schemaVersion(client)) >= versions.known) return false
    if (Date.now() > end) throw new DatabaseRefused('other-schema-running', versions)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
