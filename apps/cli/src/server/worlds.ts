import type { Register } from '@camket/services/kernel/door'
import { publishedSize } from '@camket/services/publication/reading/publishedSize'
import { watchPublished, type PublishedState } from './published-state.ts'
import type { Inside } from './render.ts'

/** One tenant behind one origin, as the front sees it. */
export interface World {
  /** Null while the register has no tenant for this origin: nothing is kept then. */
  readonly tenant: string | null
  /** The origin that its pages are rendered for. */
  readonly inside: Inside
  readonly published: PublishedState | null
}

export interface Worlds {
  /** The world that answers at a `Host` header; null for a foreign name. */
  at(host: string): World | null | Promise<World | null>
}

/** How long the directory of tenants is believed, in milliseconds. */
const believedMs = 5_000
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/** Answers for the public origin, for tenants' own origins and, where the public origin is this machine, for its names. */
export async function openWorlds(register: Register, origin: string): Promise<Worlds> {
  const states = new Map<string, PublishedState>()
  const stateOf = (tenant: string): PublishedState => {
    const known = states.get(tenant)
    if (known !== undefined) return known
    const state = watchPublished(async () => (await publishedSize({ register, tenant })).size)
    states.set(tenant, state)
    return state
  }
  await register.hear('camket_published', ({ payload }) => {
    const [tenant = '', size = ''] = payload.split(/:(?=\d+$)/)
    states.get(tenant)?.hint(Number(size) || 0)
  })
  const own = new URL(origin)
  let directory = new Map<string, World>()
  let readAt = -Infinity
  let reading: Promise<void> | undefined
  const readDirectory = async (): Promise<void> => {
    const begun = performance.now()
    const worlds = new Map<string, World>()
    for (const { tenant, origin: given } of await register.tenants()) {
      const home = given === null ? own : new URL(withScheme(given))
      if (!worlds.has(home.host))
        worlds.set(home.host, { tenant, inside: insideOf(home), published: stateOf(tenant) })
    }
    if (!worlds.has(own.host)) worlds.set(own.host, { tenant: null, inside: insideOf(own), published: null })
    directory = worlds
    readAt = begun
  }
  const find = (host: string): World | null => {
    const name = host.toLowerCase()
    const isOurs = loopback.test(own.host) && loopback.test(name)
    return directory.get(name) ?? (isOurs ? (directory.get(own.host) ?? null) : null)
  }
  return {
    at: host => {
      if (performance.now() - readAt < believedMs) return find(host)
      reading ??= readDirectory().finally(() => {
        reading = undefined
      })
      return reading.then(() => find(host))
    },
  }
}

function insideOf(home: URL): Inside {
  return { proto: home.protocol.slice(0, -1), host: home.host }
}

function withScheme(origin: string): string {
  return origin.includes('://') ? origin : `https://${origin}`
}
