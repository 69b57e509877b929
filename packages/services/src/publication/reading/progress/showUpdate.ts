import type { PublicDoor } from '../../../kernel/door.ts'
import { inSnapshot } from '../snapshot.ts'

/** What the newest version of a public update says; null where none is public. */
export async function showUpdate(door: PublicDoor, update: string): Promise<{ statement: string } | null> {
  return inSnapshot(door, async tx => {
    const row = await tx
      .selectFrom('portal_update')
      .select('statement')
      .where('tenant', '=', door.tenant)
      .where('id', '=', update)
      .executeTakeFirst()
    return row ?? null
  })
}
