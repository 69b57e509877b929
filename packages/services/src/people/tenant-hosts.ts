// Which committee's world an address belongs to: one origin, one tenant. The server's front and its pages both ask here.

import { isConfidential } from '@camket/domain/people/confidential'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'

interface Homed {
  readonly tenant: string
  /** Null: it answers at the server's public origin. */
  readonly origin: string | null
}

/** The origin of an address that is kept, as browsers write it; a bare host means https. Null when it is none. */
export function originOf(typed: string): string | null {
  const address = typed.includes('://') ? typed : `https://${typed}`
  if (/\s/.test(address) || !URL.canParse(address)) return null
  const { protocol, origin } = new URL(address)
  return /^https?:$/.test(protocol) ? origin : null
}

/** Scheme, host and at most a port; one slash at the end says no more. */
const nothingButOrigin = /^https?:\/\/(\[[^\]]*\]|[^/?#@:\\[\]]+)(:[1-9]\d*)?\/?$/i

/**
 * The origin that somebody gives a server or a register, as browsers write it. Refused, with the origin that is meant, where
 * more was typed than that, and where its sessions would go in the open.
 */
export function askedOrigin(
  typed: string,
): Result<string, 'bad-origin' | 'plain-origin' | 'misshapen-origin'> {
  const isUrl = /^https?:[\\/]/i.test(typed) && URL.canParse(typed)
  const origin = originOf(isUrl ? new URL(typed).origin : typed)
  if (origin === null) return refused('bad-origin', { origin: typed })
  const url = new URL(origin)
  const isHidden = isConfidential(url)
  const mended = isHidden ? origin : `https://${url.host}`
  if (!nothingButOrigin.test(typed)) return refused('misshapen-origin', { origin: typed, mended })
  return isHidden ? accepted(origin) : refused('plain-origin', { origin: typed, mended })
}

export interface TenantHosts<Entry> {
  /** The tenant that answers at a host: the one whose own it is, or else the first that has none of its own. */
  at(host: string): Entry | null
  /** The origin of the tenant whose own host this is; null when it is nobody's. */
  ownOrigin(host: string): string | null
}

/** `host` is asked as a browser sends it: in any case, with its port. An origin that is none answers nowhere. */
export function tenantHosts<Entry extends Homed>(tenants: readonly Entry[]): TenantHosts<Entry> {
  const own = new Map<string, { entry: Entry; origin: string }>()
  for (const entry of tenants) {
    const origin = entry.origin === null ? null : originOf(entry.origin)
    if (origin === null) continue
    const { host, port, protocol } = new URL(origin)
    const usual = protocol === 'https:' ? 443 : 80
    for (const name of port === '' ? [host, `${host}:${usual}`] : [host])
      if (!own.has(name)) own.set(name, { entry, origin })
  }
  const homeless = tenants.find(({ origin }) => origin === null) ?? null
  return {
    at: host => own.get(host.toLowerCase())?.entry ?? homeless,
    ownOrigin: host => own.get(host.toLowerCase())?.origin ?? null,
  }
}
