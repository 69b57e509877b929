// The versions of a public thing with what changed in each, old beside new.
import type { AmendmentRecord, RecordKind } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import type { Version } from './shapes.ts'

/** Newest first; what changed comes out of the amendment records, as published. */
export async function versionsOf(
  tx: Tx,
  at: { tenant: string; kind: RecordKind; id: string },
): Promise<Version[]> {
  const rows = await tx
    .selectFrom('record')
    .leftJoin('record_body', join =>
      join.onRef('record_body.tenant', '=', 'record.tenant').onRef('record_body.index', '=', 'record.index'),
    )
    .select(['record.index', 'version', 'published_at', 'record_body.index as bodyOf'])
    .where('record.tenant', '=', at.tenant)
    .where('kind', '=', at.kind)
    .where('id', '=', at.id)
    .orderBy('version', 'desc')
    .execute()
  const amendments = rows.length > 1 ? await amendmentsOf(tx, at) : new Map<number, AmendmentRecord>()
  return rows.map(row => {
    const amendment = amendments.get(row.version)
    return {
      kind: at.kind,
      id: at.id,
      version: row.version,
      index: row.index,
      publishedAt: row.published_at.toISOString(),
      changed: amendment?.changes ?? [],
      reason: amendment?.reason ?? null,
      ground: amendment?.ground ?? null,
      isWithdrawn: row.bodyOf === null,
    }
  })
}

async function amendmentsOf(
  tx: Tx,
  at: { tenant: string; kind: RecordKind; id: string },
): Promise<Map<number, AmendmentRecord>> {
  const rows = await tx
    .selectFrom('portal_change')
    .innerJoin('record_body', join =>
      join
        .onRef('record_body.tenant', '=', 'portal_change.tenant')
        .onRef('record_body.index', '=', 'portal_change.index'),
    )
    .select(['of_version', 'body'])
    .where('portal_change.tenant', '=', at.tenant)
    .where('kind', '=', 'amendment')
    .where('of_kind', '=', at.kind)
    .where('of_id', '=', at.id)
    .execute()
  return new Map(rows.map(row => [row.of_version as number, JSON.parse(row.body) as AmendmentRecord]))
}
