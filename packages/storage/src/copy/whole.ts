/**
 * The second door to the database, beside `openDatabase`: the whole register of every tenant at once, for backup and restore
 * alone (arrows.cjs holds who may come in here). A process that serves never has this handle.
 */
import { Kysely, PostgresDialect } from 'kysely'
import type { Client } from 'pg'
import { connectAlone, type Address } from '../session/address.ts'
import { toldOf } from '../session/lines.ts'
import { locate, type Place } from '../session/pools.ts'
import { takePresence } from '../session/presence.ts'
import type { Tables } from '../tables.ts'
import { fillWith, takeEmptyRegister, type IncomingCopy } from './incoming.ts'
import { readAll, type OutgoingCopy } from './outgoing.ts'
import { registerWithin } from './register-within.ts'

export interface Whole {
  /** Everything as it stood at one moment, while others go on writing. */
  copyOut<Result>(work: (copy: OutgoingCopy) => Promise<Result>): Promise<Result>
  /** Fills an empty register in one transaction; throws `RegisterNotReady`. A throw of `work` leaves it empty. */
  copyIn<Result>(work: (copy: IncomingCopy) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/**
 * Whoever writes a copy to a slow disk takes nothing in meanwhile. To the server that looks as if they had vanished, and after
 * half a minute it would end the copy (decision 0045). Nobody waits for what a copy holds.
 */
const waitsForSlowHands = 'set tcp_user_timeout = 0'

/** Opens, migrates where needed, and joins the schema lock; throws `DatabaseRefused` where the operator can mend it. */
export async function openWhole(place: Place): Promise<Whole> {
  const { address, leave } = await locate(place)
  const presence = await takePresence(address, place).catch(async error => {
    await leave()
    throw error
  })
  return {
    copyOut: work =>
      alone(address, async client => {
        await client.query(waitsForSlowHands)
        await client.query('begin isolation level repeatable read read only')
        const result = await work(await readAll(client))
        await client.query('commit')
        return result
      }),
    copyIn: work =>
      alone(
        address,
        async client => {
          // Kysely opens and ends the transaction, so that actions written for it can work on the same connection.
          return kyselyOver(client)
            .transaction()
            .execute(async tx => {
              await takeEmptyRegister(client)
              return work(fillWith(client, registerWithin(tx)))
            })
        },
        true,
      ),
    close: async () => {
      await presence.leave()
      await leave()
    },
  }
}

/** `isFilling`: where the connection breaks the one commit at the end may have been reached. */
async function alone<Result>(
  address: Address,
  work: (client: Client) => Promise<Result>,
  isFilling = false,
): Promise<Result> {
  const client = await connectAlone(address, 'camket copy')
  try {
    return await work(client)
  } catch (error) {
    throw toldOf(client, error, isFilling)
  } finally {
    // Unfinished work ends with its session.
    await client.end().catch(() => {})
  }
}

function kyselyOver(client: Client): Kysely<Tables> {
  const lent = { query: client.query.bind(client), release: () => {} }
  const pool = { connect: async () => lent as never, end: async () => {}, options: {} }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
