// What is doubted, as it stands in public now.
import type { Doubted } from '@camket/domain/oversight/doubt/text'
import type { Tx } from '@camket/storage/open'

export interface DoubtedThing {
  /** Entry index of the version that the doubt speaks of. */
  readonly index: number
  readonly version: number
  /** Null where it is a restrictive clause, which nobody has to carry out. */
  readonly commitment: string | null
}

/** The newest public version of what is doubted; null where there is none. */
export async function doubtedThing(
  tx: Tx,
  tenant: string,
  { kind, id }: Pick<Doubted, 'kind' | 'id'>,
): Promise<DoubtedThing | null> {
  if (kind === 'restriction') {
    const row = await tx
      .selectFrom('portal_restriction')
      .select(['index', 'version'])
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst()
    return row === undefined ? null : { ...row, commitment: null }
  }
  if (kind === 'commitment') {
    const row = await tx
      .selectFrom('portal_commitment')
      .select(['index', 'version', 'id as commitment'])
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst()
    return row ?? null
  }
  const table = kind === 'update' ? 'portal_update' : 'portal_answer'
  const row = await tx
    .selectFrom(table)
    .select(['index', 'version', 'commitment'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
