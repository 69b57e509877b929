import type { Entry } from '@camket/domain/publication/portal-rows'
import type { RecordBodies, RecordKind } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'

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

/**
 * How many records there ever were whose ids are these words and a number, from 1 without a gap: each is asked for by its
 * name, and a withdrawn one keeps its number. A `select` and no `exists`: that one the planner turns into a join, and reads all
 * records of the kind for every number (700 ms of 220,000 records; so 1).
 */
export async function numberedSoFar(
  tx: Tx,
  of: { readonly tenant: string; readonly kind: RecordKind; readonly named: string },
): Promise<number> {
  const { tenant, kind, named } = of
  const { rows } = await sql<{ n: number }>`
    with recursive told(n) as (
      select 0 union all
      select n + 1 from told where (select true from record
        where tenant = ${tenant} and kind = ${kind} and version = 1 and id = ${named}::text || (n + 1)))
    select max(n)::int as n from told`.execute(tx)
  return rows[0]?.n ?? 0
}
