/**
 * The only door to the database.
 *
 *   const database = await openDatabase({ dataDir })                 // embedded server, started or joined
 *   const database = await openDatabase({ url, readUrl })            // any PostgreSQL >= 15; readUrl: a replica for portal reads
 *   await database.createTenant({ tenant, name, origin, now })
 *   await database.tenants()                                         // the public directory
 *   await database.withTenant('hue', 'seat:…', async tx => …)        // role camket_app, read committed, commits or rolls back
 *   await database.inSnapshot('hue', 'seat:…', async tx => …)        // role camket_app, read only, one snapshot
 *   await database.asPortal('hue', async tx => …)                    // role camket_portal, read only, one snapshot
 *   await database.hear('camket_published', hint => …)               // hint.payload; LISTEN underneath
 *   await database.vacuum(['record_body'])                           // after an erasure, outside of transactions
 *   await database.close()
 *
 * `url` and `readUrl` must give sessions of their own (a pooler in transaction mode would lose the schema lock and the names of
 * statements).
 * `tx` is a Kysely transaction with `search_path = camket`; SQL may use camket.current_tenant() and
 * camket.current_author(). bigint comes back as number (throws beyond 2^53), date as 'YYYY-MM-DD'.
 */
import type { Transaction } from 'kysely'
import { connectPools, type Place } from './session/pools.ts'
import type { QueueSql } from './session/queue.ts'
import type { Listener } from './session/presence.ts'
import type { End, FirstRows, Statement } from './session/transact.ts'
import type { Tables } from './tables.ts'

/** Who acts: a person's seat, the command line, or the server itself (calendar, recovery). Written into audit rows. */
export type Author = `seat:${string}` | 'operator' | 'server'
export type Tx = Transaction<Tables>
export type { End, FirstRows, Statement }

export interface Database {
  /**
   * One transaction as the office side of one tenant; a throw rolls everything back. A last statement of `work` that it
   * does not wait for goes along with the commit; its failure is thrown.
   */
  withTenant<Result>(tenant: string, author: Author, work: (tx: Tx) => Promise<Result>): Promise<Result>
  /**
   * The same, with a first statement that goes along with the opening; `work` is given its rows. With `end` it names a
   * last one, which goes along with the commit.
   */
  withFirst<Result>(at: First, work: (tx: Tx, rows: FirstRows, end: End) => Promise<Result>): Promise<Result>
  /** What the office side of one tenant sees, in one read-only snapshot: what is counted in it belongs together. */
  inSnapshot<Result>(tenant: string, author: Author, work: (tx: Tx) => Promise<Result>): Promise<Result>
  /**
   * One read-only snapshot of what is public in one tenant; from the replica where one is configured. `moment`: the name by
   * which another such read, that still runs, has exported its snapshot; both then see the same.
   */
  asPortal<Result>(tenant: string, work: (tx: Tx) => Promise<Result>, moment?: string): Promise<Result>
  /** Adds a tenant; throws the database's unique violation where the name or the origin is taken. */
  createTenant(tenant: NewTenant): Promise<void>
  tenants(): Promise<ReadonlyArray<TenantEntry>>
  /** Announcements (`pg_notify`) on a channel, until `close`; a hint only: what is said during a broken connection is lost. */
  hear(channel: string, listener: Listener): Promise<void>
  /** For the job queue's library alone: its own schema, no tenant's tables. */
  readonly queue: QueueSql
  /**
   * Writes the files of these tables anew, for all tenants, so that what was deleted is no longer on the disk; readers of a
   * table wait meanwhile. False where others read on for so long that it has to be tried again.
   */
  vacuum(tables: ReadonlyArray<keyof Tables>): Promise<boolean>
  close(): Promise<void>
}

export interface First {
  readonly tenant: string
  readonly author: Author
  /** Of a function that does nothing where no tenant is set: it is sent before the opening is answered (decision 0018). */
  readonly first: Statement
}

export interface TenantEntry {
  readonly tenant: string
  readonly name: string
  /** Null: answers on the server's own public origin. */
  readonly origin: string | null
}

export interface NewTenant extends TenantEntry {
  readonly now: Date
}

/** Opens, migrates where needed, and joins the schema lock; throws `DatabaseRefused` where the operator can mend it. */
export async function openDatabase(place: Place): Promise<Database> {
  const pools = await connectPools(place)
  return {
    withTenant: (tenant, author, work) => pools.office({ tenant, author }, work),
    withFirst: ({ first, ...setting }, work) => pools.office(setting, work, first),
    inSnapshot: (tenant, author, work) => pools.officeSnapshot({ tenant, author }, work),
    asPortal: (tenant, work, moment) => pools.portal({ tenant }, work, moment),
    createTenant: ({ tenant, name, origin, now }) =>
      pools.office({ tenant, author: 'operator' }, async tx => {
        await tx.insertInto('tenant').values({ tenant, name, origin, created_at: now }).execute()
      }),
    // Not from the replica: the office asks for it as well, and a new tenant is there at once.
    tenants: () =>
      pools.officeSnapshot({ tenant: '', author: 'server' }, tx =>
        tx.selectFrom('tenant').select(['tenant', 'name', 'origin']).orderBy('tenant').execute(),
      ),
    queue: pools.queue,
    hear: pools.hear,
    vacuum: pools.vacuum,
    close: () => pools.close(),
  }
}
