import type { Register } from '@camket/services/kernel/door'
import { timeZoneOf } from '@camket/services/people/timeZoneOf'
import { tenantHosts, type TenantHosts } from '@camket/services/people/tenant-hosts'

export type TenantEntry = Awaited<ReturnType<Register['tenants']>>[number]

interface Directory {
  readonly hosts: TenantHosts<TenantEntry>
  readonly isEmpty: boolean
  readonly until: number
}

/** How long the directory of tenants is believed, in milliseconds; a new tenant shows within this time. */
const believed = 5_000
const directories = new WeakMap<Register, Directory>()
const zones = new WeakMap<Register, Map<string, string>>()

/** The tenant that answers at an address; null when there is none. */
export async function tenantAt(register: Register, url: URL, now: number): Promise<TenantEntry | null> {
  const known = directories.get(register)
  const directory =
    known !== undefined && known.until > now && !known.isEmpty ? known : await readDirectory(register, now)
  directories.set(register, directory)
  return directory.hosts.at(url.host)
}

async function readDirectory(register: Register, now: number): Promise<Directory> {
  const tenants = await register.tenants()
  return { hosts: tenantHosts(tenants), isEmpty: tenants.length === 0, until: now + believed }
}

/** The zone in which a tenant's hours are told; asked once, for it never changes. */
export async function zoneOf(register: Register, tenant: string): Promise<string> {
  const known = zones.get(register) ?? new Map<string, string>()
  zones.set(register, known)
  const zone = known.get(tenant) ?? (await timeZoneOf({ register, tenant }))
  known.set(tenant, zone)
  return zone
}
