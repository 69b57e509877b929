import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Client, ClientConfig } from 'pg'
import { connectAlone } from './session/address.ts'
import { joinServer } from './engine/server.ts'
import { toldOf } from './session/lines.ts'
import { knockWhile } from './session/pulse.ts'
import { readMigrations, schemaVersion } from './migrate.ts'
import { DatabaseRefused } from './refusal.ts'
import { readSafety, type Safety } from './session/safety.ts'

/** The roles a transaction takes on; none may sign in, own a table of ours or pass the tenant boundary. */
const roleNames = ['camket_app', 'camket_portal', 'camket_search'] as const

export interface DatabaseReport extends Safety {
  readonly schema: { readonly found: number; readonly known: number }
  /** Where the tables are: `embedded` or the address without its password. */
  readonly place: string
  readonly roles: ReadonlyArray<RoleReport>
  /** Tables of ours without forced row-level security. */
  readonly unguarded: ReadonlyArray<string>
  /** Statements for the database's administrator; empty when nothing is missing. */
  readonly statements: ReadonlyArray<string>
  readonly isSound: boolean
}

interface RoleReport {
  readonly name: string
  readonly exists: boolean
  /** The account we sign in with may take the role on. */
  readonly isGranted: boolean
  /** Superuser, BYPASSRLS or owner of a table: the tenant boundary would not hold. */
  readonly isTooStrong: boolean
}

/** What `camket doctor` says about the database. Changes nothing; throws when there is none to be reached. */
export async function checkDatabase(at: { dataDir: string } | { url: string }): Promise<DatabaseReport> {
  if ('url' in at) return inspect({ connectionString: at.url }, withoutPassword(at.url))
  if (!existsSync(join(at.dataDir, 'database', 'data'))) {
    throw new DatabaseRefused('no-register', { folder: at.dataDir })
  }
  const server = await joinServer(at.dataDir)
  try {
    return await inspect(await server.reach(), 'embedded')
  } finally {
    await server.leave()
  }
}

async function inspect(config: ClientConfig, place: string): Promise<DatabaseReport> {
  const address = async () => config
  const client = await connectAlone(address, 'camket doctor')
  const stop = knockWhile(() => true, address)
  try {
    const safety = await readSafety(client)
    const roles = await readRoles(client)
    const schema = { found: await schemaVersion(client), known: readMigrations().length }
    const unguarded = schema.found === 0 ? [] : await readUnguarded(client)
    const { user, name, mayCreate } = await readAccount(client)
    const statements = missing(roles, { user, name, mayCreate: mayCreate || schema.found > 0 })
    const isSound =
      safety.serverVersion >= 150_000 &&
      safety.off.length === 0 &&
      safety.encoding === 'UTF8' &&
      schema.found === schema.known &&
      unguarded.length === 0 &&
      statements.length === 0 &&
      roles.every(role => !role.isTooStrong)
    return { ...safety, schema, place, roles, unguarded, statements, isSound }
  } catch (error) {
    throw toldOf(client, error)
  } finally {
    await client.end().finally(stop)
  }
}

function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^:/@]*):[^@]*@/, '$1:…@')
}

async function readRoles(client: Client): Promise<ReadonlyArray<RoleReport>> {
  const { rows } = await client.query<RoleReport>(
    `select wanted as name, oid is not null as "exists",
       coalesce(pg_has_role(current_user, oid, 'member'), false) as "isGranted",
       coalesce(rolsuper or rolbypassrls or exists (
         select from pg_class where relowner = pg_roles.oid and relnamespace = to_regnamespace('camket')), false)
         as "isTooStrong"
     from unnest($1::text[]) as wanted left join pg_roles on rolname = wanted order by wanted`,
    [roleNames],
  )
  return rows
}

async function readUnguarded(client: Client): Promise<ReadonlyArray<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'camket'::regnamespace and relkind in ('r', 'p') and relname <> 'schema_version'
       and not (relrowsecurity and relforcerowsecurity) order by relname`,
  )
  return rows.map(row => row.name)
}

async function readAccount(client: Client): Promise<{ user: string; name: string; mayCreate: boolean }> {
  const { rows } = await client.query<{ user: string; name: string; mayCreate: boolean }>(
    `select quote_ident(current_user) as "user", quote_ident(current_database()) as name,
       has_database_privilege(current_database(), 'create') as "mayCreate"`,
  )
  return rows[0]!
}

/** For an administrator to run once; afterwards the account migrates by itself. */
function missing(
  roles: ReadonlyArray<RoleReport>,
  account: { user: string; name: string; mayCreate: boolean },
): ReadonlyArray<string> {
  const created = roles.filter(role => !role.exists).map(role => `create role ${role.name} nologin;`)
  const granted = roles.filter(role => !role.isGranted).map(role => `grant ${role.name} to ${account.user};`)
  const place = account.mayCreate ? [] : [`grant create on database ${account.name} to ${account.user};`]
  return [...created, ...granted, ...place]
}
