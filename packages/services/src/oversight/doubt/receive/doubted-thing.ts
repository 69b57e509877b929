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
  if (kind === 'decision') {
    const row = await tx
      .selectFrom('portal_decision')
      .select(['index', 'version', 'commitments'])
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst()
    const [commitment] = row?.commitments ?? []
    return row === undefined || commitment === undefined
      ? null
      : { index: row.index, version: row.version, commitment }
  }
  const row = await tx
    .selectFrom(tableOf[kind])
    .select(['index', 'version', 'commitment'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  // What is about a body's work as a whole stands with no commitment; an answer about a clause's sheet stands with the clause.
  return kind !== 'answer' && row.commitment === null ? null : row
}

const tableOf = {
  update: 'portal_update',
  answer: 'portal_answer',
  action: 'portal_action',
  review: 'portal_review',
  finding: 'portal_finding',
} as const
