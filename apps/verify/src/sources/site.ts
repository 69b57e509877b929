// A running site, which may be slow, broken or hostile: few requests at a time, bounded in bytes and in time.
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { SourceError, type Source } from '../source.ts'

export interface SiteLimits {
  /** Milliseconds without a byte. */
  readonly idle: number
  /** Milliseconds for one file, whatever trickles in. */
  readonly whole: number
  readonly atOnce: number
  /** Times that a failing request is sent again. */
  readonly retries: number
}

const usual: SiteLimits = { idle: 20_000, whole: 600_000, atOnce: 6, retries: 2 }
const mostRedirects = 3

/** Reads below `address`; redirects are followed on the same origin only. */
export function siteSource(address: URL, limits: Partial<SiteLimits> = {}): Source {
  const of = { ...usual, ...limits }
  const base = new URL(address.pathname.endsWith('/') ? address.href : `${address.href}/`)
  const turn = createTurns(of.atOnce)
  return {
    kind: 'site',
    read: (path, most) => turn(() => readAgain({ url: new URL(path, base), path, most, of, take: whole })),
    digestOf: (path, most) =>
      turn(() => readAgain({ url: new URL(path, base), path, most, of, take: digested })),
  }
}

interface Asked {
  readonly url: URL
  readonly path: string
  readonly most: number
  readonly of: SiteLimits
  /** What is made of the pieces as they come. */
  readonly take: () => Taking
}

interface Taking {
  piece(bytes: Uint8Array): void
  end(): Uint8Array
}

function whole(): Taking {
  const chunks: Uint8Array[] = []
  return {
    piece: bytes => void chunks.push(bytes),
    end: () => (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)),
  }
}

function digested(): Taking {
  const hash = createHash('sha256')
  return { piece: bytes => void hash.update(bytes), end: () => Uint8Array.from(hash.digest()) }
}

async function readAgain(asked: Asked): Promise<Uint8Array | null> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await readOnce(asked)
    } catch (error) {
      const isPassing = error instanceof SourceError && ['unreachable', 'bad-status'].includes(error.trouble)
      if (!isPassing || attempt >= asked.of.retries) throw error
      await pause(250 * 2 ** attempt)
    }
  }
}

async function readOnce({ url, path, most, of, take }: Asked): Promise<Uint8Array | null> {
  const stop = new AbortController()
  const all = setTimeout(() => stop.abort(), of.whole)
  let idle = setTimeout(() => stop.abort(), of.idle)
  const stir = (): void => {
    clearTimeout(idle)
    idle = setTimeout(() => stop.abort(), of.idle)
  }
  try {
    const response = await follow(url, path, stop.signal)
    if (response.status === 404 || response.status === 410) return await dropped(response, null)
    if (!response.ok) return await dropped(response, new SourceError('bad-status', path))
    return await collect(response, { path, most, stir, taking: take() })
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError(stop.signal.aborted ? 'timeout' : 'unreachable', path)
  } finally {
    clearTimeout(all)
    clearTimeout(idle)
    stop.abort()
  }
}

async function dropped(response: Response, then: SourceError | null): Promise<null> {
  await response.body?.cancel()
  if (then !== null) throw then
  return null
}

async function follow(start: URL, path: string, signal: AbortSignal): Promise<Response> {
  let url = start
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    const response = await fetch(url, {
      signal,
      redirect: 'manual',
      headers: { 'user-agent': 'camket-verify' },
    })
    const to = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || to === null) return response
    await response.body?.cancel()
    url = new URL(to, url)
    if (url.origin !== start.origin) throw new SourceError('redirected-away', path)
  }
  throw new SourceError('redirected-away', path)
}

interface Collecting {
  readonly path: string
  readonly most: number
  readonly stir: () => void
  readonly taking: Taking
}

/** The unpacked bytes are what is bounded: a small answer may unpack to a huge one. */
async function collect(response: Response, { path, most, stir, taking }: Collecting): Promise<Uint8Array> {
  let length = 0
  for await (const chunk of response.body ?? []) {
    stir()
    length += chunk.length
    if (length > most) throw new SourceError('too-large', path)
    taking.piece(chunk)
  }
  return taking.end()
}

function createTurns(atOnce: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let running = 0
  const waiting: Array<() => void> = []
  return async work => {
    if (running >= atOnce) await new Promise<void>(resolve => waiting.push(resolve))
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}
