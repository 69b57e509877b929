// The one session that a process keeps: it holds the schema lock and hears what others announce.
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { connectAlone, patienceMs, type Address } from './address.ts'
import { destroy, linesOf, toldOf } from './lines.ts'
import { keepPulse, knockWhile } from './pulse.ts'
import { awayFor, DatabaseRefused, isAway, isStartFailure } from '../refusal.ts'
import { requireSafety } from './safety.ts'
import { joinSchema, type Upgrading } from './schema-lock.ts'

/** What `pg_notify` says; only ever a hint, for a connection may be away when it is said. */
export type Hint = { readonly channel: string; readonly payload: string }
export type Listener = (hint: Hint) => void

/** Hears why the database does not answer when nobody waits for it any longer, and null when it answers again. */
export type OnAway = (why: Error | null) => void

export interface Presence {
  /**
   * Resolves while this process may use the schema; waits a while for a session that is being renewed, then throws
   * `DatabaseRefused` with the code `away`, and at once from then on until it answers again.
   */
  assured(): Promise<void>
  /** Announcements on a channel, until the presence ends. */
  hear(channel: string, listener: Listener): Promise<void>
  leave(): Promise<void>
}

const sure = Promise.resolve()

interface Hears extends Upgrading {
  readonly onAway?: OnAway | undefined
  /** Hears a channel from the beginning, and whenever the session is joined anew: what was said meanwhile is lost. */
  readonly steadily?: { readonly channel: string; readonly heard: () => void } | undefined
}

/** Joins the schema, and joins it anew whenever the session breaks; a schema that changed meanwhile is refused. */
export async function takePresence(
  address: Address,
  { onAway = () => {}, steadily, ...upgrading }: Hears = {},
): Promise<Presence> {
  const heard = new Map<string, Set<Listener>>()
  if (steadily !== undefined) heard.set(steadily.channel, new Set([steadily.heard]))
  let isLeaving = false
  /** The server could not be started: its operator may have mended that since. */
  let isDown = false
  const wait = waiting(onAway)
  let isStanding = false
  let session = enter()
  /** Whoever asks after such a failure has it tried anew. */
  const standing = (): Promise<Client> => {
    if (isDown) renew()
    return session
  }
  function renew(): void {
    isDown = false
    session = enterAgain(enter, { isOver: () => isLeaving, failed: wait.failed })
    session.catch(error => {
      isDown = isStartFailure(error)
    })
  }
  async function enter(): Promise<Client> {
    const client = await join(address, upgrading, async joined => {
      joined.on('notification', ({ channel, payload = '' }) =>
        heard.get(channel)?.forEach(listener => listener({ channel, payload })),
      )
      for (const channel of heard.keys()) await listen(joined, channel)
    })
    wait.isOver()
    steadily?.heard()
    isStanding = true
    let isGone = false
    const gone = (why?: Error): void => {
      if (isGone) return
      isGone = true
      isStanding = false
      if (why !== undefined) wait.failed(why)
      if (!isLeaving) renew()
    }
    // At its end it may be late: whoever is told of a break asks again at once.
    client.once('error', gone).once('end', () => gone())
    return client
  }
  await session
  return {
    assured: () => (isStanding ? sure : wait.awhile(standing())),
    hear: async (channel, listener) => {
      const client = await standing()
      if (!heard.has(channel)) await awake(client, () => listen(client, channel))
      heard.set(channel, (heard.get(channel) ?? new Set()).add(listener))
    },
    leave: async () => {
      isLeaving = true
      const client = await session.catch(() => undefined)
      if (client !== undefined) await awake(client, () => ended(client))
    },
  }
}

async function listen(client: Client, channel: string): Promise<void> {
  try {
    await client.query(`listen ${client.escapeIdentifier(channel)}`)
  } catch (error) {
    throw toldOf(client, error)
  }
}

async function join(
  address: Address,
  upgrading: Upgrading,
  hearing: (client: Client) => Promise<void>,
): Promise<Client> {
  const client = await connectAlone(address, 'camket presence')
  // A migration may take long, and so may waiting for another one: it is not asked on the same connection.
  const stop = knockWhile(() => true, address)
  try {
    await requireSafety(client)
    await joinSchema(client, upgrading)
    await hearing(client)
    // From here on it only waits: a program that has nothing else to do may end without closing it.
    holdProcess(client, false)
    return standing(client, address)
  } catch (error) {
    await ended(client)
    throw toldOf(client, error)
  } finally {
    stop()
  }
}

/** It waits for nothing but announcements: what is asked on it is answered at once by a server that answers at all. */
function standing(client: Client, address: Address): Client {
  const ask = () => client.query('select 1')
  const stop = keepPulse({ lines: linesOf(address), ask, cutOwn: () => destroy(client) })
  client.once('end', stop)
  return client
}

const farewellMs = 2_000

/** A server that has fallen silent answers no farewell. */
async function ended(client: Client): Promise<void> {
  const late = setTimeout(() => destroy(client), farewellMs)
  await client.end().finally(() => clearTimeout(late))
}

/** `pg` has these two; its types do not name them. */
function holdProcess(client: Client, isHeld: boolean): void {
  const socket = client as Client & { ref(): void; unref(): void }
  if (isHeld) socket.ref()
  else socket.unref()
}

async function awake<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  holdProcess(client, true)
  try {
    return await work()
  } finally {
    holdProcess(client, false)
  }
}

interface Trying {
  isOver(): boolean
  failed(error: Error): void
}

/** A server that is away is tried for ever, as readers' requests are refused meanwhile; one that refuses us is not. */
async function enterAgain(enter: () => Promise<Client>, { isOver, failed }: Trying): Promise<Client> {
  for (;;) {
    try {
      return await enter()
    } catch (error) {
      if ((error instanceof DatabaseRefused && !isAway(error)) || isOver()) throw error
      failed(error as Error)
      await pause(250)
    }
  }
}

/** Those who come while the database is away wait together for so long; once they have waited in vain nobody waits. */
function waiting(onAway: OnAway) {
  let isAway = false
  let why: Error | undefined
  return {
    failed: (error: Error): void => void (why = error),
    isOver: (): void => {
      why = undefined
      if (isAway) onAway(null)
      isAway = false
    },
    awhile: async (session: Promise<unknown>): Promise<void> => {
      const isThere = session.then(() => true)
      const patience = new AbortController()
      const inVain = pause(isAway ? 0 : patienceMs, false, { signal: patience.signal })
      const found = await Promise.race([isThere, inVain.catch(() => true)]).finally(() => patience.abort())
      if (found) return
      const away = awayFor(why)
      if (!isAway) onAway(away)
      isAway = true
      throw away
    },
  }
}
