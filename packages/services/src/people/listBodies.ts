import type { Result } from '@camket/domain/kernel/refusal'
import type { Body, EditedBody } from '@camket/domain/people/bodies'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../kernel/door.ts'
import { read } from '../kernel/write.ts'

/** The tenant's list of bodies; a change carries the `edition` that it started from. */
export async function listBodies(door: Door): Promise<Result<EditedBody[], PeopleCode>> {
  return read(door, 'listBodies', tx => loadEditedBodies(tx, door.tenant))
}

/** The bodies as they are published: without the office's own count of changes. */
export async function loadBodies(tx: Tx, tenant: string): Promise<Body[]> {
  const bodies = await loadEditedBodies(tx, tenant)
  return bodies.map(({ edition: _edition, ...body }) => body)
}

export async function loadEditedBodies(tx: Tx, tenant: string): Promise<EditedBody[]> {
  const rows = await tx.selectFrom('body').selectAll().where('tenant', '=', tenant).orderBy('id').execute()
  return rows.map(({ tenant: _tenant, form: _form, valid_from, valid_to, ...row }) => ({
    ...row,
    validFrom: valid_from,
    validTo: valid_to,
  }))
}
