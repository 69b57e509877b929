import type { Door } from '@camket/services/kernel/door'
import { askedOrigin, originOf } from '@camket/services/people/tenant-hosts'
import { UsageError, type Values } from '../../command.ts'
import { dataFolder } from '../../data-folder.ts'
import { refusedWith } from '../../refusals.ts'
import { isEmbedded } from '../../register.ts'
import { notedAddress } from '../../server/address-note.ts'

export const addressOptions = { origin: { type: 'string' }, port: { type: 'string' } } as const

/**
 * Where the office of the door's tenant is: `--origin`, `--port`, the tenant's own origin, the server that runs on the data
 * folder, or this machine's usual address. A tenant that has its own answers at no other.
 */
export async function officeAddress(door: Door, values: Values): Promise<string> {
  const { origin, port } = values
  const tenants = await door.register.tenants()
  const kept = tenants.find(({ tenant }) => tenant === door.tenant)?.origin ?? null
  const own = kept === null ? null : originOf(kept)
  if (typeof origin === 'string') return own !== null && originOf(origin) === own ? own : givenOrigin(origin)
  if (typeof port === 'string') return onThisMachine(port)
  return own ?? (isEmbedded(values) ? notedAddress(dataFolder(values)) : null) ?? onThisMachine('4096')
}

/** As for a server and a register; the mend is named. */
export function givenOrigin(origin: string): string {
  const asked = askedOrigin(origin)
  if (asked.ok) return asked.value
  throw new UsageError(refusedWith(asked.refusals).lines[0]!)
}

function onThisMachine(port: string): string {
  const address = `http://localhost:${port}`
  if (/^\d+$/.test(port) && URL.canParse(address)) return address
  throw new UsageError({
    vi: `--port nhận một số từ 0 đến 65535, không phải “${port}”.`,
    en: `--port takes a number from 0 to 65535, not “${port}”.`,
  })
}
