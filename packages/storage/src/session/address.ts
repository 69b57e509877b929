import { awayFor } from '../refusal.ts'
import { Client as PlainClient, defaults, Pool, types, type ClientConfig, type PoolClient } from 'pg'
import { setTimeout as pause } from 'node:timers/promises'

/** Where a server is reached now; an embedded one is started again by asking. */
export type Address = () => Promise<ClientConfig>

const int8 = 20
const date = 1082
/** Long enough for a crashed server to be started again, short enough for a reader to wait. */
export const patienceMs = 10_000
/** How long a server may take to let us in: one that takes the connection and says nothing is as good as away. */
const connectMs = 10_000

/** What a connection fails with while its server, its name or the way to it is away; '57P…': it is stopping or starting. */
const goneFor = new Set(
  'ENOENT ECONNREFUSED ECONNRESET EPIPE ENOTFOUND EAI_AGAIN ETIMEDOUT EHOSTUNREACH EHOSTDOWN ENETUNREACH ENETDOWN'
    .split(' ')
    .concat('57P01', '57P02', '57P03'),
)

// In its own zone the driver would round away the seconds that some zones' old offsets have.
defaults.parseInputDatesAsUTC = true

/** One that does not wait for ever, and by which the system notices in the end that the other side is no more. */
class Client extends PlainClient {
  constructor(config: ClientConfig = {}) {
    // Not for the pool itself: there it would also end the wait for a connection that others are using.
    super({
      ...config,
      connectionTimeoutMillis: connectMs,
      keepAlive: true,
      keepAliveInitialDelayMillis: connectMs,
    })
  }
}

/** The driver gives its own impatience no code. */
function withCode(error: unknown): Error & { code?: string } {
  const failure = error as Error & { code?: string }
  return failure.message === 'timeout expired' ? Object.assign(failure, { code: 'ETIMEDOUT' }) : failure
}

/** A connection of its own, outside every pool. */
export async function connectAlone(address: Address, name: string): Promise<PlainClient> {
  const client = new Client({ ...(await address()), application_name: name, types: ourTypes })
  // Unheard, a break would end the process; the next query on the client reports it.
  client.on('error', () => {})
  await client.connect().catch(error => {
    throw withCode(error)
  })
  return client
}

export interface PatientPool {
  connect(): Promise<PoolClient>
  end(): Promise<void>
}

interface Opened {
  readonly pool: Promise<Pool>
  /** How each that has not got its connection yet is told that this pool was given up: one that ends serves nobody in its queue. */
  readonly waiting: Set<(why: Error) => void>
}

function connectIn({ pool, waiting }: Opened): Promise<PoolClient> {
  return new Promise((resolve, reject) => {
    waiting.add(reject)
    pool
      .then(opened => opened.connect())
      .then(client => (waiting.delete(reject) ? resolve(client) : client.release(true)))
      .catch((failure: Error) => {
        waiting.delete(reject)
        reject(failure)
      })
  })
}

function giveUp({ pool, waiting }: Opened, why: Error): void {
  for (const tell of waiting) tell(why)
  waiting.clear()
  void pool.then(old => old.end()).catch(() => {})
}

/**
 * A pool whose `connect` waits for a server that is being started again. Once somebody has waited in vain each tries once only,
 * until it is there: one that refuses is told at once, one that says nothing after the time of one connection. Queries are
 * never repeated. `onAway` hears of a wait in vain, once, and of its end.
 */
export function patientPool(
  address: Address,
  size: number,
  onAway: (why: Error | null) => void = () => {},
): PatientPool {
  let isAway = false
  let opened: Opened | undefined
  const open = async () => openPool(await address(), size)
  const current = () => {
    if (opened !== undefined) return opened
    const opening: Opened = { pool: open(), waiting: new Set() }
    // Whoever comes after a server that could not be started has it tried anew.
    opening.pool.catch(() => {
      if (opened === opening) opened = undefined
    })
    opened = opening
    return opening
  }
  return {
    connect: async () => {
      const end = Date.now() + patienceMs
      for (;;) {
        const used = current()
        try {
          const client = await connectIn(used)
          if (isAway) onAway(null)
          isAway = false
          return client
        } catch (failure) {
          const error = withCode(failure)
          if (!goneFor.has(error.code ?? '')) throw error
          if (opened === used) opened = undefined
          giveUp(used, error)
          const away = awayFor(error)
          if (!isAway && Date.now() > end) {
            isAway = true
            onAway(away)
          }
          if (isAway) throw away
          await pause(50)
        }
      }
    },
    end: async () => {
      const pool = await opened?.pool.catch(() => undefined)
      await pool?.end()
    },
  }
}

function openPool(config: ClientConfig, size: number): Pool {
  const pool = new Pool({
    ...config,
    Client,
    max: size,
    // A statement is sent without waiting for the answer to the one before.
    pipeline: true,
    application_name: 'camket',
    // A program that has nothing else to do may end without closing it.
    allowExitOnIdle: true,
    types: ourTypes,
  })
  // A connection that breaks, idle or in use, is replaced by the pool; unheard, it would end the process.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  return pool
}

const ourTypes = { getTypeParser: parserOf }

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
