// What a plan's publication writes: records first, then the portal's own tables, in the caller's transaction.
import type { PlanRecords } from '@camket/domain/publication/building/build-records'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { nameOwners } from '../../commitments/work/followOwners.ts'
import { faultPoint } from '../../kernel/fault.ts'
import { appendRecords, type NewRecord } from './appendRecords.ts'
import type { LockedHead } from './head.ts'
import { loadPublicBodies } from '../hiddenNames.ts'
import { insertChanges, insertPlanRows, wordsOf } from './portalTables.ts'
import { bodyRecords, publishedBodies, writeBodyRows } from '../publishBodies.ts'
import { dayRecord } from '../publishDay.ts'

interface Publication {
  readonly door: Door
  readonly head: LockedHead
  readonly slug: string
  readonly built: PlanRecords
}

/**
 * Appends the records of a plan, with the day and the bodies that are due, and fills the portal's tables. The caller holds
 * the head's lock. Gives back the new size.
 */
export async function writePublication(tx: Tx, work: Publication): Promise<number> {
  const { door, head, slug, built } = work
  const day = dayRecord(head, door.now)
  const bodies = bodyRecords(await publishedBodies(tx, door.tenant), await loadPublicBodies(tx, door.tenant))
  const before = [...day, ...bodies]
  const planIndex = head.size + before.length
  const first = { version: 1, previous: [planIndex] }
  const records: NewRecord[] = [
    ...before,
    { kind: 'plan', id: slug, version: 1, previous: [], body: built.plan },
    ...built.commitments.map(({ id, body }) => ({ kind: 'commitment' as const, id, body, ...first })),
    ...built.restrictions.map(({ id, body }) => ({ kind: 'restriction' as const, id, body, ...first })),
  ]
  const entries = await appendRecords(tx, { door, head }, records)
  faultPoint('publish-records-written')
  await writeBodyRows(tx, bodies, entries.slice(day.length, before.length))
  const own = entries.slice(before.length)
  const count = built.commitments.length
  await insertPlanRows(tx, {
    entry: own[0] as Entry,
    body: built.plan,
    firstIndex: planIndex,
    commitments: built.commitments.map(({ body }, i) => ({ body, entry: own[i + 1] as Entry })),
    restrictions: built.restrictions.map(({ body }, i) => ({ body, entry: own[i + 1 + count] as Entry })),
  })
  await nameOwners(
    tx,
    door,
    built.commitments.map(({ id, body }) => ({ id, agencies: body.agencies })),
  )
  const changes = records.map((record, i) => ({
    entry: entries[i] as Entry,
    kind: record.kind,
    words: wordsOf(record.kind, record.body),
  }))
  await insertChanges(
    tx,
    changes.filter(change => change.kind !== 'day'),
  )
  faultPoint('publish-portal-written')
  return head.size + records.length
}
