// Review rounds as records: their newest version, and what the portal shows of it.
import { createHash } from 'node:crypto'
import { roundRow } from '@camket/domain/publication/portal/oversight/review-rows'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { insertRows } from '@camket/storage/rows'
import type { Door } from '../../../../kernel/door.ts'
import { loadBodies } from '../../../../people/listBodies.ts'
import { appendRecords } from '../../../append/appendRecords.ts'
import type { LockedHead } from '../../../append/head.ts'
import { newestRecord } from '../../../append/newestRecord.ts'
import { insertChanges } from '../../../append/portalTables.ts'
import { maskerOfAll } from '../../../hiddenNames.ts'
import { dayRecord } from '../../../publishDay.ts'

export type RoundBody = RecordBodies['round']

/** SHA-256 of a text in lower-case hexadecimal. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export interface PublishedRound {
  readonly entry: Entry
  readonly body: RoundBody
}

/** The newest version of a round, under the head's lock of the caller; null where there is none. */
export async function loadRound(tx: Tx, tenant: string, round: string): Promise<PublishedRound | null> {
  return newestRecord(tx, { tenant, kind: 'round', id: round })
}

/** Puts the newest version of a round into the portal's table. */
export async function insertRound(tx: Tx, { entry, body }: PublishedRound): Promise<void> {
  const { tenant, id } = entry
  const first = await tx
    .selectFrom('record')
    .select('index')
    .where('tenant', '=', tenant)
    .where('kind', '=', 'round')
    .where('id', '=', id)
    .where('version', '=', 1)
    .executeTakeFirstOrThrow()
  await tx.deleteFrom('portal_round').where('tenant', '=', tenant).where('id', '=', id).execute()
  await insertRows(tx, 'portal_round', [roundRow(entry, body, first.index)])
}

interface NextRound {
  readonly head: LockedHead
  readonly id: string
  readonly version: number
  readonly previous: readonly number[]
  readonly body: RoundBody
}

/** Appends a version of a round and brings it into the portal's tables. */
export async function appendRound(tx: Tx, door: Door, { head, ...next }: NextRound): Promise<Entry> {
  const record = { kind: 'round', ...next } as const
  const entries = await appendRecords(tx, { door, head }, [...dayRecord(head, door.now), record])
  const entry = entries.at(-1) as Entry
  await insertRound(tx, { entry, body: next.body })
  await insertChanges(tx, [{ entry, kind: 'round', words: next.body.title }])
  return entry
}

/** The office in which the author speaks: a body, or the committee's own role. */
export async function speakerIn(tx: Tx, { tenant, author }: Door): Promise<RoundBody['by']> {
  const bodies = author.body === null ? [] : await loadBodies(tx, tenant)
  const own = bodies.find(({ id }) => id === author.body)
  if (own !== undefined) return { id: own.id, name: own.name, role: author.role }
  const row = await tx.selectFrom('tenant').select('name').where('tenant', '=', tenant).executeTakeFirst()
  return { id: null, name: row?.name ?? tenant, role: author.role }
}

/** Words of a round with the names masked that its plan hides, or any plan where it is of all. */
export async function masked(
  tx: Tx,
  tenant: string,
  { plan, words }: { plan: string | null; words: string },
): Promise<string> {
  return (await maskerOfAll(tx, tenant, plan === null ? [] : [plan])).mask(words)
}
