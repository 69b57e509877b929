// In front of the web: whose address it is, what has been rendered already, and how much a request may weigh.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isAway } from '@camket/services/kernel/register'
import { askedAddress } from './asked-address.ts'
import { clientAddress } from './client-address.ts'
import { createPage, type Encoding, type Page, type PageCache } from './page-cache.ts'
import { insideHeaders, renderAddress, type Handler, type Rendered } from './render.ts'
import { createQueue, QueueFull, type Queue } from './queue.ts'
import { createReception, type Exchange, type HasPass, type HasSession, type Reception } from './receive.ts'
import { answerShortly } from './short-answer.ts'
import type { WitnessDoor } from '../witness/door.ts'
import type { TurnsAway } from './strangers/turn-away.ts'
import { isVerifyPage, verifyPage } from './verify-page.ts'
import type { World, Worlds } from './worlds.ts'

export interface Front {
  readonly handler: Handler
  readonly worlds: Worlds
  readonly cache: PageCache
  readonly origin: string
  readonly queue: Queue
  readonly receive: Reception
  readonly turnsAway: TurnsAway
  /** Where other logs hand in their checkpoints; null where nobody witnesses. */
  readonly witness: WitnessDoor | null
  /** Another server of this machine stands in front, and says who asked it. */
  readonly isBehindServer: boolean
  /** One rendering at a time for each key; those who come meanwhile wait for it. */
  readonly rendering: Map<string, Promise<Page>>
}

/** How many pages may be rendered at a time, and how many may wait for their turn. */
const atOnce = 16
const mayWait = 1_000

interface FrontParts extends Pick<Front, 'handler' | 'worlds' | 'cache' | 'origin' | 'witness'> {
  readonly hasSession: HasSession
  readonly hasPass?: HasPass
  readonly isBehindServer?: boolean
  readonly turnsAway?: TurnsAway
}

export function createFront({ hasSession, isBehindServer = false, ...parts }: FrontParts): Front {
  const { turnsAway = () => false, hasPass } = parts
  const queue = createQueue(atOnce, mayWait)
  const receive = createReception(hasSession, undefined, hasPass)
  return { ...parts, isBehindServer, turnsAway, queue, receive, rendering: new Map() }
}

/** Answers one request; never throws. */
export function answer(front: Front, req: IncomingMessage, res: ServerResponse): void {
  try {
    const world = front.worlds.at(req.headers.host ?? '')
    if (world === null || !(world instanceof Promise)) answerIn(front, world, { req, res })
    else world.then(found => answerIn(front, found, { req, res })).catch(error => fault(res, error))
  } catch (error) {
    fault(res, error)
  }
}

function answerIn(front: Front, world: World | null, { req, res }: Exchange): void {
  if (world === null) {
    const values = { host: (req.headers.host ?? '').slice(0, 100), origin: front.origin }
    return answerShortly(res, 421, { code: 'foreign-host', values })
  }
  const url = req.url ?? '/'
  if (!url.startsWith('/') || url.length > 4_000) return answerShortly(res, 400, { code: 'bad-address' })
  if (isForWitness(url) && front.witness !== null && world.tenant !== null) {
    front.witness.answer(world.tenant, req, res).catch(error => fault(res, error))
    return
  }
  const isReading = req.method === 'GET' || req.method === 'HEAD'
  if (!isReading || isPrivate(url)) {
    if (front.turnsAway(world, { req, res })) return
    const go = () => pass(front, world, { req, res })
    front.receive(world, { req, res }, go).catch(error => fault(res, error))
    return
  }
  if (isVerifyPage(url)) {
    verifyPage()
      .then(page => send(page, { req, res }))
      .catch(error => fault(res, error))
    return
  }
  const asked = { world, url: askedAddress(url) }
  const size = world.published?.size() ?? 0
  if (typeof size === 'number') return answerPublic(front, { ...asked, size }, { req, res })
  size
    .then(known => answerPublic(front, { ...asked, size: known }, { req, res }))
    .catch(() => answerPublic(front, { ...asked, size: null }, { req, res }))
}

/** A log's server has no session and no form: it meets a door of its own, with its own limits. */
function isForWitness(url: string): boolean {
  return url === '/witness/add-checkpoint'
}

/**
 * Office pages depend on who asks, those of the counter on what was asked before; the web's own files are served by it as they
 * lie; a file of evidence may be large, so that it is handed on piece by piece and never held here.
 */
function isPrivate(url: string): boolean {
  return isOffice(url) || isCounter(url) || url.startsWith('/_app/') || /^\/(en\/)?evidence\//.test(url)
}

function isOffice(url: string): boolean {
  return /^\/(en\/)?office(?![^/?])/.test(url)
}

/** What anybody may hand in; each answer is for one asker, and nothing is noted of who that is. */
function isCounter(url: string): boolean {
  return /^\/(en\/)?doubt(?![^/?])/.test(url)
}

interface Asked {
  readonly world: World
  readonly url: string
  /** Published size that the answer must have been rendered from; null where it cannot be known. */
  readonly size: number | null
}

function answerPublic(front: Front, asked: Asked, exchange: Exchange): void {
  const key = keyOf(asked.world, asked.size, asked.url)
  const kept = asked.size === null ? undefined : front.cache.get(key)
  if (kept !== undefined) return send(kept, exchange)
  let rendering = front.rendering.get(key)
  if (rendering === undefined) {
    rendering = renderPage(front, asked).finally(() => front.rendering.delete(key))
    front.rendering.set(key, rendering)
  }
  rendering.then(page => send(page, exchange)).catch(error => fault(exchange.res, error))
}

function keyOf({ tenant }: World, size: number | null, url: string): string {
  return `${tenant} ${size} ${url}`
}

/** Tells the keys of a tenant's pages that were rendered from fewer records. */
export function olderThan(tenant: string, size: number): (key: string) => boolean {
  return key => {
    const [of, seen] = key.split(' ', 2)
    return of === tenant && Number(seen) < size
  }
}

/** Keeps a page under the size that it says it was read from, which may be newer than the one it was asked for. */
async function renderPage(front: Front, { world, url }: Asked): Promise<Page> {
  const rendered = await front.queue(() => renderAddress(front.handler, url, world.inside))
  const page = createPage(rendered.status, outward(rendered), rendered.body)
  const seen = rendered.headers.find(([name]) => name === 'x-camket-published')?.[1]
  if (seen !== undefined && rendered.status === 200 && world.published !== null) {
    world.published.hint(Number(seen))
    const newest = world.published.size()
    // A page of an older state, rendered late, may show what was withdrawn since.
    if (newest instanceof Promise || newest <= Number(seen)) {
      front.cache.put(keyOf(world, Number(seen), url), page)
    }
  }
  return page
}

const inward = new Set([
  'x-camket-published',
  'x-sveltekit-page',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'date',
])

function outward(rendered: Rendered): ReadonlyArray<[string, string]> {
  const kept = rendered.headers
    .filter(([name]) => !inward.has(name))
    .map(([name, value]): [string, string] => [
      name,
      value === 'text/html' ? `${value}; charset=utf-8` : value,
    ])
  const named = new Set(kept.map(([name]) => name))
  return [...kept, ...safeHeaders.filter(([name]) => !named.has(name))]
}

/** For what the web serves without its own headers: plain files and last-resort errors. */
const safeHeaders: ReadonlyArray<[string, string]> = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
]

function send(page: Page, { req, res }: Exchange): void {
  if (page.status === 200 && isKnown(req.headers['if-none-match'], page.etag)) {
    res.writeHead(304, ['etag', page.etag, 'vary', 'accept-encoding', 'cache-control', page.cacheControl])
    res.end()
    return
  }
  const variant = page.variant(encodingFor(req.headers['accept-encoding']))
  const write = ({ headers, body }: Awaited<typeof variant>) => {
    res.writeHead(page.status, headers)
    res.end(req.method === 'HEAD' ? undefined : body)
  }
  if (variant instanceof Promise) variant.then(write).catch(error => fault(res, error))
  else write(variant)
}

function isKnown(given: string | undefined, etag: string): boolean {
  return given !== undefined && (given === '*' || given.includes(etag.slice(2)))
}

function encodingFor(accepted: string | string[] | undefined): Encoding {
  if (typeof accepted !== 'string') return 'identity'
  const takes = (name: string) =>
    new RegExp(`(^|[\\s,])${name}\\s*(,|$|;(?!\\s*q=0(\\.0*)?\\s*(,|$)))`).test(accepted)
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}

/** Hands the request itself to the web, after everything that it would trust from outside has been taken away. */
function pass(front: Front, world: World, { req, res }: Exchange): void {
  const client = clientAddress(req, front.isBehindServer)
  for (const name of Object.keys(req.headers)) {
    if (/^(x-camket-|x-forwarded-|forwarded$)/.test(name)) delete req.headers[name]
  }
  // The name that was asked for: forms on 127.0.0.1 come from 127.0.0.1.
  Object.assign(req.headers, insideHeaders({ ...world.inside, host: req.headers.host ?? world.inside.host }))
  // Where a doubt comes from is nobody's business, ours neither.
  req.headers['x-camket-client'] = isCounter(req.url ?? '') ? '0.0.0.0' : client
  for (const [name, value] of safeHeaders) res.setHeader(name, value)
  if (isOffice(req.url ?? '') || isCounter(req.url ?? '')) res.setHeader('cache-control', 'no-store')
  if (req.method !== 'GET' && req.method !== 'HEAD') res.once('finish', () => world.published?.doubt())
  front.handler(req, res, () => {
    res.statusCode = 404
    res.end()
  })
}

function fault(res: ServerResponse, error: unknown): void {
  if (error instanceof QueueFull) return answerShortly(res, 503, { code: 'busy' })
  if (isAway(error)) return answerShortly(res, 503, { code: 'away' })
  const reference = randomBytes(5).toString('hex')
  process.stderr.write(`fault ${reference}\n${error instanceof Error ? error.stack : String(error)}\n`)
  answerShortly(res, 500, { code: 'fault', values: { reference } })
}
