// Where other logs hand in their checkpoints: POST …/add-checkpoint, after C2SP tlog-witness.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { theServer } from '@camket/domain/kernel/author'
import type { Register } from '@camket/services/kernel/door'
import { isAway, isCut } from '@camket/services/kernel/register'
import { witnessKeyHere } from '@camket/services/publication/witness/witnessKey'
import type { KeyFolder } from '@camket/services/publication/log/key-folder'
import {
  answerAddCheckpoint,
  maxRequestBytes,
} from '@camket/services/publication/witness/answerAddCheckpoint'
import { RefusedError } from '../command.ts'
import { clientAddress } from '../server/client-address.ts'
import { contradictionWords, type Tell } from './told.ts'

export interface WitnessDoor {
  /** Answers one request; never throws. */
  answer(tenant: string, req: IncomingMessage, res: ServerResponse): Promise<void>
}

/** Each costs a signature check and a transaction; more than so many wait for no one. */
const atOnce = 8
/** So many may be sending their few lines meanwhile, of one sender only some: who sends nothing shuts nobody else out. */
const arrivingAtOnce = 256
const arrivingOfOne = 4
const patienceMs = 10_000
/** Longer without a byte is no log's server. */
const silenceMs = 2_000
/** How long it is believed that a tenant has a witness key or none. */
const believedMs = 5_000

/** `tell` hears of what is our fault, and of a log that showed two faces. */
export function openWitnessDoor(register: Register, keys: KeyFolder, tell: Tell): WitnessDoor {
  let running = 0
  const arriving: string[] = []
  const witnesses = believed(tenant => isWitness(register, tenant))
  const judged = async (tenant: string, req: IncomingMessage, res: ServerResponse) => {
    if (!(await witnesses(tenant))) return end(res, 404, { connection: 'close' })
    const sender = senderOf(req)
    const isFull = arriving.length >= arrivingAtOnce || running >= atOnce
    if (isFull || arriving.filter(other => other === sender).length >= arrivingOfOne) return busy(res)
    arriving.push(sender)
    const body = await bodyOf(req).finally(() => arriving.splice(arriving.indexOf(sender), 1))
    if (body === 'too-slow') return end(res, 408, { connection: 'close' })
    if (body === 'too-large') return end(res, 413, { connection: 'close' })
    if (running >= atOnce) return busy(res)
    running += 1
    try {
      const door = { register, tenant, author: theServer, now: new Date() }
      const { status, type, body: said, contradiction } = await answerAddCheckpoint(door, keys, body)
      if (contradiction !== null) tell(new RefusedError([contradictionWords(contradiction)]), tenant)
      const later = laterOn[status]
      res.writeHead(status, {
        ...always,
        'content-type': type,
        'content-length': said.length,
        ...(later !== undefined && { 'retry-after': later }),
      })
      res.end(said)
    } finally {
      running -= 1
    }
  }
  return {
    async answer(tenant, req, res) {
      if (req.method !== 'POST') return end(res, 405, { allow: 'POST' })
      try {
        await judged(tenant, req, res)
      } catch (error) {
        // That the database is away is said once, by whoever opened the register; that it went in the middle of a commit, by nobody.
        if (isCut(error)) tell(error, tenant)
        if (isAway(error)) return busy(res)
        if (req.socket.destroyed) return
        tell(error, tenant)
        end(res, 500)
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

/** In seconds, of an answer that a later request may change. */
const laterOn: Readonly<Record<number, string>> = { 429: '60', 503: '5' }

const busy = (res: ServerResponse): void =>
  end(res, 503, { 'retry-after': laterOn[503]!, connection: 'close' })

/**
 * Behind a server on this machine the sender is whom that server saw. It is believed whether or not a public address was
 * given: where such a server passes a sender's own word on he evades the bound of one, and else he would shut everybody out.
 */
const senderOf = (req: IncomingMessage): string => clientAddress(req, true)

async function isWitness(register: Register, tenant: string): Promise<boolean> {
  const door = { register, tenant, author: theServer, now: new Date() }
  const key = await witnessKeyHere(door)
  return key.ok && key.value !== null
}

/** An answer kept for a moment, so that whoever knocks often costs no question to the database each time. */
function believed(ask: (tenant: string) => Promise<boolean>): (tenant: string) => Promise<boolean> {
  const known = new Map<string, { readonly answer: Promise<boolean>; readonly at: number }>()
  return tenant => {
    const last = known.get(tenant)
    if (last !== undefined && performance.now() - last.at < believedMs) return last.answer
    const answer = ask(tenant)
    known.set(tenant, { answer, at: performance.now() })
    answer.catch(() => known.delete(tenant))
    return answer
  }
}

function bodyOf(req: IncomingMessage): Promise<Uint8Array | 'too-slow' | 'too-large'> {
  return new Promise(resolve => {
    const chunks: Buffer[] = []
    let bytes = 0
    let silence: NodeJS.Timeout
    const done = (outcome: Uint8Array | 'too-slow' | 'too-large') => {
      clearTimeout(patience)
      clearTimeout(silence)
      resolve(outcome)
    }
    const listen = () => {
      clearTimeout(silence)
      silence = setTimeout(() => done('too-slow'), silenceMs)
    }
    const patience = setTimeout(() => done('too-slow'), patienceMs)
    req.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > maxRequestBytes) return done('too-large')
      chunks.push(chunk)
      listen()
    })
    req.once('end', () => done(Buffer.concat(chunks)))
    req.once('close', () => done('too-slow'))
    listen()
  })
}
