// Appends public records under the tenant's head row: contiguous indexes, salted digests, bytes kept verbatim.
import { canonicalJson } from '@camket/domain/kernel/canonical'
import {
  recordBodySchemas,
  type Envelope,
  type RecordBodies,
  type RecordKind,
} from '@camket/domain/publication/records'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { newSalt } from '../../kernel/salt.ts'
import { bodyDigest } from './body-digest.ts'
import { growLog, growOldRecord } from './growLog.ts'
import type { LockedHead } from './head.ts'
import { newRound, roundOf } from './round.ts'

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
 * Appends the records in the order given, from `head.size` on, with their log entries; in a round of publications they are
 * written together with those of others, else at once with the tiles and the new head. Bodies are held to their schema;
 * text without a UTF-8 form throws `NotCanonical`. `publishedAt` is the door's time, or that of the newest record where
 * the clock has gone back behind it.
 */
export async function appendRecords(
  tx: Tx,
  at: { door: Door; head: LockedHead },
  records: readonly NewRecord[],
): Promise<Entry[]> {
  const { tenant } = at.door
  const inRound = roundOf(tx)
  const round = inRound ?? newRound(await growOldRecord(tx, tenant, at.head))
  const { head } = round
  const now = laterOf(at.door.now, head.newestAt)
  const publishedAt = now.toISOString()
  const sealed = records.map((record, i) => seal(record, { tenant, publishedAt, index: head.size + i }))
  const day = records.findLast(record => record.kind === 'day')?.body.on ?? head.day
  round.head = { ...head, size: head.size + records.length, day, newestAt: now }
  for (const { leaf, row, body } of sealed) {
    round.entries.push(leaf)
    round.records.push(row)
    round.bodies.push(body)
  }
  if (inRound === undefined) await growLog(tx, round)
  return sealed.map(({ entry }) => entry)
}

function laterOf(now: Date, newest: Date | null): Date {
  return newest !== null && newest > now ? newest : now
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
  const salt = newSalt()
  const digest = bodyDigest(salt, body)
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
