import type { RecordKind } from '@camket/domain/publication/records'
import type { PublicDoor } from '@camket/services/kernel/door'
import { record } from '@camket/services/publication/reading/history'

export interface Stamp {
  readonly kind: RecordKind
  readonly id: string
  readonly version: number
  readonly publishedAt: string
  readonly entry: number
  readonly digest: string
}

/** What a page shows of the record it stands on; null when its body was withdrawn. */
export async function stampOf(
  door: PublicDoor,
  of: { kind: RecordKind; id: string; version: number },
): Promise<Stamp | null> {
  const found = await record(door, of)
  if (found === null) return null
  const { publishedAt, digest } = found.envelope
  return { ...of, publishedAt, entry: found.index, digest }
}
