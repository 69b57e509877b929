// A deleted row is only marked as free: its bytes stay in the table's file, in its indexes and in the statistics until
// these are written anew. Rows that a running reader may still see would be written along, so those readers end first.
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import type { Tables } from '../tables.ts'
import { connectAlone, type Address } from './address.ts'
import { toldOf } from './lines.ts'

/** Any fixed number; one rewriting at a time. */
const rewriting = 4_096_003
/** Readers of a table wait behind its rewriting, so it does not wait long for those before it. */
const lockPatience = '2s'
const tries = 3
const readersPatienceMs = 5_000
const lockNotAvailable = '55P03'

/**
 * Writes the files of the tables anew, one after the other. False where somebody read or held one for so long that
 * deleted rows may still be there: to be tried again.
 */
export async function rewriteTables(address: Address, tables: ReadonlyArray<keyof Tables>): Promise<boolean> {
  const client = await connectAlone(address, 'camket rewrite')
  try {
    await client.query('select pg_advisory_lock($1)', [rewriting])
    await client.query(`set lock_timeout = '${lockPatience}'`)
    if (!(await readersEnded(client))) return false
    for (const table of tables) {
      if (!(await rewritten(client, `camket.${client.escapeIdentifier(table)}`))) return false
      await forgetStatistics(client, table)
    }
    // The commonest values of each column lie there as they are.
    if (await ownsDatabase(client)) return await rewritten(client, 'pg_catalog.pg_statistic')
    return true
  } catch (error) {
    throw toldOf(client, error)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Everything that began before this moment is over. */
async function readersEnded(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ now: string }>('select pg_current_xact_id()::xid::text as now')
  const end = Date.now() + readersPatienceMs
  for (;;) {
    const { rows: left } = await client.query<{ older: boolean }>(
      `select exists (select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
          and backend_type = 'client backend'
          and (age(backend_xmin) > age($1::xid) or age(backend_xid) > age($1::xid)))
        or exists (select from pg_replication_slots where age(xmin) > age($1::xid)) as older`,
      [rows[0]!.now],
    )
    if (left[0]?.older === false) return true
    if (Date.now() > end) return false
    await pause(100)
  }
}

async function rewritten(client: Client, table: string): Promise<boolean> {
  for (let n = 0; n < tries; n += 1) {
    try {
      await client.query(`vacuum (full, analyze) ${table}`)
      return true
    } catch (error) {
      if ((error as { code?: string }).code !== lockNotAvailable) throw error
      await pause(200)
    }
  }
  return false
}

/**
 * ANALYZE leaves what it knew of a table that is empty now, and that quotes what stood there. Before version 18 only a superuser
 * can take it out (docs/operating/withdrawal.md).
 */
async function forgetStatistics(client: Client, table: string): Promise<void> {
  const { rows } = await client.query<{ clears: boolean; isSuper: boolean }>(
    `select current_setting('server_version_num')::int >= 180000 as clears, rolsuper as "isSuper"
     from pg_roles where rolname = current_user`,
  )
  const empty = `pg_class c where c.relname = $1::text and c.relnamespace = 'camket'::regnamespace and c.reltuples <= 0`
  if (rows[0]?.clears === true) {
    await client.query(
      `select pg_clear_attribute_stats('camket', $1::text, attname::text, false) from pg_attribute
       where attrelid in (select c.oid from ${empty}) and attnum > 0 and not attisdropped`,
      [table],
    )
  } else if (rows[0]?.isSuper === true) {
    await client.query(`delete from pg_statistic where starelid in (select c.oid from ${empty})`, [table])
  }
}

async function ownsDatabase(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ owns: boolean }>(
    `select pg_has_role(current_user, datdba, 'usage') as owns from pg_database where datname = current_database()`,
  )
  return rows[0]?.owns === true
}
