import type { Tx } from '@camket/storage/open'
import { insertDoubts, type PublishedDoubt } from './applyDoubt.ts'

/** Fills the portal's table of doubts again from the newest version of each. Plans and standings are there already. */
export async function rebuildDoubts(tx: Tx, tenant: string): Promise<void> {
  const rows = await tx
    .selectFrom('record')
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'record.tenant').onRef('b.index', '=', 'record.index'),
    )
    .distinctOn('id')
    .select(['id', 'record.index', 'version', 'published_at', 'body'])
    .where('record.tenant', '=', tenant)
    .where('kind', '=', 'doubt')
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  const doubts = rows.map(({ id, index, version, published_at, body }): PublishedDoubt => {
    const entry = { tenant, id, index, version, publishedAt: published_at.toISOString() }
    return { entry, body: JSON.parse(body) as PublishedDoubt['body'] }
  })
  await insertDoubts(tx, doubts)
}
