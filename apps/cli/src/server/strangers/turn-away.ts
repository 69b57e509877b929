// Whoever tries passwords beyond their budget is answered here, shortly and slowly: no form is read, no page is drawn, and the
// database is asked nothing.
import type { Register } from '@camket/services/kernel/door'
import { whyAway, type Away } from '@camket/services/people/password/turned-away'
import { clientAddress } from '../client-address.ts'
import type { Exchange } from '../receive.ts'
import { answerShortly } from '../short-answer.ts'
import type { World } from '../worlds.ts'

/** True where the request was answered. */
export type TurnsAway = (world: World, exchange: Exchange) => boolean

/** In milliseconds; who tries again as soon as they are answered is slowed by it, a person hardly. */
const pause = 1_000
/** Answers that wait; beyond that they are given at once. */
const mostHeld = 500

export function strangersTurnedAway(register: Register, isBehindServer: boolean): TurnsAway {
  let held = 0
  return ({ tenant, inside }, exchange) => {
    const { req } = exchange
    if (tenant === null || !triesPassword(req.method, req.url)) return false
    const name = inside.proto === 'https' ? '__Host-camket-device' : 'camket-device'
    const from = { source: clientAddress(req, isBehindServer), device: cookieOf(req.headers.cookie, name) }
    const why = whyAway({ register, tenant, now: new Date() }, from)
    if (why === null) return false
    // What is sent is let go as it comes; a browser that is cut off shows a fault instead of the answer.
    req.resume()
    if (held >= mostHeld) answerAway(exchange, why)
    else {
      held += 1
      setTimeout(() => {
        held -= 1
        answerAway(exchange, why)
      }, pause).unref()
    }
    return true
  }
}

function triesPassword(method: string | undefined, url = ''): boolean {
  return method === 'POST' && /^\/(?:en\/)?office\/sign-in\?\/password(?![^&=])/.test(url)
}

function cookieOf(header: string | undefined, name: string): string | null {
  const pair = (header ?? '').split(/;\s*/).find(one => one.startsWith(`${name}=`))
  try {
    return pair === undefined ? null : decodeURIComponent(pair.slice(name.length + 1))
  } catch {
    return null
  }
}

function answerAway({ res }: Exchange, why: Away): void {
  if (res.destroyed) return
  if (why.code === 'tries-busy') return answerShortly(res, 503, { code: why.code })
  const { code, minutes } = why
  res.setHeader('retry-after', String(minutes * 60))
  answerShortly(res, 429, { code, values: { minutes } })
}
