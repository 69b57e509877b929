import { canonicalJson } from '@camket/domain/kernel/canonical'
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { Body } from '@camket/domain/people/bodies'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../kernel/door.ts'
import { publish } from './append/publishTogether.ts'
import { appendRecords, type NewRecord } from './append/appendRecords.ts'
import { lockHead } from './append/head.ts'
import { loadPublicBodies } from './hiddenNames.ts'
import { insertChanges, replaceBodyRow } from './append/portalTables.ts'

type BodyRecord = Extract<NewRecord, { kind: 'body' }>

type Outcome = Result<{ readonly published: number; readonly size: number }, 'not-allowed' | PublicationCode>

/** Publishes the bodies that were added or changed since they were last published. */
export async function publishBodies(door: Door): Promise<Outcome> {
  const act = {
    action: 'publishBodies',
    subject: 'bodies',
    input: null,
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.published > 0,
  } as const
  return publish<Outcome>(door, act, async tx => {
    const published = await publishDueBodies(tx, door)
    const { size } = await lockHead(tx)
    return accepted({ published, size })
  })
}

/** The same inside a publishing transaction, for what names a body; gives back how many came. */
export async function publishDueBodies(tx: Tx, door: Door): Promise<number> {
  const head = await lockHead(tx)
  const records = bodyRecords(await publishedBodies(tx, door.tenant), await loadPublicBodies(tx, door.tenant))
  if (records.length === 0) return 0
  const entries = await appendRecords(tx, { door, head }, records)
  await writeBodyRows(tx, records, entries)
  const lines = records.map((record, i) => ({
    entry: entries[i] as Entry,
    kind: record.kind,
    words: record.body.name,
  }))
  await insertChanges(tx, lines)
  return records.length
}

/** Newest published version of each body. */
export async function publishedBodies(
  tx: Tx,
  tenant: string,
): Promise<Map<string, { index: number; version: number; body: string }>> {
  const rows = await tx
    .selectFrom('portal_body as newest')
    .innerJoin('record_body', join =>
      join.onRef('record_body.tenant', '=', 'newest.tenant').onRef('record_body.index', '=', 'newest.index'),
    )
    .select(['id', 'newest.index', 'version', 'body'])
    .where('newest.tenant', '=', tenant)
    .execute()
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}

export function bodyRecords(
  published: ReadonlyMap<string, { index: number; version: number; body: string }>,
  bodies: readonly Body[],
): BodyRecord[] {
  return bodies.flatMap(({ id, ...body }) => {
    const last = published.get(id)
    if (last?.body === canonicalJson(body)) return []
    const version = (last?.version ?? 0) + 1
    return [{ kind: 'body' as const, id, version, previous: last === undefined ? [] : [last.index], body }]
  })
}

export async function writeBodyRows(
  tx: Tx,
  records: ReadonlyArray<{ readonly body: RecordBodies['body'] }>,
  entries: readonly Entry[],
): Promise<void> {
  for (const [i, record] of records.entries()) await replaceBodyRow(tx, entries[i] as Entry, record.body)
}
