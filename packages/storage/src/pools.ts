import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import { Client, Pool, types } from 'pg'
import type { OnStep } from './migrate.ts'
import { joinSchema } from './schema-lock.ts'
import type { Tables } from './tables.ts'

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
  close(): Promise<void>
}

const int8 = 20
const date = 1082

/** Two pools (one where there is no replica) and one session that holds the schema lock. */
export async function connectPools(place: Place): Promise<Pools> {
  if (place.url === undefined) throw new Error('openDatabase: no url')
  const presence = new Client({ connectionString: place.url, application_name: 'camket presence' })
  await presence.connect()
  try {
    await joinSchema(presence, place.onStep)
  } catch (error) {
    await presence.end()
    throw error
  }
  const writing = kyselyOn(place.url, place.connections)
  const reading = place.readUrl === undefined ? writing : kyselyOn(place.readUrl, place.connections)
  return {
    office: (setting, work) =>
      writing.transaction().execute(async tx => {
        await enter(tx, 'camket_app', setting)
        return work(tx)
      }),
    portal: (setting, work) =>
      reading
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async tx => {
          await enter(tx, 'camket_portal', setting)
          return work(tx)
        }),
    close: async () => {
      await Promise.all([...new Set([writing, reading])].map(db => db.destroy()))
      await presence.end()
    },
  }
}

/** All settings end with the transaction, so a pooled connection carries nothing over to the next caller. */
async function enter(tx: Transaction<Tables>, role: string, setting: Setting): Promise<void> {
  await sql`select set_config('search_path', 'camket', true), set_config('camket.tenant', ${setting.tenant}, true),
    set_config('camket.author', ${setting.author ?? ''}, true), set_config('role', ${role}, true)`.execute(tx)
}

function kyselyOn(url: string, connections = 10): Kysely<Tables> {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: 'camket',
    types: { getTypeParser: parserOf },
  })
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

function parserOf(oid: number, format?: string): (value: string) => unknown {
  if (oid === int8) return wholeNumber
  if (oid === date) return value => value
  return types.getTypeParser(oid, format as 'text')
}

function wholeNumber(value: string): number {
  const parsed = Number(value)
  if (!Number.isSafeInteger(parsed)) throw new Error(`whole number too large: ${value}`)
  return parsed
}
