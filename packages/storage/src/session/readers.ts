// Where public reads come from: the replica while it has all that this process has heard of, and the register itself otherwise,
// so that what was withdrawn is gone for readers as soon as it is gone (decision 0046).
import { setTimeout as pause } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import type { PatientPool } from './address.ts'
import { toldOf } from './lines.ts'
import { isAway } from '../refusal.ts'

/** How often a replica that has something yet to take in is asked whether it has. */
const askAgainMs = 100
/** The same of one that is away, or far behind. */
const restMs = 1_000
/** Asked so often in vain, it is far behind. */
const soon = 20

export interface Readers extends PatientPool {
  /** Something may have been written that the replica has not: until it has, the register answers. */
  heard(): void
}

interface Servers {
  readonly register: PatientPool
  readonly replica: PatientPool
  /**
   * Hears why it cannot be told what the replica has, once, and null when it can be again. That it is away the replica's own
   * pool tells.
   */
  readonly onRefused?: ((why: Error | null) => void) | undefined
}

/** A pool that gives connections to either server; it ends the replica's, and leaves the register's to whoever made it. */
export function readersOf({ register, replica, onRefused = () => {} }: Servers): Readers {
  let isOver = false
  let isChecking = false
  let isRefused = false
  let news = 0
  /** Up to which piece of news the replica is known to have all. */
  let known = 0
  const isBehind = () => known < news
  const isAsked = () => isBehind() && !isOver
  const refused = (why: Error): null => {
    if (isAway(why) || isRefused) return null
    isRefused = true
    onRefused(why)
    return null
  }
  const follow = async () => {
    for (let tries = 0; isAsked(); tries += 1) {
      const upTo = news
      const has = await hasAll(register, replica).catch(refused)
      if (has !== null && isRefused) {
        isRefused = false
        onRefused(null)
      }
      if (has === true) known = upTo
      else await pause(has === null || tries > soon ? restMs : askAgainMs, undefined, { ref: false })
    }
    isChecking = false
  }
  const heard = () => {
    news += 1
    if (isChecking || isOver) return
    isChecking = true
    void follow()
  }
  /** Null where it is away or lets nobody in, and where something was heard of while a connection was waited for. */
  const ofReplica = async (): Promise<PoolClient | null> => {
    const client = await replica.connect().catch(() => null)
    if (client === null) heard()
    if (client === null || !isBehind()) return client
    client.release()
    return null
  }
  return {
    heard,
    isInUse: () => replica.isInUse(),
    connect: async () => (isBehind() ? null : await ofReplica()) ?? register.connect(),
    end: async () => {
      isOver = true
      await replica.end()
    },
  }
}

/** Whether the replica shows what the register has written by now; a server that is nobody's replica is taken at its word. */
async function hasAll(register: PatientPool, replica: PatientPool): Promise<boolean> {
  const written = await one(register, 'select pg_current_wal_flush_lsn()::text as value')
  const shown = `select case when pg_is_in_recovery() then pg_last_wal_replay_lsn() >= $1::pg_lsn else true end as value`
  return (await one(replica, shown, [written])) === true
}

async function one(pool: PatientPool, text: string, values: unknown[] = []): Promise<unknown> {
  const client: PoolClient = await pool.connect()
  let isBroken = true
  try {
    const { rows } = await client.query<{ value: unknown }>(text, values)
    isBroken = false
    return rows[0]?.value
  } catch (error) {
    throw toldOf(client, error)
  } finally {
    client.release(isBroken)
  }
}
