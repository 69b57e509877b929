import type { RecordKind } from '@camket/domain/publication/records'
import type { PublicDoor } from '../../kernel/door.ts'
import { inSnapshot } from './snapshot.ts'

/** What the feed says of the newest public version of a thing; null where none is public. */
export async function newestChange(
  door: PublicDoor,
  { kind, id }: { kind: RecordKind; id: string },
): Promise<{ words: string; version: number } | null> {
  return inSnapshot(door, async tx => {
    const row = await tx
      .selectFrom('portal_change')
      .select(['words', 'version'])
      .where('tenant', '=', door.tenant)
      .where('kind', '=', kind)
      .where('id', '=', id)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ?? null
  })
}
