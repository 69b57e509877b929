import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { snapshotOf } from '../snapshot.ts'
import { actionLines, actionsWithSteps, type PublicAction } from './actions.ts'

/** What one finding or decision asked for, with every step that was taken. */
export async function actionsFrom(
  door: PublicDoor,
  { kind, id }: { kind: 'finding' | 'decision'; id: string },
): Promise<AsOf & { readonly lines: readonly PublicAction[] }> {
  return snapshotOf(door, async (tx, asOf) => {
    const where = sql`a.from_kind = ${kind} and a.from_id = ${id}`
    const lines = await actionLines(tx, { tenant: door.tenant, asOf }, { where })
    return { lines: await actionsWithSteps(tx, door.tenant, lines) }
  })
}
