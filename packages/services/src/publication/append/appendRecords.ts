// Appends public records under the tenant's head row: contiguous indexes, salted digests, bytes kept verbatim.
import { createHash, randomBytes } from 'node:crypto'
import { canonicalJson } from '@camket/domain/kernel/canonical'
import {
  recordBodySchemas,
  type Envelope,
  type RecordBodies,
  type RecordKind,
} from '@camket/domain/publication/records'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { Tx } from '@camket/storage/open'
import { insertRows } from '@camket/storage/rows'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'

export interface Head {
  readonly size: number
  readonly day: string | null
  readonly timeZone: string
}

export type NewRecord = {
  [Kind in RecordKind]: {
    readonly kind: Kind
    readonly id: string
    readonly version: number
    readonly previous: readonly number[]
    readonly body: RecordBodies[Kind]
  }
}[RecordKind]

/** Locks the tenant's head row: publications of one tenant follow each other from here to their commit. */
export async function lockHead(tx: Tx, tenant: string): Promise<Head> {
  return selectHead(tx, tenant).forUpdate().executeTakeFirstOrThrow()
}

/** The head as it stands, without holding anybody up. */
export async function headOf(tx: Tx, tenant: string): Promise<Head> {
  return selectHead(tx, tenant).executeTakeFirstOrThrow()
}

function selectHead(tx: Tx, tenant: string) {
  return tx
    .selectFrom('record_head')
    .select(['size', 'day', 'time_zone as timeZone'])
    .where('tenant', '=', tenant)
}

/**
 * Writes the records in the order given, from `head.size` on, and moves the head. Bodies are held to their schema; text
 * without a UTF-8 form throws `NotCanonical`. Listeners on `camket_published` hear of it when the transaction commits.
 */
export async function appendRecords(
  tx: Tx,
  at: { door: Door; head: Head },
  records: readonly NewRecord[],
): Promise<Entry[]> {
  const { tenant, now } = at.door
  const publishedAt = now.toISOString()
  const sealed = records.map((record, i) => seal(record, { tenant, publishedAt, index: at.head.size + i }))
  await insertRows(
    tx,
    'record',
    sealed.map(({ row }) => row),
  )
  await insertRows(
    tx,
    'record_body',
    sealed.map(({ body }) => body),
  )
  const size = at.head.size + records.length
  const day = records.findLast(record => record.kind === 'day')?.body.on ?? at.head.day
  await tx.updateTable('record_head').set({ size, day }).where('tenant', '=', tenant).execute()
  await sql`select pg_notify('camket_published', ${`${tenant}:${size}`})`.execute(tx)
  return sealed.map(({ entry }) => entry)
}

interface Sealed {
  readonly entry: Entry
  readonly row: Record<string, unknown>
  readonly body: Record<string, unknown>
}

function seal(record: NewRecord, at: { tenant: string; publishedAt: string; index: number }): Sealed {
  const body = canonicalJson(recordBodySchemas[record.kind].parse(record.body))
  const salt = randomBytes(32)
  const digest = createHash('sha256').update(salt).update(body, 'utf8').digest('hex')
  const { kind, id, version } = record
  const envelope: Envelope = {
    tenant: at.tenant,
    kind,
    id,
    version,
    publishedAt: at.publishedAt,
    previous: [...record.previous],
    digest,
  }
  const { tenant, index, publishedAt } = at
  return {
    entry: { tenant, id, index, version, publishedAt },
    row: {
      tenant,
      index,
      kind,
      id,
      version,
      digest,
      published_at: publishedAt,
      envelope: canonicalJson(envelope),
    },
    body: { tenant, index, salt: `\\x${salt.toString('hex')}`, body },
  }
}
