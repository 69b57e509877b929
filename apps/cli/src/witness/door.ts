// Where other logs hand in their checkpoints: POST …/add-checkpoint, after C2SP tlog-witness.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { theServer } from '@camket/domain/kernel/author'
import type { Register } from '@camket/services/kernel/door'
import type { KeyFolder } from '@camket/services/publication/log/key-folder'
import {
  answerAddCheckpoint,
  maxRequestBytes,
} from '@camket/services/publication/witness/answerAddCheckpoint'

export interface WitnessDoor {
  /** Answers one request; never throws. */
  answer(tenant: string, req: IncomingMessage, res: ServerResponse): Promise<void>
}

/** Each costs a signature check and a transaction; more than so many wait for no one. */
const atOnce = 8
const patienceMs = 10_000

export function openWitnessDoor(
  register: Register,
  keys: KeyFolder,
  onFault: (error: unknown, tenant: string) => void,
): WitnessDoor {
  let running = 0
  return {
    async answer(tenant, req, res) {
      if (req.method !== 'POST') return end(res, 405, { allow: 'POST' })
      if (running >= atOnce) return end(res, 503, { 'retry-after': '5' })
      running += 1
      try {
        const body = await bodyOf(req)
        if (body === null) return end(res, 413, { connection: 'close' })
        const door = { register, tenant, author: theServer, now: new Date() }
        const { status, type, body: said } = await answerAddCheckpoint(door, keys, body)
        res.writeHead(status, { ...always, 'content-type': type, 'content-length': said.length })
        res.end(said)
      } catch (error) {
        if (req.socket.destroyed) return
        onFault(error, tenant)
        end(res, 500)
      } finally {
        running -= 1
      }
    },
  }
}

const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

function end(res: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  if (res.headersSent) return
  res.writeHead(status, { ...always, 'content-length': 0, ...headers })
  res.end()
}

/** Null where more is sent than a request can have; a sender that takes too long is cut off. */
async function bodyOf(req: IncomingMessage): Promise<Uint8Array | null> {
  const patience = setTimeout(() => req.destroy(new Error('too slow')), patienceMs)
  try {
    const chunks: Buffer[] = []
    let bytes = 0
    for await (const chunk of req as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > maxRequestBytes) return null
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } finally {
    clearTimeout(patience)
  }
}
