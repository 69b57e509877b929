import { IncomingMessage, type ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { Writable } from 'node:stream'

export type Handler = (req: IncomingMessage, res: ServerResponse, next: () => void) => unknown

export interface Rendered {
  readonly status: number
  readonly headers: ReadonlyArray<[string, string]>
  readonly body: Buffer
}

/** Internal headers that the web trusts, because everything that comes from outside under these names is dropped. */
export interface Inside {
  readonly proto: string
  readonly host: string
  /** Languages of the static copy that is rendered; absent for the live portal. */
  readonly mirror?: 'vi' | 'en' | 'both'
}

/** A public answer is text of one page of a list; more is a fault. */
const largestBody = 64 * 1024 * 1024

/**
 * Renders an address by itself: no cookie, no header of the person who asked reaches the page, so that one rendering may
 * be shown to all.
 */
export function renderAddress(handler: Handler, url: string, inside: Inside): Promise<Rendered> {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method: 'GET', url, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1 })
  Object.assign(request.headers, { host: inside.host, accept: 'text/html' }, insideHeaders(inside))
  request.push(null)
  return new Promise((resolve, reject) => {
    const response = new Collected(resolve)
    response.once('error', reject)
    response.once('close', () => reject(new Error(`rendering ${url} was broken off`)))
    const next = () => {
      response.statusCode = 404
      response.end()
    }
    try {
      handler(request, response as unknown as ServerResponse, next)
    } catch (error) {
      reject(error as Error)
    }
  })
}

export function insideHeaders({ proto, host, mirror }: Inside): Record<string, string> {
  const copy = mirror === undefined ? {} : { 'x-camket-mirror': mirror }
  return { 'x-camket-proto': proto, 'x-camket-host': host, ...copy }
}

type HeaderValue = string | number | ReadonlyArray<string>

/** The part of a server response that the web's handler uses, collected in memory. */
class Collected extends Writable {
  statusCode = 200
  headersSent = false
  readonly #headers = new Map<string, HeaderValue>()
  readonly #chunks: Buffer[] = []
  readonly #done: (rendered: Rendered) => void
  #bytes = 0

  constructor(done: (rendered: Rendered) => void) {
    super()
    this.#done = done
  }

  setHeader(name: string, value: HeaderValue): this {
    this.#headers.set(name.toLowerCase(), value)
    return this
  }

  getHeader(name: string): HeaderValue | undefined {
    return this.#headers.get(name.toLowerCase())
  }

  hasHeader(name: string): boolean {
    return this.#headers.has(name.toLowerCase())
  }

  removeHeader(name: string): void {
    this.#headers.delete(name.toLowerCase())
  }

  getHeaderNames(): string[] {
    return [...this.#headers.keys()]
  }

  writeHead(status: number, headers: Readonly<Record<string, HeaderValue>> = {}): this {
    this.statusCode = status
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, value)
    this.headersSent = true
    return this
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.#bytes += chunk.length
    this.#chunks.push(chunk)
    done(this.#bytes > largestBody ? new Error('the answer is too large') : undefined)
  }

  override _final(done: () => void): void {
    const headers = [...this.#headers].flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
    )
    this.#done({ status: this.statusCode, headers, body: Buffer.concat(this.#chunks) })
    done()
  }
}
