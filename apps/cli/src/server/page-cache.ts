import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'identity' | 'gzip' | 'br'

/** One answer as it goes out: its bytes in each encoding asked for so far, its headers ready to be written. */
export interface Page {
  readonly status: number
  readonly etag: string
  /** How long others may keep it: said again to whoever has it already. */
  readonly cacheControl: string
  readonly bytes: number
  variant(encoding: Encoding): Variant | Promise<Variant>
}

interface Variant {
  /** Name, value, name, value …, as `writeHead` takes them. */
  readonly headers: string[]
  readonly body: Buffer
}

export interface PageCache {
  get(key: string): Page | undefined
  put(key: string, page: Page): void
  /** Drops every page whose key is named: what was withdrawn must not lie in memory either. */
  forget(isGone: (key: string) => boolean): void
  readonly bytes: number
}

/** Room for headers, keys and bookkeeping of one page. */
const overhead = 1_000
/** No single page may push out more than this share of the others. */
const largestShare = 1 / 8

/** Bounded in bytes. A page that was read since the last round gets a second round before it is dropped. */
export function createPageCache(limit: number): PageCache {
  const pages = new Map<string, { page: Page; counted: number; isUsed: boolean }>()
  let bytes = 0
  const drop = (key: string) => {
    bytes -= pages.get(key)?.counted ?? 0
    pages.delete(key)
  }
  const makeRoom = () => {
    // Two rounds suffice: the second meets only pages whose mark the first has taken.
    for (const [key, kept] of pages) {
      if (bytes <= limit) return
      drop(key)
      if (kept.isUsed) add(key, kept.page)
    }
  }
  const add = (key: string, page: Page) => {
    pages.set(key, { page, counted: weigh(key, page), isUsed: false })
    bytes += weigh(key, page)
  }
  return {
    get: key => {
      const kept = pages.get(key)
      if (kept !== undefined) kept.isUsed = true
      return kept?.page
    },
    put: (key, page) => {
      if (weigh(key, page) > limit * largestShare) return
      drop(key)
      add(key, page)
      makeRoom()
    },
    forget: isGone => {
      for (const key of [...pages.keys()].filter(isGone)) drop(key)
    },
    get bytes() {
      return bytes
    },
  }
}

/** Counted for all its encodings, as if the packed ones together were as large as the plain one. */
function weigh(key: string, page: Page): number {
  return page.bytes * 2 + key.length * 2 + overhead
}

const compressible = /^(text\/|application\/(json|xml|atom\+xml|rss\+xml|javascript)|image\/svg)/
/** Below this a packet is not saved. */
const leastBytes = 1_000
const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

/** Makes a page out of what was rendered; encodings are made once, when first asked for. */
export function createPage(status: number, headers: ReadonlyArray<[string, string]>, body: Buffer): Page {
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? ''
  const isEncoded = headers.some(([name]) => name === 'content-encoding')
  const mayShrink = !isEncoded && body.length >= leastBytes && compressible.test(type)
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const kept = headers.filter(([name]) => !['content-length', 'etag', 'vary'].includes(name)).flat()
  const common = [...kept, 'etag', etag, 'vary', 'accept-encoding']
  const made = new Map<Encoding, Variant | Promise<Variant>>()
  const variantOf = (encoding: Encoding, bytes: Buffer): Variant => {
    const named = encoding === 'identity' ? [] : ['content-encoding', encoding]
    const variant = { headers: [...common, ...named, 'content-length', String(bytes.length)], body: bytes }
    made.set(encoding, variant)
    return variant
  }
  const variant = (asked: Encoding): Variant | Promise<Variant> => {
    const encoding = mayShrink ? asked : 'identity'
    const known = made.get(encoding)
    if (known !== undefined) return known
    if (encoding === 'identity') return variantOf(encoding, body)
    const making = compress(encoding, body).then(bytes => variantOf(encoding, bytes))
    made.set(encoding, making)
    return making
  }
  const cacheControl = headers.find(([name]) => name === 'cache-control')?.[1] ?? 'no-cache'
  return { status, etag, cacheControl, bytes: body.length, variant }
}

function compress(encoding: 'gzip' | 'br', body: Buffer): Promise<Buffer> {
  if (encoding === 'gzip') return toGzip(body, { level: 6 })
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  return toBrotli(body, { params })
}
