import type { PlanFacts } from '@camket/domain/plans/draft'
import { planSlug } from '@camket/domain/publication/plan-name'
import type { Tx } from '@camket/storage/open'

/** The plan's public id; a number is added when another plan ever had it. The caller holds the head's lock. */
export async function freePlanSlug(tx: Tx, tenant: string, facts: PlanFacts): Promise<string> {
  const stem = planSlug(facts)
  if (stem === null) throw new Error('publication: a plan without symbol and title has no name')
  const taken = await tx
    .selectFrom('record')
    .select('id')
    .where('tenant', '=', tenant)
    .where('kind', '=', 'plan')
    .where('version', '=', 1)
    .where(eb => eb.or([eb('id', '=', stem), eb('id', 'like', `${stem}-%`)]))
    .execute()
  const ids = new Set(taken.map(row => row.id))
  let slug = stem
  for (let n = 2; ids.has(slug); n += 1) slug = `${stem}-${n}`
  return slug
}
