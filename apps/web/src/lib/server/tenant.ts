// Which committee's world an address belongs to: one origin, one tenant.
import type { Register } from '@camket/services/kernel/door'

export type TenantEntry = Awaited<ReturnType<Register['tenants']>>[number]

interface Directory {
  readonly tenants: ReadonlyArray<TenantEntry>
  readonly until: number
}

/** How long the directory of tenants is believed, in milliseconds; a new tenant shows within this time. */
const believed = 5_000
const directories = new WeakMap<Register, Directory>()

/** The tenant that answers at an address: its own origin, or else the one that has none of its own; null when there is none. */
export async function tenantAt(register: Register, url: URL, now: number): Promise<TenantEntry | null> {
  const known = directories.get(register)
  const directory =
    known !== undefined && known.until > now && known.tenants.length > 0
      ? known
      : { tenants: await register.tenants(), until: now + believed }
  directories.set(register, directory)
  const own = directory.tenants.find(({ origin }) => origin === url.origin || origin === url.host)
  return own ?? directory.tenants.find(({ origin }) => origin === null) ?? null
}
