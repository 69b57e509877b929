import type { Tx } from '@camket/storage/open'
import type { Door } from '../../../kernel/door.ts'
import { eraseCopies, lockCopy } from '../../withdraw/erase.ts'
import { atIndexes } from '../../withdraw/at-indexes.ts'
import { listOf } from '../../withdraw/foresee.ts'
import { entriesOfBodies, entriesOfPlan } from '../../withdraw/standing.ts'
import type { MissingRecord } from './readBodies.ts'
import { targetsOf } from './takeNewer.ts'

/**
 * Before tombstones are brought in from outside: of everything they name, the office's own copy goes. A tombstone does not
 * say which words were meant, so of a plan that is touched the whole copy goes: file, pages, reading, units, sheets.
 */
export async function eraseCopiesBefore(
  tx: Tx,
  door: Door,
  records: readonly MissingRecord[],
): Promise<void> {
  const targets = targetsOf(records)
  if (targets.length === 0) return
  const named = await tx
    .selectFrom('record')
    .select(['kind', 'id'])
    .where('tenant', '=', door.tenant)
    .where(atIndexes(targets))
    .execute()
  const plans = new Set(named.filter(({ kind }) => kind !== 'body').map(({ id }) => id.split('.')[0]!))
  for (const slug of plans) {
    const entries = await entriesOfPlan(tx, door.tenant, slug)
    const list = listOf({ plan: null, entries, whole: entries, hide: null })
    await eraseCopies(tx, door, { list, plan: await lockCopy(tx, door.tenant, slug) })
  }
  const bodies = new Set(named.filter(({ kind }) => kind === 'body').map(({ id }) => id))
  if (bodies.size === 0) return
  const entries = await entriesOfBodies(tx, door.tenant)
  const whole = entries.filter(({ entry }) => bodies.has(entry.id))
  await eraseCopies(tx, door, { list: listOf({ plan: null, entries, whole, hide: null }), plan: null })
}
