// Asks a served register over HTTP by any name, with any cookie, as a form or as a file: what no browser would let a test do.
import { request, type IncomingHttpHeaders } from 'node:http'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** A field as it is sent; a file has a name and bytes. */
export type Sent = readonly (readonly [name: string, value: string | SentFile])[]
export interface SentFile {
  readonly fileName: string
  readonly type: string
  readonly bytes: Uint8Array
}

export interface Question {
  readonly port: number
  readonly path: string
  readonly method?: string
  /** Default localhost with the port. */
  readonly host?: string
  /** The whole `Cookie` header. */
  readonly cookie?: string | null
  /** Sent as a form: urlencoded, or multipart where it carries a file. */
  readonly form?: Sent
  readonly headers?: Readonly<Record<string, string>>
}

export function ask(question: Question): Promise<Answer> {
  const { port, path, host = `localhost:${port}`, cookie = null, form } = question
  const body = form === undefined ? null : bodyOf(form)
  const headers = {
    host,
    // Without it a form is answered as to a script, which hides where it leads.
    accept: 'text/html',
    ...(cookie === null ? {} : { cookie }),
    ...(body === null ? {} : { 'content-type': body.type, 'content-length': String(body.bytes.length) }),
    ...(body === null ? {} : { origin: originOf(host) }),
    ...question.headers,
  }
  const method = question.method ?? (body === null ? 'GET' : 'POST')
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, res => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () =>
        resolve({
          status: res.statusCode ?? 0,
          headers: res.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      )
      res.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body?.bytes)
  })
}

/** Committees with a name of their own are behind https. */
function originOf(host: string): string {
  return /^(localhost|127\.)/.test(host) ? `http://${host}` : `https://${host}`
}

function bodyOf(form: Sent): { type: string; bytes: Buffer } {
  if (form.every(([, value]) => typeof value === 'string')) {
    const text = new URLSearchParams(form.map(([name, value]) => [name, String(value)])).toString()
    return { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(text) }
  }
  const edge = 'ranh-gioi-cua-bieu-mau'
  const parts = form.map(([name, value]) => {
    const head = `--${edge}\r\ncontent-disposition: form-data; name="${name}"`
    if (typeof value === 'string') return Buffer.from(`${head}\r\n\r\n${value}\r\n`)
    const named = `${head}; filename="${value.fileName}"\r\ncontent-type: ${value.type}\r\n\r\n`
    return Buffer.concat([Buffer.from(named), value.bytes, Buffer.from('\r\n')])
  })
  return {
    type: `multipart/form-data; boundary=${edge}`,
    bytes: Buffer.concat([...parts, Buffer.from(`--${edge}--\r\n`)]),
  }
}
