import type { RecordKind } from '@camket/domain/publication/records'

interface Named {
  readonly kind: RecordKind
  readonly id: string
  readonly version: number
}

const rooms = { commitment: 'commitments', restriction: 'restrictions', plan: 'plans' } as const

/** Where a record is read by people; records without a page of their own open as they are stored. */
export function recordAddress(record: Named): string {
  const id = encodeURIComponent(record.id)
  return record.kind in rooms ? `/${rooms[record.kind as keyof typeof rooms]}/${id}` : recordFile(record)
}

/** Where a record stands verbatim. */
export function recordFile({ kind, id, version }: Named): string {
  return `/records/${kind}/${encodeURIComponent(id)}/${version}.json`
}
