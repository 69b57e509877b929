import type { Transaction } from 'kysely'
import { patientPool, type Address, type PatientPool } from './address.ts'
import { joinServer } from '../engine/server.ts'
import { knockWhile } from './pulse.ts'
import { takePresence, type Listener, type OnAway } from './presence.ts'
import { readersOf } from './readers.ts'
import { queuePool, type QueueSql } from './queue.ts'
import { rewriteTables } from './rewrite.ts'
import type { Upgrading } from './schema-lock.ts'
import { ask } from '../sql.ts'
import { transact, type End, type FirstRows, type Statement } from './transact.ts'
import type { Tables } from '../tables.ts'

export interface Place extends Upgrading {
  /** Folder of the embedded server. */
  readonly dataDir?: string
  /** A PostgreSQL of one's own; comes before `dataDir`. */
  readonly url?: string
  /** A replica of `url` that the portal reads from. */
  readonly readUrl?: string
  readonly connections?: number
  readonly onAway?: OnAway
  /** The same of the replica. */
  readonly onReplicaAway?: OnAway
}

interface Setting {
  readonly tenant: string
  readonly author?: string
}
type Work<Result> = (tx: Transaction<Tables>, first: FirstRows, end: End) => Promise<Result>

interface Pools {
  /** `first`: a statement that is sent along with the opening. */
  office<Result>(setting: Setting, work: Work<Result>, first?: Statement): Promise<Result>
  /** What the office reads, in one read-only snapshot. */
  officeSnapshot<Result>(setting: Setting, work: Work<Result>): Promise<Result>
  /** `moment`: the name of the snapshot that another one has exported, which it then shares. */
  portal<Result>(setting: Setting, work: Work<Result>, moment?: string): Promise<Result>
  queue: QueueSql
  hear(channel: string, listener: Listener): Promise<void>
  vacuum(tables: ReadonlyArray<keyof Tables>): Promise<boolean>
  close(): Promise<void>
}

/** Two pools (one where there is no replica) and one session that holds the schema lock. */
export async function connectPools(place: Place): Promise<Pools> {
  const { address, leave, forgetLog } = await locate(place)
  const size = place.connections ?? 10
  const writing = patientPool(address, size)
  const queue = queuePool(address)
  const replica = replicaPool(place, size)
  const readers = replica && readersOf({ register: writing, replica, onRefused: place.onReplicaAway })
  // What a publication announces; an erasure is one.
  const steadily = readers ? { channel: 'camket_published', heard: readers.heard } : undefined
  const presence = await takePresence(address, { ...place, steadily }).catch(async error => {
    await readers?.end()
    await leave()
    throw error
  })
  const reading = readers ?? writing
  return {
    office: async (setting, work, first) => {
      await presence.assured()
      const entered = entering({ role: 'camket_app', ...setting })
      const statements = first === undefined ? [entered] : [entered, first]
      return transact(writing, { begin: 'begin', statements }, work)
    },
    officeSnapshot: async (setting, work) => {
      await presence.assured()
      const statements = [entering({ role: 'camket_app', ...setting })]
      return transact(writing, { begin: snapshot, statements }, work)
    },
    portal: async (setting, work, moment) => {
      await presence.assured()
      const begin = moment === undefined ? snapshot : `${snapshot}; ${shared(moment)}`
      const statements = [entering({ role: 'camket_portal', ...setting })]
      return transact(reading, { begin, statements }, work)
    },
    queue: {
      executeSql: async (text, values) => {
        await presence.assured()
        return queue.executeSql(text, values)
      },
    },
    hear: presence.hear,
    vacuum: async tables => {
      await presence.assured()
      if (!(await rewriteTables(address, tables))) return false
      await forgetLog()
      return true
    },
    close: async () => {
      await Promise.all([...new Set([writing, reading]), queue].map(pool => pool.end()))
      await presence.leave()
      await leave()
    },
  }
}

/** The presence stands by at the other server and hears nothing of this one. */
function replicaPool({ readUrl, onReplicaAway }: Place, size: number): PatientPool | null {
  if (readUrl === undefined) return null
  const address = async () => ({ connectionString: readUrl })
  const pool = patientPool(address, size, onReplicaAway)
  const stop = knockWhile(pool.isInUse, address)
  return { ...pool, end: () => pool.end().finally(stop) }
}

interface Located {
  readonly address: Address
  leave(): Promise<void>
  /** Nothing where the server is not ours: its administrator says how long it keeps its log. */
  forgetLog(): Promise<void>
}

/** Starts or joins the embedded server, or takes the address given. */
export async function locate(place: Place): Promise<Located> {
  const { url, dataDir } = place
  const nothing = async (): Promise<void> => {}
  if (url !== undefined)
    return { address: async () => ({ connectionString: url }), leave: nothing, forgetLog: nothing }
  if (dataDir === undefined) throw new Error('openDatabase needs a data folder or an address')
  const server = await joinServer(dataDir, place.onStep)
  return { address: server.reach, leave: server.leave, forgetLog: server.forgetLog }
}

const snapshot = 'begin isolation level repeatable read read only'
const shared = (moment: string): string => {
  if (!/^[0-9A-F-]+$/.test(moment)) throw new Error(`no name of a snapshot: ${moment}`)
  return `set transaction snapshot '${moment}'`
}

type Who = Setting & { readonly role: string }

/** Enters within a transaction that runs already. */
export async function enter(tx: Transaction<Tables>, who: Who): Promise<void> {
  await ask(tx, entering(who))
}

/** All settings end with the transaction, so a pooled connection carries nothing over to the next caller. */
const entering = ({ role, tenant, author = '' }: Who): Statement => ({
  text: `select set_config('search_path', 'camket', true), set_config('camket.tenant', $1, true),
    set_config('camket.author', $2, true), set_config('role', $3, true)`,
  values: [tenant, author, role],
})
