// What the job queue's library may ask of the database: its own schema, with the rights of the office side and no more.
import type { PoolClient, QueryResult } from 'pg'
import { patientPool, type Address } from './address.ts'
import { toldOf } from './lines.ts'

export interface QueueSql {
  /** One statement with values, or several without; the library opens and ends its own transactions. */
  executeSql(text: string, values?: unknown[]): Promise<QueryResult>
}

interface QueuePool extends QueueSql {
  end(): Promise<void>
}

/** Fetching and settling jobs beside each other. */
const connections = 2

/** Tables of ours are out of reach: no tenant is set in these sessions, so row-level security shows nothing of them. */
export function queuePool(address: Address): QueuePool {
  const pool = patientPool(address, connections)
  const entered = new WeakSet<PoolClient>()
  return {
    end: pool.end,
    async executeSql(text, values) {
      const client = await pool.connect()
      let isBroken = true
      try {
        if (!entered.has(client)) await client.query('set role camket_app')
        entered.add(client)
        const result = await (values === undefined ? client.query(text) : client.query(text, values))
        isBroken = false
        return result
      } catch (error) {
        throw toldOf(client, error)
      } finally {
        // A transaction that failed half-way goes with its session.
        client.release(isBroken)
      }
    },
  }
}
