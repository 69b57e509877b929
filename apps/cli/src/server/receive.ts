// What a request may send: a stranger a few words, a session a form, and a few at a time a file. Nothing is held before that
// is known.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerShortly } from './short-answer.ts'
import type { World } from './worlds.ts'

export interface Exchange {
  readonly req: IncomingMessage
  readonly res: ServerResponse
}

/** Whether somebody is signed in, asked only for what is more than a stranger may send. */
export type HasSession = (world: World, req: IncomingMessage) => Promise<boolean>

/** Whether a pass of the counter still lets somebody hand in a doubt. */
export type HasPass = (world: World, pass: string) => Promise<boolean>

/** Calls `pass` with everything that may go on to the web; answers the rest itself. */
export type Reception = (world: World, exchange: Exchange, pass: () => void) => Promise<void>

const kilobyte = 1024
const megabyte = 1024 * kilobyte
/** An upload of 30 MB with the form around it. */
export const largestUpload = 31 * megabyte
const largestForm = megabyte
/** Signing in takes a hundred bytes. */
const largestOfStrangers = 16 * kilobyte

/** Five thousand letters as a browser writes them, with the form around them. */
const largestOfCounter = 64 * kilobyte
/** A file of 25 MB with its words. */
const largestDoubt = 26 * megabyte
/** Apart from those of the office: a flood at the counter keeps no official from reporting. */
const doubtsAtOnce = 3
/** The pass is the first part of the form: so many bytes hold it, and so many milliseconds bring it. */
const mostBeforePass = 2 * kilobyte
const patienceForPass = 10_000

/** An upload is held in memory as a whole. */
const uploadsAtOnce = 4
/** So that one committee's uploads leave room for another's. */
const uploadsOfOneTenant = 2

/** How long what is sent may take to arrive, in milliseconds: a file over a slow line has time, a form needs none. */
const usualPatience = { form: 60_000, upload: 600_000 }
const patienceWithDoubts = 120_000

export function createReception(
  hasSession: HasSession,
  patience = usualPatience,
  hasPass: HasPass = async () => false,
): Reception {
  const uploading: Array<string | null> = []
  const atCounter = receiveDoubts(hasPass)
  return async (world, exchange, pass) => {
    const { req, res } = exchange
    // Without its length nobody knows how much will come; every browser tells it, and the parser holds them to it.
    if (req.headers['transfer-encoding'] !== undefined) {
      endWhenSlow(req, patience.form)
      answerShortly(res, 411, { code: 'no-length' })
      return letGo(req)
    }
    const bytes = Number(req.headers['content-length'] ?? 0)
    if (bytes > largestOfStrangers && bringsDoubt(req)) return atCounter(world, exchange, pass)
    const isUpload = bringsFile(req)
    const limit = isUpload ? largestUpload : largestForm
    const isFitting = bytes <= limit
    if (bytes > 0) endWhenSlow(req, isUpload && isFitting ? patience.upload : patience.form)
    if (!isFitting) return tooLarge(res, limit)
    if (bytes <= largestOfStrangers) return pass()
    if (!(await hasSession(world, req))) return turnAway(exchange)
    if (req.destroyed) return
    if (!isUpload) return pass()
    const own = uploading.filter(tenant => tenant === world.tenant).length
    if (uploading.length >= uploadsAtOnce || own >= uploadsOfOneTenant) return later(exchange)
    uploading.push(world.tenant)
    res.once('close', () => uploading.splice(uploading.indexOf(world.tenant), 1))
    pass()
  }
}

/** What a stranger hands in: a file only behind a good pass, few of them at a time, and one with each pass. */
function receiveDoubts(hasPass: HasPass): Reception {
  const running: string[] = []
  return async (world, exchange, pass) => {
    const { req, res } = exchange
    const bytes = Number(req.headers['content-length'] ?? 0)
    endWhenSlow(req, patienceWithDoubts)
    if (bytes > largestDoubt) return tooLarge(res, largestDoubt)
    // Words alone are read at once, and come back to whoever typed them where they are refused.
    if (bytes <= largestOfCounter) return pass()
    const given = passIn(await beginningOf(req))
    if (given === null || !(await hasPass(world, given))) return tooLarge(res, largestOfCounter)
    if (running.length >= doubtsAtOnce || running.includes(given)) return later(exchange)
    if (req.destroyed) return
    running.push(given)
    res.once('close', () => running.splice(running.indexOf(given), 1))
    pass()
  }
}

/** The first bytes of what is sent; they are put back for whoever reads all of it. */
function beginningOf(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  return new Promise(resolve => {
    const done = (): void => {
      clearTimeout(timer)
      for (const event of ['end', 'close', 'error']) req.off(event, done)
      req.off('readable', look)
      const begun = Buffer.concat(chunks)
      if (begun.length > 0 && !req.destroyed) req.unshift(begun)
      resolve(begun)
    }
    const look = (): void => {
      for (let chunk = req.read() as Buffer | null; chunk !== null; chunk = req.read() as Buffer | null) {
        chunks.push(chunk)
        length += chunk.length
        if (length >= mostBeforePass) return done()
      }
      if (passIn(Buffer.concat(chunks)) !== null) done()
    }
    const timer = setTimeout(done, patienceForPass)
    for (const event of ['end', 'close', 'error']) req.on(event, done)
    req.on('readable', look)
  })
}

const passPart =
  /^--[^\r\n]{1,100}\r\ncontent-disposition: form-data; name="pass"\r\n\r\n([\w.-]{1,200})\r\n/i

function passIn(begun: Buffer): string | null {
  return passPart.exec(begun.toString('latin1', 0, mostBeforePass))?.[1] ?? null
}

function bringsDoubt({ method, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && /^\/(?:en\/)?doubt\/write\?\/hand(?![^&=])/.test(url)
}

/** Where the office takes files: a plan, a piece of evidence, what was written without a line, a list of bodies (which comes back whole to be confirmed). */
const bringing = [
  /^\?\/bringIn(?![^&=])/,
  /^\/work\/[^/?]+\/claim\/[^/?]+\?\/attach(?![^&=])/,
  /^\/reviews\/[^/?]+\?\/attach(?![^&=])/,
  /^\/inspections\/[^/?]+(?:\/findings\/[^/?]+)?\?\/attach(?![^&=])/,
  /^\/actions\/[^/?]+\?\/attach(?![^&=])/,
  /^\/field\/send(?![^?])/,
  /^\/bodies\/import\?\/(?:show|confirm)(?![^&=])/,
]

function bringsFile({ method, url = '' }: IncomingMessage): boolean {
  const place = method === 'POST' ? /^\/(?:en\/)?office(?=[/?])(.*)$/.exec(url) : null
  return place !== null && bringing.some(address => address.test(place[1] ?? ''))
}

// Answered by the length alone, before a byte of the form is read: which file it is, only a page with script can say.
function tooLarge(res: ServerResponse, limit: number): void {
  const told = limit < megabyte ? `${limit / kilobyte} kB` : `${Math.floor(limit / megabyte)} MB`
  answerShortly(res, 413, { code: 'too-large', values: { limit: told } })
  letGo(res.req)
}

/** The office's own answer to whoever is not signed in, before what they send has been taken in. */
function turnAway({ req, res }: Exchange): void {
  const office = /^(\/en)?\/office(?!\/sign-in)(?![^/?])/.exec(req.url ?? '')
  if (office === null) return tooLarge(res, largestOfStrangers)
  res.writeHead(303, { location: `${office[1] ?? ''}/office/sign-in`, 'cache-control': 'no-store' })
  res.end()
  letGo(req)
}

function later({ req, res }: Exchange): void {
  answerShortly(res, 503, { code: 'uploads-busy' })
  letGo(req)
}

/** As it comes: a browser, or a server in front, that is cut off while it sends shows a fault instead of the answer. */
function letGo(req: IncomingMessage): void {
  req.resume()
}

function endWhenSlow(req: IncomingMessage, milliseconds: number): void {
  const timer = setTimeout(() => {
    if (!req.complete) req.destroy()
  }, milliseconds)
  timer.unref()
  req.once('close', () => clearTimeout(timer))
}
