import { awayFor, DatabaseRefused } from '../refusal.ts'
import { Client as PlainClient, defaults, Pool, types, type ClientConfig, type PoolClient } from 'pg'
import { setTimeout as pause } from 'node:timers/promises'
import { linesOf, type Address } from './lines.ts'

export type { Address }

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
  letIn(client, address)
  return client
}

/**
 * By these the server notices within a minute that we are no more: until then it would keep the locks of whoever vanished in
 * a transaction, and everybody would wait for them. Any account may set them; where they mean nothing they do nothing.
 */
const noticesOurEnd = `set tcp_keepalives_idle = '20s'; set tcp_keepalives_interval = '5s';
  set tcp_keepalives_count = 4; set tcp_user_timeout = '30s'`

/** Nobody waits for the answer, and no pooler in between is asked for what it may not know at the opening. */
function letIn(client: PlainClient, address: Address): void {
  linesOf(address).take(client)
  if (!client.host.startsWith('/')) client.query(noticesOurEnd).catch(() => {})
}

export interface PatientPool {
  connect(): Promise<PoolClient>
  /** Whether somebody has a connection of it just now. */
  isInUse(): boolean
  /** Waits for those who have a connection; those who wait for one, or come later, are told. */
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

function tellAll({ waiting }: Opened, why: Error): void {
  for (const tell of waiting) tell(why)
  waiting.clear()
}

function giveUp(opened: Opened, why: Error): void {
  tellAll(opened, why)
  void opened.pool.then(old => old.end()).catch(() => {})
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
  let isOver = false
  let opened: Opened | undefined
  const used = new Set<PoolClient>()
  const current = () => {
    if (opened !== undefined) return opened
    const opening: Opened = { pool: openPool(address, { size, used }), waiting: new Set() }
    // Whoever comes after a server that could not be started has it tried anew.
    opening.pool.catch(() => {
      if (opened === opening) opened = undefined
    })
    opened = opening
    return opening
  }
  linesOf(address).onCut(why => {
    if (opened !== undefined) giveUp(opened, why)
    opened = undefined
  })
  return {
    isInUse: () => used.size > 0,
    connect: async () => {
      const end = Date.now() + patienceMs
      for (;;) {
        if (isOver) throw new DatabaseRefused('closing')
        const tried = current()
        try {
          const client = await connectIn(tried)
          if (isAway) onAway(null)
          isAway = false
          return client
        } catch (failure) {
          const error = withCode(failure)
          if (!goneFor.has(error.code ?? '')) throw error
          if (opened === tried) opened = undefined
          giveUp(tried, error)
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
      isOver = true
      if (opened !== undefined) tellAll(opened, new DatabaseRefused('closing'))
      const pool = await opened?.pool.catch(() => undefined)
      await pool?.end()
    },
  }
}

interface Size {
  readonly size: number
  /** Those that somebody has. */
  readonly used: Set<PoolClient>
}

async function openPool(address: Address, { size, used }: Size): Promise<Pool> {
  const pool = new Pool({
    ...(await address()),
    Client,
    max: size,
    // A statement is sent without waiting for the answer to the one before.
    pipeline: true,
    application_name: 'camket',
    // A program that has nothing else to do may end without closing it.
    allowExitOnIdle: true,
    types: ourTypes,
  })
  // A connection that breaks, idle or in use, is replaced by the pool; unheard, it would end the process, on the pool and on itself.
  pool.on('error', () => {})
  pool.on('connect', client => letIn(client, address))
  pool.on('acquire', client => used.add(client))
  pool.on('release', (_error, client) => used.delete(client))
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
