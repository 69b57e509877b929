import { usualTimeZone } from '@camket/domain/people/time-zone'
import type { PublicDoor } from '../kernel/door.ts'

/**
 * The zone (IANA name) in which the days and hours of a tenant are told; set when the tenant is made, never changed. Not asked
 * of the replica: the office works on without it.
 */
export async function timeZoneOf({ register, tenant }: PublicDoor): Promise<string> {
  const row = await register.inSnapshot(tenant, 'server', tx =>
    tx.selectFrom('record_head').select('time_zone').where('tenant', '=', tenant).executeTakeFirst(),
  )
  return row?.time_zone ?? usualTimeZone
}
