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

/** Feed of what was published, newest first, day records left out; `of`: only what went out together with that entry. */
export async function changes(
  door: PublicDoor,
  input: { after?: string; limit?: number; of?: number },
): Promise<Page<Change>> {
  const limit = pageSize(input.limit)
  const after = cursorOf(input.after, ['number'])
  return snapshotOf(door, async (tx, asOf) => {
    const rows = await tx
      .selectFrom('portal_change')
      .select(['kind', 'id', 'version', 'index', 'published_at', 'words'])
      .where('tenant', '=', door.tenant)
      .$if(after !== null, query => query.where('index', '<', Number(after?.[0])))
      .$if(input.of !== undefined, query => query.where(sameTime(door.tenant, input.of ?? 0)))
      .orderBy('index', 'desc')
      .limit(limit + 1)
      .execute()
    const lines = rows
      .slice(0, limit)
      .map(({ published_at, ...row }) => ({ ...row, publishedAt: published_at.toISOString() }))
    const next = rows.length > limit ? String(rows[limit - 1]?.index) : null
    // A day has no line, and a tombstone has one in the place of the entry that it withdraws.
    const without = await tx
      .selectFrom('record')
      .select(sql<number>`count(*)::int`.as('n'))
      .where('tenant', '=', door.tenant)
      .where('kind', 'in', ['day', 'tombstone'])
      .executeTakeFirstOrThrow()
    return { lines, next, total: asOf.size - without.n, more: false }
  })
}

/** What the feed says of the newest public version of a thing; null where none is public. */
export async function newestChange(
  door: PublicDoor,
  { kind, id }: { kind: RecordKind; id: string },
): Promise<{ words: string; version: number } | null> {
  return inSnapshot(door, async tx => {
    const row = await tx
      .selectFrom('portal_change')
      .select(['words', 'version'])
      .where('tenant', '=', door.tenant)
      .where('kind', '=', kind)
      .where('id', '=', id)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ?? null
  })
}

const sameTime = (tenant: string, index: number) =>
  sql<boolean>`published_at = (select o.published_at from portal_change o where o.tenant = ${tenant} and o.index = ${index})`

/** What went out at one time. */
export interface Publication {
  /** The entry that names it: a plan's, else an amendment's, else its first. */
  readonly head: Change
  readonly records: number
}

/** Publications, newest first: one line each, however many records went out together. */
export async function publications(
  door: PublicDoor,
  input: { after?: string; limit?: number },
): Promise<Page<Publication>> {
  const limit = pageSize(input.limit)
  const after = cursorOf(input.after, ['number'])
  const older = after === null ? sql`` : sql`and index < ${Number(after[0])}`
  return snapshotOf(door, async tx => {
    const found = await sql<
      Omit<Change, 'publishedAt'> & { publishedAt: Date; records: number; first: number }
    >`
      with times as (
        select published_at, min(index) as first, count(*)::int as records from portal_change
        where tenant = ${door.tenant} ${older} group by published_at order by min(index) desc limit ${limit + 1})
      select h.kind, h.id, h.version, h.index, h.words, t.published_at as "publishedAt", t.records, t.first
      from times t cross join lateral (
        select * from portal_change c where c.tenant = ${door.tenant} and c.published_at = t.published_at
          and c.index >= t.first
        order by case c.kind when 'plan' then 0 when 'amendment' then 1 else 2 end, c.index limit 1) h
      order by t.first desc`.execute(tx)
    const lines = found.rows.slice(0, limit).map(row => {
      const { kind, id, version, index, words, records } = row
      const publishedAt = row.publishedAt.toISOString()
      return { head: { kind, id, version, index, publishedAt, words }, records }
    })
    const next = found.rows.length > limit ? String(found.rows[limit - 1]?.first) : null
    const counted = await sql<{ n: number }>`
      select count(distinct published_at)::int as n from portal_change where tenant = ${door.tenant}`.execute(
      tx,
    )
    return { lines, next, total: counted.rows[0]?.n ?? 0, more: false }
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
