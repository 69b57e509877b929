import { Client } from 'pg'
import type { OnStep } from '../migrate.ts'
import { serverUser, superUser } from './cluster.ts'

/** Any fixed number; the lock is held on the server's own database. */
const preparing = 4_096_002

/** The roles of the first migration too: their owner-to-be may not make any. */
const makeRoles = `do $$
declare wanted text;
begin
  foreach wanted in array array['camket_app', 'camket_portal', 'camket_search', '${serverUser}'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
    end if;
  end loop;
  alter role ${serverUser} login;
  grant camket_app, camket_portal, camket_search to ${serverUser};
end $$`

/**
 * Makes what the superuser is needed for: the owner, the roles it hands to transactions, and its database. Done again it
 * changes nothing, and finishes what a kill left half done.
 */
export async function provideDatabase(host: string, database: string, onStep: OnStep): Promise<void> {
  const client = new Client({ host, user: superUser, database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  try {
    // Other processes may be starting as well.
    await client.query('select pg_advisory_lock($1)', [preparing])
    await client.query(makeRoles)
    onStep('roles made')
    const found = await client.query('select from pg_database where datname = $1', [database])
    if (found.rows.length === 0) await client.query(`create database ${database} owner ${serverUser}`)
  } finally {
    await client.end()
  }
}
