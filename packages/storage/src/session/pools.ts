import { sql, type Transaction } from 'kysely'
import { patientPool, type Address } from './address.ts'
import { joinServer } from '../engine/server.ts'
import { literal } from './literal.ts'
import type { OnStep } from '../migrate.ts'
import { takePresence, type Listener, type Presence } from './presence.ts'
import { queuePool, type QueueSql } from './queue.ts'
import { rewriteTables } from './rewrite.ts'
import { transact, type End, type FirstRows } from './transact.ts'
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
type Work<Result> = (tx: Transaction<Tables>, first: FirstRows, end: End) => Promise<Result>

interface Pools {
  /** `first`: a statement without values that is sent along with the opening. */
  office<Result>(setting: Setting, work: Work<Result>, first?: string): Promise<Result>
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
  let presence: Presence
  try {
    presence = await takePresence(address, place.onStep)
  } catch (error) {
    await leave()
    throw error
  }
  const size = place.connections ?? 10
  const writing = patientPool(address, size)
  const { readUrl } = place
  const queue = queuePool(address)
  const reading =
    readUrl === undefined ? writing : patientPool(async () => ({ connectionString: readUrl }), size)
  return {
    office: async (setting, work, first) => {
      await presence.assured()
      const opening = [
        'begin',
        entering({ role: 'camket_app', ...setting }),
        ...(first === undefined ? [] : [first]),
      ]
      return transact(writing, opening.join('; '), work)
    },
    officeSnapshot: async (setting, work) => {
      await presence.assured()
      return transact(writing, `${snapshot}; ${entering({ role: 'camket_app', ...setting })}`, work)
    },
    portal: async (setting, work, moment) => {
      await presence.assured()
      const shared = moment === undefined ? [] : [`set transaction snapshot ${literal(moment)}`]
      const opening = [snapshot, ...shared, entering({ role: 'camket_portal', ...setting })]
      return transact(reading, opening.join('; '), work)
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

type Who = Setting & { readonly role: string }

/** Enters within a transaction that runs already. */
export async function enter(tx: Transaction<Tables>, who: Who): Promise<void> {
  await sql.raw(entering(who)).execute(tx)
}

/** All settings end with the transaction, so a pooled connection carries nothing over to the next caller. */
function entering({ role, tenant, author = '' }: Who): string {
  const settings = { search_path: 'camket', 'camket.tenant': tenant, 'camket.author': author, role }
  const each = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${literal(value)}, true)`,
  )
  return `select ${each.join(', ')}`
}
