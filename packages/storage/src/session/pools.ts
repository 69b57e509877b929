import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import { patientPool, type Address } from './address.ts'
import { joinServer } from '../engine/server.ts'
import type { OnStep } from '../migrate.ts'
import { takePresence, type Listener, type Presence } from './presence.ts'
import type { Tables } from '../tables.ts'

export interface Place {
  /** Folder of the embedded server. */
  readonly dataDir?: string
  /** A PostgreSQL of one's own; comes before `dataDir`. */
  readonly url?: string
  /** A replica of `url` that the portal reads from. */
  readonly readUrl?: string
  readonly connections?: number
  readonly onStep?: OnStep
}

interface Setting {
  readonly tenant: string
  readonly author?: string
}
type Work<Result> = (tx: Transaction<Tables>) => Promise<Result>

interface Pools {
  office<Result>(setting: Setting, work: Work<Result>): Promise<Result>
  portal<Result>(setting: Setting, work: Work<Result>): Promise<Result>
  hear(channel: string, listener: Listener): Promise<void>
  close(): Promise<void>
}

/** Two pools (one where there is no replica) and one session that holds the schema lock. */
export async function connectPools(place: Place): Promise<Pools> {
  const { address, leave } = await locate(place)
  let presence: Presence
  try {
    presence = await takePresence(address, place.onStep)
  } catch (error) {
    await leave()
    throw error
  }
  const size = place.connections ?? 10
  const writing = kyselyOn(address, size)
  const { readUrl } = place
  const reading =
    readUrl === undefined ? writing : kyselyOn(async () => ({ connectionString: readUrl }), size)
  return {
    office: async (setting, work) => {
      await presence.assured()
      return writing.transaction().execute(async tx => {
        await enter(tx, { role: 'camket_app', ...setting })
        return work(tx)
      })
    },
    portal: async (setting, work) => {
      await presence.assured()
      const snapshot = reading.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
      return snapshot.execute(async tx => {
        await enter(tx, { role: 'camket_portal', ...setting })
        return work(tx)
      })
    },
    hear: presence.hear,
    close: async () => {
      await Promise.all([...new Set([writing, reading])].map(db => db.destroy()))
      await presence.leave()
      await leave()
    },
  }
}

/** Starts or joins the embedded server, or takes the address given. */
export async function locate(place: Place): Promise<{ address: Address; leave: () => Promise<void> }> {
  const { url, dataDir } = place
  if (url !== undefined) return { address: async () => ({ connectionString: url }), leave: async () => {} }
  if (dataDir === undefined) throw new Error('openDatabase needs a data folder or an address')
  const server = await joinServer(dataDir, place.onStep)
  return { address: server.reach, leave: server.leave }
}

/** All settings end with the transaction, so a pooled connection carries nothing over to the next caller. */
export async function enter(tx: Transaction<Tables>, as: Setting & { role: string }): Promise<void> {
  await sql`select set_config('search_path', 'camket', true), set_config('camket.tenant', ${as.tenant}, true),
    set_config('camket.author', ${as.author ?? ''}, true), set_config('role', ${as.role}, true)`.execute(tx)
}

function kyselyOn(address: Address, size: number): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: patientPool(address, size) }) })
}
