import type { Tx } from '@camket/storage/open'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Door } from '../../../kernel/door.ts'
import { blankMeetings } from '../../../oversight/committee/maskMeetings.ts'
import { forgetSalts } from '../../withdraw/audit-salts.ts'
import { eraseCopies, lockCopy } from '../../withdraw/erase.ts'
import { isPaper, listOf, planAt } from '../../withdraw/foresee.ts'
import {
  entriesOfPlan,
  entriesWithin,
  everyVersionOf,
  planAbout,
  type Stored,
} from '../../withdraw/standing.ts'
import type { MissingRecord } from './readBodies.ts'
import { targetsOf } from './takeNewer.ts'

/**
 * Before tombstones are brought in from outside: of everything they name, the office's own copy goes. A tombstone does not
 * say which words were meant, so of a plan that is touched the whole copy goes: file, pages, reading, units, sheets, and what
 * was drafted about its promises. Of a paper of the committee, of what is about no plan, and of a body of the list, its own.
 */
export async function eraseCopiesBefore(
  tx: Tx,
  door: Door,
  records: readonly MissingRecord[],
): Promise<void> {
  const targets = targetsOf(records)
  if (targets.length === 0) return
  const named = await entriesWithin(tx, door.tenant, targets)
  const plans = new Set<string>()
  const others: Stored[] = []
  for (const one of named) {
    const plan = isPaper(one.kind) ? null : await planAbout(tx, door.tenant, [one])
    if (plan === null) others.push(one)
    else plans.add(plan)
  }
  for (const slug of plans) {
    await eraseWhole(tx, door, { slug, entries: await entriesOfPlan(tx, door.tenant, slug) })
  }
  if (others.length === 0) return
  await eraseWhole(tx, door, { slug: null, entries: await everyVersionOf(tx, door.tenant, others) })
  const meetings = others.flatMap(({ kind, body }) =>
    kind === 'decision' ? [(body as RecordBodies['decision']).meeting.id] : [],
  )
  await blankMeetings(tx, door.tenant, [...new Set(meetings)])
}

async function eraseWhole(
  tx: Tx,
  door: Door,
  { slug, entries }: { slug: string | null; entries: readonly Stored[] },
): Promise<void> {
  const found = slug === null ? null : await planAt(tx, door.tenant, { slug, entries })
  const list = listOf({ plan: found?.ok === true ? found.value : null, entries, whole: entries, hide: null })
  const plan = slug === null ? null : await lockCopy(tx, door.tenant, slug)
  await forgetSalts(tx, door.tenant, { list, plan })
  await eraseCopies(tx, door, { list, plan })
}
