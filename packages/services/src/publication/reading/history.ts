import type { Envelope, RecordKind } from '@camket/domain/publication/records'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../kernel/door.ts'
import type { Page } from './shapes.ts'
import { cursorOf, inSnapshot, pageSize, snapshotOf } from './snapshot.ts'

export interface Change {
  readonly kind: RecordKind
  readonly id: string
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  /** A line to show: title, words of the promise, reason of the amendment. */
  readonly words: string
}

/** Feed of what was published, newest first, day records left out. */
export async function changes(
  door: PublicDoor,
  input: { after?: string; limit?: number },
): Promise<Page<Change>> {
  const limit = pageSize(input.limit)
  const after = cursorOf(input.after, ['number'])
  return snapshotOf(door, async (tx, asOf) => {
    const rows = await tx
      .selectFrom('portal_change')
      .select(['kind', 'id', 'version', 'index', 'published_at', 'words'])
      .where('tenant', '=', door.tenant)
      .$if(after !== null, query => query.where('index', '<', Number(after?.[0])))
      .orderBy('index', 'desc')
      .limit(limit + 1)
      .execute()
    const lines = rows
      .slice(0, limit)
      .map(({ published_at, ...row }) => ({ ...row, publishedAt: published_at.toISOString() }))
    const next = rows.length > limit ? String(rows[limit - 1]?.index) : null
    const days = await tx
      .selectFrom('record')
      .select(sql<number>`count(*)::int`.as('n'))
      .where('tenant', '=', door.tenant)
      .where('kind', '=', 'day')
      .executeTakeFirstOrThrow()
    return { lines, next, total: asOf.size - days.n, more: false }
  })
}

export interface PublicRecord {
  readonly index: number
  readonly envelope: Envelope
  /** Bytes as stored and digested, verbatim. */
  readonly envelopeBytes: string
  /** 64 hexadecimal digits. */
  readonly salt: string
  readonly bodyBytes: string
}

/** One record, verbatim, so that anyone can compute its digest again: SHA-256 over salt and body bytes. */
export async function record(
  door: PublicDoor,
  input: { kind: RecordKind; id: string; version: number },
): Promise<PublicRecord | null> {
  return inSnapshot(door, async tx => {
    const row = await tx
      .selectFrom('record')
      .innerJoin('record_body', join =>
        join
          .onRef('record_body.tenant', '=', 'record.tenant')
          .onRef('record_body.index', '=', 'record.index'),
      )
      .select(['record.index', 'envelope', 'salt', 'body'])
      .where('record.tenant', '=', door.tenant)
      .where('kind', '=', input.kind)
      .where('id', '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst()
    if (row === undefined) return null
    return {
      index: row.index,
      envelope: JSON.parse(row.envelope) as Envelope,
      envelopeBytes: row.envelope,
      salt: row.salt.toString('hex'),
      bodyBytes: row.body,
    }
  })
}
