import type { RecordBodies, RecordKind } from '@camket/domain/publication/records'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { inSnapshot } from '../snapshot.ts'

export type ShownBody = {
  [Kind in RecordKind]: { readonly kind: Kind; readonly body: RecordBodies[Kind] }
}[RecordKind]

export interface ShownRecord extends AsOf {
  readonly kind: RecordKind
  readonly id: string
  readonly version: number
  readonly entry: number
  readonly publishedAt: string
  readonly digest: string
  /** Entries that it names as those before it. */
  readonly previous: readonly number[]
  /** Null where it was withdrawn. */
  readonly content: ShownBody | null
}

/** One record of any kind as a page shows it; null when there is none. */
export async function showRecord(
  door: PublicDoor,
  of: { kind: RecordKind; id: string; version: number },
): Promise<ShownRecord | null> {
  return inSnapshot(door, async tx => {
    const row = await tx
      .selectFrom('record')
      .leftJoin('record_body as b', join =>
        join.onRef('b.tenant', '=', 'record.tenant').onRef('b.index', '=', 'record.index'),
      )
      .select(['record.index', 'published_at', 'digest', 'envelope', 'body'])
      .where('record.tenant', '=', door.tenant)
      .where('kind', '=', of.kind)
      .where('id', '=', of.id)
      .where('version', '=', of.version)
      .executeTakeFirst()
    if (row === undefined) return null
    const { previous } = JSON.parse(row.envelope) as { previous: number[] }
    const content = row.body === null ? null : { kind: of.kind, body: JSON.parse(row.body) as never }
    const publishedAt = row.published_at.toISOString()
    return { ...of, entry: row.index, publishedAt, digest: row.digest, previous, content }
  })
}
