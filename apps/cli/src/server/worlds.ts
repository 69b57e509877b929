import type { Register } from '@camket/services/kernel/door'
import { isAway } from '@camket/services/kernel/register'
import { tenantHosts, type TenantHosts } from '@camket/services/people/tenant-hosts'
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

/**
 * Answers for the public origin, for tenants' own origins and, where the public origin is this machine, for its names.
 * `grown` hears when a tenant's public record has grown, whoever asks for it or not.
 */
export async function openWorlds(
  register: Register,
  origin: string,
  grown: (tenant: string, size: number) => void = () => {},
): Promise<Worlds> {
  const states = new Map<string, PublishedState>()
  const stateOf = (tenant: string): PublishedState => {
    const known = states.get(tenant)
    if (known !== undefined) return known
    const read = async () => (await publishedSize({ register, tenant })).size
    const state = watchPublished(read, size => grown(tenant, size))
    states.set(tenant, state)
    return state
  }
  await register.hear('camket_published', ({ payload }) => {
    const [tenant = '', size = ''] = payload.split(/:(?=\d+$)/)
    states.get(tenant)?.hint(Number(size) || 0)
  })
  const own = new URL(origin)
  let hosts: TenantHosts<{ tenant: string }> = tenantHosts([])
  let readAt = -Infinity
  let reading: Promise<void> | undefined
  const readDirectory = async (): Promise<void> => {
    const begun = performance.now()
    hosts = tenantHosts(await register.tenants())
    readAt = begun
  }
  const find = (host: string): World | null => {
    const home = hosts.ownOrigin(host) ?? (isPublic(host, own) ? own.origin : null)
    if (home === null) return null
    const inside = insideOf(new URL(home))
    const tenant = hosts.at(inside.host)?.tenant ?? null
    return { tenant, inside, published: tenant === null ? null : stateOf(tenant) }
  }
  return {
    at: host => {
      if (performance.now() - readAt < believedMs) return find(host)
      reading ??= readDirectory().finally(() => {
        reading = undefined
      })
      // While the database is away its last directory stands, so that whoever asks gets a page that says so.
      const lastKnown = (error: unknown) => {
        if (!isAway(error) || readAt === -Infinity) throw error
      }
      return reading.catch(lastKnown).then(() => find(host))
    },
  }
}

function insideOf(home: URL): Inside {
  return { proto: home.protocol.slice(0, -1), host: home.host }
}

/** This machine has several names; where the public origin is one of them, all are. */
function isPublic(host: string, own: URL): boolean {
  return host.toLowerCase() === own.host || (loopback.test(own.host) && loopback.test(host))
}
