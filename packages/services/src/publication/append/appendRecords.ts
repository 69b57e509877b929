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
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { faultPoint } from '../../kernel/fault.ts'
import { growLog, growOldRecord } from './growLog.ts'
import type { Head } from './head.ts'
import { roundOf } from './round.ts'

export type NewRecord = {
  [Kind in RecordKind]: {
    readonly kind: Kind
    readonly id: string
    readonly version: number
    readonly previous: readonly number[]
    readonly body: RecordBodies[Kind]
  }
}[RecordKind]

/**
 * Writes the records in the order given, from `head.size` on, their log entries, the tiles at the right edge and the new
 * head; in a round of publications the last two are written once, at its end. Bodies are held to their schema; text
 * without a UTF-8 form throws `NotCanonical`. `publishedAt` is the door's time, or that of the newest record where the
 * clock has gone back behind it.
 */
export async function appendRecords(
  tx: Tx,
  at: { door: Door; head: Head },
  records: readonly NewRecord[],
): Promise<Entry[]> {
  const { tenant } = at.door
  const round = roundOf(tx)
  const head = round?.head ?? (await growOldRecord(tx, tenant, at.head))
  const now = laterOf(at.door.now, head.newestAt)
  const publishedAt = now.toISOString()
  const sealed = records.map((record, i) => seal(record, { tenant, publishedAt, index: head.size + i }))
  await insertSealed(tx, sealed)
  faultPoint('append-records-written')
  const size = head.size + records.length
  const day = records.findLast(record => record.kind === 'day')?.body.on ?? head.day
  const grown = { ...head, size, day, newestAt: now }
  const entries = sealed.map(({ leaf }) => leaf)
  if (round === undefined) await growLog(tx, { tenant, head: grown, entries })
  else {
    round.head = grown
    round.entries.push(...entries)
  }
  return sealed.map(({ entry }) => entry)
}

function laterOf(now: Date, newest: Date | null): Date {
  return newest !== null && newest > now ? newest : now
}

/** Both tables in one statement: a publication waits for fewer answers of the database. */
async function insertSealed(tx: Tx, sealed: readonly Sealed[]): Promise<void> {
  if (sealed.length === 0) return
  const rows = JSON.stringify(sealed.map(({ row }) => row))
  const bodies = JSON.stringify(sealed.map(({ body }) => body))
  await sql`
    with entered as (
      insert into camket.record select * from json_populate_recordset(null::camket.record, ${rows}::json))
    insert into camket.record_body
    select * from json_populate_recordset(null::camket.record_body, ${bodies}::json)`.execute(tx)
}

/** Bytes; a bundle of entries says their lengths in two bytes each (C2SP tlog-tiles). */
const longestEntry = 65_535

interface Sealed {
  readonly entry: Entry
  readonly leaf: Uint8Array
  readonly row: Record<string, unknown>
  readonly body: Record<string, unknown>
}

function seal(record: NewRecord, at: { tenant: string; publishedAt: string; index: number }): Sealed {
  const body = canonicalJson(recordBodySchemas[record.kind].parse(record.body))
  const salt = randomBytes(32)
  const digest = createHash('sha256').update(salt).update(body, 'utf8').digest('hex')
  const { kind, id, version } = record
  const { tenant, index, publishedAt } = at
  const envelope: Envelope = {
    tenant,
    kind,
    id,
    version,
    publishedAt,
    previous: [...record.previous],
    digest,
  }
  const text = canonicalJson(envelope)
  const leaf = Buffer.from(text, 'utf8')
  if (leaf.length > longestEntry) throw new Error(`entry ${index} is too long for the log`)
  return {
    entry: { tenant, id, index, version, publishedAt },
    leaf,
    row: { tenant, index, kind, id, version, digest, published_at: publishedAt, envelope: text },
    body: { tenant, index, salt: `\\x${salt.toString('hex')}`, body },
  }
}
