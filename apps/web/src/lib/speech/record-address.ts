import type { RecordKind } from '@camket/domain/publication/records'
import type { Mirror } from './mirror.ts'

interface Named {
  readonly kind: RecordKind
  readonly id: string
  readonly version: number
}

/** Kinds of records that have pages of their own, and the folders of these. */
export const ownPages = {
  commitment: 'commitments',
  restriction: 'restrictions',
  plan: 'plans',
  calendar: 'calendar',
} as const

/** Where a record is read by people; records without a page of their own open as they are stored. */
export function recordAddress(record: Named): string {
  if (record.kind === 'tombstone') return '/withdrawals'
  const id = encodeURIComponent(record.id)
  return record.kind in ownPages
    ? `/${ownPages[record.kind as keyof typeof ownPages]}/${id}`
    : recordFile(record)
}

/** Where a record stands verbatim. */
export function recordFile({ kind, id, version }: Named): string {
  return `/records/${kind}/${encodeURIComponent(id)}/${version}.json`
}

/** Where it is said why the content of an entry was withdrawn; a static copy says it in its list of withdrawals. */
export function withdrawalPage(entry: number, mirror: Mirror | null): string {
  const tombstone = { kind: 'tombstone', id: String(entry), version: 1 } as const
  return mirror === null ? recordPage(tombstone, null) : recordAddress(tombstone)
}

/** Where any record is set out for people, also those without a page of their own; a static copy has only the file. */
export function recordPage({ kind, id, version }: Named, mirror: Mirror | null): string {
  if (mirror !== null) return recordFile({ kind, id, version })
  return `/records/${kind}/${encodeURIComponent(id)}/${version}`
}
