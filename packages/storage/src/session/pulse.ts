// Whether the server still answers: one whose host or way is gone says nothing, and the system itself waits a quarter of an hour
// for the answer to what was sent (decision 0045).
import { setTimeout as pause } from 'node:timers/promises'
import { connectAlone } from './address.ts'
import { linesOf, type Address, type Lines } from './lines.ts'

const tickMs = 1_000
/** From one answer to the next question. */
const restTicks = 5
/** Ticks and no clock: a process that was stopped, or busy for long, has read between two of them whatever came meanwhile. */
const patienceTicks = 15
/** So often one that answers others is given more time. */
const mostRounds = 4

interface Pulse {
  readonly lines: Lines
  /** Settles as soon as the server has said anything. */
  ask(): Promise<unknown>
  /** Nobody waits for anything, or it was heard just now: nothing is asked. */
  isCalm?(): boolean
  /** Cuts what the question was asked on, where others are answered. */
  cutOwn?(): void
}

/** Asks again and again, and cuts all lines where nothing at all is heard for so long. The answer ends it. */
export function keepPulse({ lines, ask, isCalm = () => false, cutOwn = () => {} }: Pulse): () => void {
  let asked: { ticks: number; rounds: number; heard: () => boolean } | null = null
  let rested = 0
  const settled = () => {
    asked = null
    rested = 0
  }
  const begin = () => {
    asked = { ticks: 0, rounds: 1, heard: lines.listen() }
    ask().then(settled, settled)
  }
  const tick = () => {
    if (asked === null) {
      rested = isCalm() ? 0 : rested + 1
      if (rested >= restTicks) begin()
      return
    }
    asked.ticks += 1
    if (asked.ticks < patienceTicks) return
    if (!asked.heard()) return lines.cut()
    if (asked.rounds >= mostRounds) cutOwn()
    // Anew, for those who are answered now may fall silent later, before the question has an answer.
    asked = { ticks: 0, rounds: asked.rounds + 1, heard: lines.listen() }
  }
  // A program that has nothing else to do may end.
  const timer = setInterval(tick, tickMs).unref()
  return () => clearInterval(timer)
}

/** What a server that is silent, or the way to it, lets a new connection fail with; any other failure is an answer. */
const silent = new Set('ETIMEDOUT EHOSTUNREACH EHOSTDOWN ENETUNREACH ENETDOWN ENOTFOUND EAI_AGAIN'.split(' '))

/**
 * The same where no session stands by: while somebody waits and nothing is heard, a new connection asks. One that is let in,
 * or refused, shows that the server lives.
 */
export function knockWhile(isWaiting: () => boolean, address: Address): () => void {
  const lines = linesOf(address)
  const over = new AbortController()
  let heard = lines.listen()
  const isCalm = () => {
    const isHeard = heard()
    heard = lines.listen()
    return isHeard || !isWaiting()
  }
  const ask = async () => {
    while (!over.signal.aborted && isWaiting()) {
      try {
        return await (await connectAlone(address, 'camket pulse')).end()
      } catch (failure) {
        if (!silent.has((failure as { code?: string }).code ?? '')) return
        await pause(250, undefined, { ref: false })
      }
    }
  }
  const stop = keepPulse({ lines, ask, isCalm })
  return () => {
    over.abort()
    stop()
  }
}
