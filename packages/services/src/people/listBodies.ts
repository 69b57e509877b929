import type { Result } from '@camket/domain/kernel/refusal'
import type { Body } from '@camket/domain/people/bodies'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../kernel/door.ts'
import { read } from '../kernel/write.ts'

/** The tenant's list of bodies, by name. */
export async function listBodies(door: Door): Promise<Result<Body[], PeopleCode>> {
  return read(door, 'listBodies', tx => loadBodies(tx, door.tenant))
}

export async function loadBodies(tx: Tx, tenant: string): Promise<Body[]> {
  const rows = await tx.selectFrom('body').selectAll().where('tenant', '=', tenant).orderBy('id').execute()
  return rows.map(({ tenant: _tenant, valid_from, valid_to, ...row }) => ({
    ...row,
    validFrom: valid_from,
    validTo: valid_to,
  }))
}
