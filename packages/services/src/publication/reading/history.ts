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
  /** A line to show: title, words of the promise, reason of the amendment; null where they were withdrawn. */
  readonly words: string | null
  /** The entry that says that the words were withdrawn, since when, and whether another version is public; null where they stand. */
  readonly withdrawn: { readonly index: number; readonly at: string; readonly isReplaced: boolean } | null
  /** Of a withdrawal: what it took away; null of all else. */
  readonly withdraws: Pick<Change, 'kind' | 'id' | 'version' | 'index'> | null
}

interface Line extends Pick<Change, 'kind' | 'id' | 'version' | 'index' | 'words'> {
  readonly published_at: Date
  readonly of_kind: RecordKind | null
  readonly of_id: string | null
  readonly of_version: number | null
  readonly gone_by: number | null
  readonly gone_at: Date | null
  readonly is_replaced: boolean
}

// What was withdrawn has no line of its own any more: its entry and the tombstone's line tell it.
const standing = sql`select c.index, c.kind, c.id, c.version, c.published_at, c.words, c.of_kind, c.of_id, c.of_version,
    null::bigint as gone_by, null::timestamptz as gone_at, false as is_replaced
  from portal_change c where c.tenant = current_tenant()`
// The few tombstones are turned into numbers of entries first: of `record` then only theirs are read, by its key.
const withdrawn = sql`(with tombstones as materialized (
    select t.tenant, t.index, t.published_at, t.id::bigint as entry from portal_change t
    where t.tenant = current_tenant() and t.kind = 'tombstone')
  select r.index, r.kind, r.id, r.version, r.published_at, null::text as words, null::text as of_kind,
    null::text as of_id, null::integer as of_version, t.index as gone_by, t.published_at as gone_at,
    exists (select from portal_change n where n.tenant = r.tenant and n.kind = r.kind and n.id = r.id) as is_replaced
  from tombstones t cross join lateral (
    select * from record e where e.tenant = t.tenant and e.index = t.entry offset 0) r)`

function changeOf(row: Line): Change {
  const { kind, id, version, index, words, published_at, of_kind, of_id, of_version } = row
  const { gone_by, gone_at, is_replaced: isReplaced } = row
  const isWithdrawal = kind === 'tombstone' && of_kind !== null && of_id !== null && of_version !== null
  return {
    kind,
    id,
    version,
    index,
    publishedAt: published_at.toISOString(),
    words,
    withdrawn:
      gone_by === null || gone_at === null ? null : { index: gone_by, at: gone_at.toISOString(), isReplaced },
    withdraws: isWithdrawal ? { kind: of_kind, id: of_id, version: of_version, index: Number(id) } : null,
  }
}

/** Feed of what was published, newest first, day records left out; `of`: only what went out together with that entry. */
export async function changes(
  door: PublicDoor,
  input: { after?: string; limit?: number; of?: number },
): Promise<Page<Change>> {
  const { tenant } = door
  const { of } = input
  const limit = pageSize(input.limit)
  const after = cursorOf(input.after, ['number'])
  const time = sql`(select published_at from record where tenant = ${tenant} and index = ${of ?? 0})`
  const narrowed = (line: 'c' | 'r') => sql`
    ${after === null ? sql`` : sql`and ${sql.ref(`${line}.index`)} < ${Number(after[0])}`}
    ${of === undefined ? sql`` : sql`and ${sql.ref(`${line}.published_at`)} = ${time}`}
    order by index desc limit ${limit + 1}`
  return snapshotOf(door, async (tx, { size }) => {
    const { rows } = await sql<Line>`(${standing} ${narrowed('c')})
      union all (select * from ${withdrawn} r where true ${narrowed('r')}) order by index desc limit ${limit + 1}`.execute(
      tx,
    )
    const lines = rows.slice(0, limit).map(changeOf)
    const next = rows.length > limit ? String(lines.at(-1)?.index) : null
    const days = sql<{ n: number }>`select ${size}::int - count(*)::int as n from record
      where tenant = ${tenant} and kind = 'day'`
    const together = sql<{ n: number }>`select (select count(*)::int from portal_change
        where tenant = ${tenant} and published_at = ${time})
      + (select count(*)::int from ${withdrawn} r where r.published_at = ${time}) as n`
    const counted = await (of === undefined ? days : together).execute(tx)
    return { lines, next, total: counted.rows[0]?.n ?? 0, more: false }
  })
}

/** The newest withdrawals of records of these kinds, however much else was published since. */
export async function withdrawalsOf(
  door: PublicDoor,
  { kinds, most }: { kinds: readonly RecordKind[]; most: number },
): Promise<Change[]> {
  return door.register.asPortal(door.tenant, async tx => {
    const { rows } =
      await sql<Line>`${standing} and c.kind = 'tombstone' and c.of_kind in (${sql.join(kinds)})
      order by c.index desc limit ${most}`.execute(tx)
    return rows.map(changeOf)
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

/** What went out at one time. */
export interface Publication {
  /** The entry that names it: of a withdrawal what went whole, else a plan's, else an amendment's, else its first. */
  readonly head: Change
  readonly records: number
  /** Its first entry and its last; nothing else stands between them. */
  readonly first: number
  readonly last: number
}

const before = (of: string, after: number | null) =>
  after === null ? sql`` : sql`and ${sql.ref(`${of}.index`)} < ${after}`

/**
 * The newest times of publications, one step down the index each: times never go back as entries go on (`appendRecords`), so
 * that nothing is read of publications that the page does not show. Grouping everything read all that was ever published.
 */
const timesDown = (after: number | null, most: number) => sql`times(published_at, place) as (
    select max(l.published_at), 1 from (
      (select c.published_at from portal_change c where c.tenant = current_tenant() ${before('c', after)}
        order by c.index desc limit 1)
      union all select max(g.published_at) from gone g where true ${before('g', after)}) l
    union all select (select max(l.published_at) from (
        (select c.published_at from portal_change c
          where c.tenant = current_tenant() and c.published_at < t.published_at order by c.published_at desc limit 1)
        union all select max(g.published_at) from gone g where g.published_at < t.published_at) l), t.place + 1
      from times t where t.published_at is not null and t.place < ${most})`

/** How many times there are: as many steps down the index, and the times of which nothing stands any more. */
const countOfTimes = sql<{ n: number }>`
  with recursive steps(published_at) as (
    select max(c.published_at) from portal_change c where c.tenant = current_tenant()
    union all select (select c.published_at from portal_change c
        where c.tenant = current_tenant() and c.published_at < s.published_at order by c.published_at desc limit 1)
      from steps s where s.published_at is not null)
  select ((select count(published_at) from steps) + (
    select count(distinct g.published_at) from ${withdrawn} g where not exists (select from portal_change c
      where c.tenant = current_tenant() and c.published_at = g.published_at)))::int as n`

/** Publications, newest first: one line each, however many records went out together. */
export async function publications(
  door: PublicDoor,
  input: { after?: string; limit?: number },
): Promise<Page<Publication>> {
  const limit = pageSize(input.limit)
  const cursor = cursorOf(input.after, ['number'])
  const after = cursor === null ? null : Number(cursor[0])
  return snapshotOf(door, async tx => {
    const { rows } = await sql<Line & Omit<Publication, 'head'>>`
      with recursive gone as materialized (${withdrawn}), ${timesDown(after, limit + 1)}
      select h.*, e.records, e.first, e.last from times t cross join lateral (
        select min(l.index) as first, max(l.index) as last, count(*)::int as records from (
          select c.index from portal_change c
          where c.tenant = current_tenant() and c.published_at = t.published_at ${before('c', after)}
          union all select g.index from gone g where g.published_at = t.published_at ${before('g', after)}) l) e
      cross join lateral (
        select * from (
          (${standing} and c.published_at = t.published_at ${before('c', after)})
          union all select * from gone g where g.published_at = t.published_at ${before('g', after)}) c
        order by ${placeOfHead}, c.index limit 1) h
      order by e.first desc`.execute(tx)
    const lines = rows.slice(0, limit).map(row => {
      const { records, first, last } = row
      return { head: changeOf(row), records, first, last }
    })
    const next = rows.length > limit ? String(rows[limit - 1]?.first) : null
    const counted = await countOfTimes.execute(tx)
    return { lines, next, total: counted.rows[0]?.n ?? 0, more: false }
  })
}

/** Of what came back masked a new version went out at the same time. */
const placeOfHead = sql`case
  when c.kind = 'tombstone' and exists (select from portal_change n where n.tenant = current_tenant()
    and n.kind = c.of_kind and n.id = c.of_id and n.published_at = c.published_at) then 2
  when c.kind = 'tombstone' and c.of_kind = 'plan' then 0
  when c.kind = 'tombstone' then 1 when c.kind = 'plan' then 3 when c.kind = 'amendment' then 4 else 5 end`

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
