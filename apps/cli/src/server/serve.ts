/**
 * The web server of `camket start`:
 *
 *   await ensureWebBuilt(progress)                                  // build-web.ts; only where the pages are missing or older
 *   const { address, close } = await serve({ register, origin, host, port })
 *
 * `register` must also have been handed to `holdRegister`, for the pages read it there. `close` ends the server and lets
 * running answers finish; it does not close the register.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Register } from '@camket/services/kernel/door'
import { isGoodPass } from '@camket/services/oversight/doubt/receive/showCounter'
import { findSession } from '@camket/services/people/findSession'
import { answer, createFront, olderThan, type Front } from './front.ts'
import { createPageCache } from './page-cache.ts'
import { largestUpload, type HasPass, type HasSession } from './receive.ts'
import type { Handler } from './render.ts'
import { strangersTurnedAway } from './strangers/turn-away.ts'
import { openWorlds } from './worlds.ts'
import type { WitnessDoor } from '../witness/door.ts'

export interface ServeOptions {
  readonly register: Register
  /** The public origin, e.g. https://sangkien.example.gov.vn; default: this machine's own address. */
  readonly origin?: string
  /** Default 127.0.0.1. */
  readonly host?: string
  /** Default 4096; 0 takes a free one. */
  readonly port?: number
  /** Memory for rendered pages, in bytes; default 64 MB. */
  readonly cacheBytes?: number
  /** The web's handler, where it is not the built one. */
  readonly handler?: Handler
  /** Where other logs hand in their checkpoints. */
  readonly witness?: WitnessDoor
}

export interface Served {
  /** The public origin. */
  readonly address: string
  readonly port: number
  close(): Promise<void>
}

const closePatienceMs = 10_000

/** Listens; rejects with the system's error (EADDRINUSE, EACCES) where it cannot. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { register, host = '127.0.0.1', port = 4096 } = options
  const handler = options.handler ?? (await loadWeb())
  const server = createServer({ maxHeaderSize: 16_384, headersTimeout: 15_000, requestTimeout: 900_000 })
  server.keepAliveTimeout = 10_000
  server.maxConnections = 4_000
  await listen(server, { host, port })
  const bound = (server.address() as AddressInfo).port
  const origin = new URL(options.origin ?? `http://localhost:${bound}`).origin
  const cache = createPageCache(options.cacheBytes ?? 64 * 1024 * 1024)
  const worlds = await openWorlds(register, origin, (tenant, size) => cache.forget(olderThan(tenant, size)))
  const hasSession = sessionsOf(register)
  const witness = options.witness ?? null
  const isBehindServer = options.origin !== undefined
  const turnsAway = strangersTurnedAway(register, isBehindServer)
  const front = createFront({
    handler,
    cache,
    origin,
    worlds,
    hasSession,
    hasPass: passesOf(register),
    witness,
    isBehindServer,
    turnsAway,
  })
  server.on('request', (req, res) => answer(front, req, res))
  return { address: origin, port: bound, close: () => closeServer(server, front) }
}

/** Asks the register for the session whose cookie the office has set (apps/web/src/lib/server/session.ts). */
function sessionsOf(register: Register): HasSession {
  return async ({ tenant, inside }, { headers }) => {
    const cookie = inside.proto === 'https' ? '__Host-camket' : 'camket'
    const pairs = (headers.cookie ?? '').split(/;\s*/)
    const token = pairs.find(pair => pair.startsWith(`${cookie}=`))?.slice(cookie.length + 1)
    if (tenant === null || token === undefined) return false
    return (await findSession({ register, tenant, now: new Date() }, token)) !== null
  }
}

/** Asks the register whether a pass of the counter is good and has not been used. */
function passesOf(register: Register): HasPass {
  return async ({ tenant }, pass) =>
    tenant !== null && isGoodPass({ register, tenant, now: new Date() }, pass)
}

/** The headers are named before the handler is loaded, for it reads their names once. */
export async function loadWeb(): Promise<Handler> {
  process.env['PROTOCOL_HEADER'] = 'x-camket-proto'
  process.env['HOST_HEADER'] = 'x-camket-host'
  process.env['ADDRESS_HEADER'] = 'x-camket-client'
  process.env['BODY_SIZE_LIMIT'] = String(largestUpload)
  const { handler } = (await import(import.meta.resolve('@camket/web/handler'))) as { handler: Handler }
  return handler
}

function listen(server: Server, at: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(at, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Also waits for pages that nobody waits for any more: each of them still asks the register. */
async function closeServer(server: Server, { rendering }: Front): Promise<void> {
  await new Promise<void>(resolve => {
    const patience = setTimeout(() => server.closeAllConnections(), closePatienceMs)
    server.close(() => {
      clearTimeout(patience)
      resolve()
    })
    server.closeIdleConnections()
  })
  while (rendering.size > 0) await Promise.allSettled(rendering.values())
}
