import type { RecordBodies } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { putActions, putFindings } from './applyInspection.ts'

/** Empties the portal's rows of findings and dated tasks and fills them again from the records alone. */
export async function rebuildInspections(tx: Tx, tenant: string): Promise<void> {
  for (const table of ['portal_finding', 'portal_action', 'portal_action_step'] as const) {
    await tx.deleteFrom(table).where('tenant', '=', tenant).execute()
  }
  const findings = await standing(tx, tenant, 'finding')
  await putFindings(tx, [...new Map(findings.map(one => [one.entry.id, one])).values()])
  await putActions(tx, await standing(tx, tenant, 'action'))
}

/** Every version that has a body, oldest first. */
async function standing<Kind extends 'finding' | 'action'>(tx: Tx, tenant: string, kind: Kind) {
  const rows = await tx
    .selectFrom('record as r')
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'r.tenant').onRef('b.index', '=', 'r.index'),
    )
    .select(['r.id', 'r.index', 'r.version', 'r.published_at', 'b.body'])
    .where('r.tenant', '=', tenant)
    .where('r.kind', '=', kind)
    .orderBy('r.index')
    .execute()
  return rows.map(({ published_at, body, ...entry }) => ({
    entry: { tenant, ...entry, publishedAt: published_at.toISOString() },
    body: JSON.parse(body) as RecordBodies[Kind],
  }))
}
