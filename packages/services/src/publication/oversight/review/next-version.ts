import type { RecordKind } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'

interface NextVersion {
  readonly id: string
  readonly version: number
  /** Entry of the version before it, whether or not that was withdrawn; null where there is none. */
  readonly newest: number | null
}

/** The version that is published next under an id. */
export async function nextVersionOf(
  tx: Tx,
  { tenant, kind, id }: { tenant: string; kind: RecordKind; id: string },
): Promise<NextVersion> {
  const row = await tx
    .selectFrom('record')
    .select(['index', 'version'])
    .where('tenant', '=', tenant)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { id, version: (row?.version ?? 0) + 1, newest: row?.index ?? null }
}
