import type { Entry } from '@camket/domain/publication/portal-rows'
import type { RecordBodies, RecordKind } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'

interface Thing<Kind extends RecordKind> {
  readonly tenant: string
  readonly kind: Kind
  readonly id: string
}

/** The newest version of a public thing with its body; null when there is none. */
export async function newestRecord<Kind extends RecordKind>(
  tx: Tx,
  at: Thing<Kind>,
): Promise<{ entry: Entry; body: RecordBodies[Kind] } | null> {
  return recordVersion(tx, at, null)
}

/** One version of a public thing, the newest for null. */
export async function recordVersion<Kind extends RecordKind>(
  tx: Tx,
  at: Thing<Kind>,
  version: number | null,
): Promise<{ entry: Entry; body: RecordBodies[Kind] } | null> {
  const row = await tx
    .selectFrom('record')
    .innerJoin('record_body', join =>
      join.onRef('record_body.tenant', '=', 'record.tenant').onRef('record_body.index', '=', 'record.index'),
    )
    .select(['record.index', 'version', 'published_at', 'body'])
    .where('record.tenant', '=', at.tenant)
    .where('kind', '=', at.kind)
    .where('id', '=', at.id)
    .$if(version !== null, query => query.where('version', '=', version as number))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const { index } = row
  const publishedAt = row.published_at.toISOString()
  return {
    entry: { tenant: at.tenant, id: at.id, index, version: row.version, publishedAt },
    body: JSON.parse(row.body) as RecordBodies[Kind],
  }
}
