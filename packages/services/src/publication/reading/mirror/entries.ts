// The entries of the log as a list for people, and what of it is new.
import type { RecordKind } from '@camket/domain/publication/records'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { inSnapshot, snapshotOf } from '../snapshot.ts'

/** Entries on one page, as many as in one bundle of records. */
export const entriesOnPage = 256

export interface EntryLine {
  readonly index: number
  readonly kind: RecordKind
  readonly id: string
  readonly version: number
  /** Instant, ISO 8601. */
  readonly publishedAt: string
  /** Null where a feed says nothing of it: days, and what was withdrawn. */
  readonly words: string | null
}

export interface EntriesPage extends AsOf {
  readonly lines: readonly EntryLine[]
  readonly page: number
  readonly hasNext: boolean
}

/** Entries 256N to 256N + 255, oldest first; null beyond the end. */
export async function entriesPage(door: PublicDoor, page: number): Promise<EntriesPage | null> {
  return inSnapshot(door, async (tx, { size }) => {
    const from = page * entriesOnPage
    if (!Number.isSafeInteger(from) || from >= size) return null
    const rows = await tx
      .selectFrom('record')
      .leftJoin('portal_change as c', join =>
        join.onRef('c.tenant', '=', 'record.tenant').onRef('c.index', '=', 'record.index'),
      )
      .select([
        'record.index',
        'record.kind',
        'record.id',
        'record.version',
        'record.published_at',
        'c.words',
      ])
      .where('record.tenant', '=', door.tenant)
      .where('record.index', '>=', from)
      .where('record.index', '<', Math.min(from + entriesOnPage, size))
      .orderBy('record.index')
      .execute()
    const lines = rows.map(({ published_at, ...row }) => ({
      ...row,
      kind: row.kind as RecordKind,
      publishedAt: published_at.toISOString(),
    }))
    return { lines, page, hasNext: size > from + entriesOnPage }
  })
}

export interface EntryName {
  readonly index: number
  readonly kind: RecordKind
  readonly id: string
  readonly version: number
  /** Entry indexes that this one follows, as its envelope says. */
  readonly previous: readonly number[]
}

/** Names of the entries from one index up to, not including, another. */
export async function entriesBetween(
  door: PublicDoor,
  { from, to }: { from: number; to: number },
): Promise<EntryName[]> {
  const { entries } = await snapshotOf(door, async tx => {
    const rows = await tx
      .selectFrom('record')
      .select(['index', 'kind', 'id', 'version', 'envelope'])
      .where('tenant', '=', door.tenant)
      .where('index', '>=', from)
      .where('index', '<', to)
      .orderBy('index')
      .execute()
    return {
      entries: rows.map(({ envelope, ...row }) => ({
        ...row,
        kind: row.kind as RecordKind,
        previous: (JSON.parse(envelope) as { previous: number[] }).previous,
      })),
    }
  })
  return entries
}

/** Names of single entries. */
export async function entriesAt(door: PublicDoor, indexes: readonly number[]): Promise<EntryName[]> {
  const found: EntryName[] = []
  for (const index of indexes) found.push(...(await entriesBetween(door, { from: index, to: index + 1 })))
  return found
}
