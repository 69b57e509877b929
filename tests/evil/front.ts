// The operator's own web server before the register: it passes everything on, or serves whoever it likes whatever it likes.
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Asked {
  readonly path: string
  readonly agent: string
}

export interface Answer {
  readonly status: number
  readonly body: Buffer
  readonly type: string
}

/** What is served in place of the honest answer; null passes it on. */
export type Lie = (asked: Asked, honest: (path?: string) => Promise<Answer>) => Promise<Answer | null>

export interface Front {
  readonly address: string
  /** The port behind; null: nobody answers. */
  behind: number | null
  lie: Lie | null
  close(): Promise<void>
}

export async function openFront(): Promise<Front> {
  const server = createServer((req, res) => void answer(front, req, res))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  const front: Front = { address: `http://localhost:${port}`, behind: null, lie: null, close }
  return front
}

async function answer(front: Front, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const asked = { path: req.url ?? '/', agent: req.headers['user-agent'] ?? '' }
  const honest = (path = asked.path) => fetched(front, req, path)
  try {
    const { status, body, type } = (await front.lie?.(asked, honest)) ?? (await honest())
    res.writeHead(status, { 'content-type': type, 'content-length': body.length })
    res.end(body)
  } catch {
    res.destroy()
  }
}

function fetched(front: Front, { headers, method }: IncomingMessage, path: string): Promise<Answer> {
  const { host, 'user-agent': agent = '' } = headers
  return new Promise((resolve, reject) => {
    const at = { port: front.behind ?? 1, host: '127.0.0.1', path, method, agent: false as const }
    const asking = request({ ...at, headers: { host: host ?? '', 'user-agent': agent } }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const type = response.headers['content-type'] ?? 'application/octet-stream'
        resolve({ status: response.statusCode ?? 502, body: Buffer.concat(chunks), type })
      })
    })
    asking.on('error', reject)
    asking.end()
  })
}
