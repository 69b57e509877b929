import type { Entry } from '@camket/domain/publication/portal-rows'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { replaceDecision, replaceProposal } from './committeeRows.ts'

type Kind = 'decision' | 'proposal'

/** Empties the portal's rows of the committee and fills them again from the records alone. */
export async function rebuildCommittee(tx: Tx, tenant: string): Promise<void> {
  await tx.deleteFrom('portal_decision').where('tenant', '=', tenant).execute()
  await tx.deleteFrom('portal_proposal').where('tenant', '=', tenant).execute()
  for (const { entry, body } of await standing(tx, tenant, 'decision')) await replaceDecision(tx, entry, body)
  for (const { entry, first, body } of await standing(tx, tenant, 'proposal')) {
    await replaceProposal(tx, { entry, first }, body)
  }
}

interface Standing<K extends Kind> {
  readonly entry: Entry
  readonly first: number
  readonly body: RecordBodies[K]
}

/** The newest version of each that has a body, and the entry of its first. */
async function standing<K extends Kind>(tx: Tx, tenant: string, kind: K): Promise<Standing<K>[]> {
  const rows = await tx
    .selectFrom('record as r')
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'r.tenant').onRef('b.index', '=', 'r.index'),
    )
    .innerJoin('record as f', join =>
      join
        .onRef('f.tenant', '=', 'r.tenant')
        .onRef('f.kind', '=', 'r.kind')
        .onRef('f.id', '=', 'r.id')
        .on('f.version', '=', 1),
    )
    .distinctOn('r.id')
    .select(['r.id', 'r.index', 'r.version', 'r.published_at', 'b.body', 'f.index as first'])
    .where('r.tenant', '=', tenant)
    .where('r.kind', '=', kind)
    .orderBy('r.id')
    .orderBy('r.version', 'desc')
    .execute()
  return rows.map(({ published_at, body, first, ...entry }) => ({
    entry: { tenant, ...entry, publishedAt: published_at.toISOString() },
    first,
    body: JSON.parse(body) as RecordBodies[K],
  }))
}
