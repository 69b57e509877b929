import type { Commitment } from '@camket/domain/commitments/work/commitment'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'

export interface PublishedCommitment {
  readonly id: string
  readonly version: number
  readonly body: Commitment
}

/** The newest version of a published commitment. A restrictive clause is refused by name: it is nobody's work. */
export async function loadCommitment(
  tx: Tx,
  tenant: string,
  id: string,
): Promise<Result<PublishedCommitment, 'no-such-work' | 'restrictive-not-work'>> {
  const row = await tx
    .selectFrom('portal_commitment as c')
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'c.tenant').onRef('b.index', '=', 'c.index'),
    )
    .select(['c.version', 'b.body'])
    .where('c.tenant', '=', tenant)
    .where('c.id', '=', id)
    .executeTakeFirst()
  if (row !== undefined) {
    return accepted({ id, version: row.version, body: JSON.parse(row.body) as Commitment })
  }
  const restriction = await tx
    .selectFrom('portal_restriction')
    .select('id')
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  return refused(restriction === undefined ? 'no-such-work' : 'restrictive-not-work', { commitment: id })
}

/** Numbers of the milestones that something published speaks of; what was withdrawn speaks of none. */
export async function reportedMilestones(
  tx: Tx,
  { tenant, commitment }: { readonly tenant: string; readonly commitment: string },
): Promise<number[]> {
  const rows = await tx
    .selectFrom('portal_update')
    .select('milestone')
    .distinct()
    .where('tenant', '=', tenant)
    .where('commitment', '=', commitment)
    .where('milestone', 'is not', null)
    .orderBy('milestone')
    .execute()
  return rows.flatMap(({ milestone }) => (milestone === null ? [] : [milestone]))
}
