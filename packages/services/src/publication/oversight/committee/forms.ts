// A form that is sent twice becomes one record.
import type { Tx } from '@camket/storage/open'

export interface Made {
  /** Public id, version and entry of what the form became. */
  readonly id: string
  readonly version: number
  readonly index: number
}

/** What the form became; null while it has become nothing. Call it under the lock of the head. */
export async function madeOf(tx: Tx, tenant: string, form: string): Promise<Made | null> {
  const row = await tx
    .selectFrom('committee_form')
    .select(['made as id', 'version', 'index'])
    .where('tenant', '=', tenant)
    .where('form', '=', form)
    .executeTakeFirst()
  return row ?? null
}

export async function noteMade(
  tx: Tx,
  tenant: string,
  { form, made }: { form: string; made: Made },
): Promise<void> {
  const { id, version, index } = made
  await tx.insertInto('committee_form').values({ tenant, form, made: id, version, index }).execute()
}
