// The connections by which this process reaches one server: what was heard of it on any of them, and all of them cut at once.
import type { Socket } from 'node:net'
import { DatabaseError, type Client, type ClientConfig } from 'pg'
import { awayFor, cutFor } from '../refusal.ts'

/** Where a server is reached now; an embedded one is started again by asking. */
export type Address = () => Promise<ClientConfig>

export interface Lines {
  /** Of one that was let in; it is given back by its end. */
  take(client: Client): void
  /** Tells, whenever it is asked, whether the server has said anything since, on whichever of them. */
  listen(): () => boolean
  /** Destroys them: whatever waits for an answer on one is told so, and so are those who have asked to hear of it. */
  cut(): void
  onCut(tell: (why: Error) => void): void
}

const ofAddress = new WeakMap<Address, Lines>()

/** Connections belong to the address by which they were opened. */
export function linesOf(address: Address): Lines {
  const lines = ofAddress.get(address) ?? newLines()
  ofAddress.set(address, lines)
  return lines
}

function newLines(): Lines {
  const taken = new Set<Client>()
  const tells: Array<(why: Error) => void> = []
  return {
    take: client => {
      taken.add(client)
      // The first is why; what follows only says that it is broken.
      client.on('error', why => broken.has(client) || broken.set(client, why))
      client.once('end', () => taken.delete(client))
    },
    listen: () => {
      const heard = new Map([...taken].map(client => [client, socketOf(client).bytesRead]))
      return () => [...taken].some(client => socketOf(client).bytesRead !== heard.get(client))
    },
    cut: () => {
      const why = silence()
      for (const tell of tells) tell(why)
      for (const client of taken) destroy(client, why)
    },
    onCut: tell => void tells.push(tell),
  }
}

const silence = (): Error =>
  Object.assign(new Error('the database server has fallen silent'), { code: 'ETIMEDOUT' })

/** Its end would be a word to a server that answers nothing, and would wait for the answer. */
export function destroy(client: Client, why: Error = silence()): void {
  socketOf(client).destroy(why)
}

/** The driver's own, which its types leave out. */
const socketOf = (client: Client): Socket =>
  (client as Client & { connection: { stream: Socket } }).connection.stream

const broken = new WeakMap<Client, Error>()
/** What the driver itself says on a connection that is no more. */
const saidByDriver = /^(?:Connection terminated|Client (?:was closed|has encountered))/
/** The server's last word before it ends a connection. */
const lastWord = /^57P0[123]$/

/**
 * What is to be told of a failure: of a connection that broke, whatever the driver says of it, that the database is away, or,
 * where its answer would have said that something was saved, that it was cut off. Any other failure as it is.
 */
export function toldOf(client: Client, failure: unknown, mayBeSaved = false): unknown {
  if (!(failure instanceof Error)) return failure
  const isLastWord = failure instanceof DatabaseError && lastWord.test(failure.code ?? '')
  const why = broken.get(client)
  const isBroken = why !== undefined && (failure === why || saidByDriver.test(failure.message))
  if (!isLastWord && !isBroken) return failure
  return mayBeSaved ? cutFor(why ?? failure) : awayFor(why ?? failure)
}
