import type { Register } from './door.ts'

/**
 * Does work of the server's own in every tenant, one after the other; a fault in one is told and stops no other. True when
 * some tenant had work: then there may be more.
 */
export async function inEveryTenant(
  register: Register,
  work: (tenant: string) => Promise<boolean>,
  onFault: (error: unknown, tenant: string | null) => void,
): Promise<boolean> {
  let tenants: ReadonlyArray<{ readonly tenant: string }> = []
  try {
    tenants = await register.tenants()
  } catch (error) {
    onFault(error, null)
  }
  let found = false
  for (const { tenant } of tenants) {
    try {
      found = (await work(tenant)) || found
    } catch (error) {
      onFault(error, tenant)
    }
  }
  return found
}
