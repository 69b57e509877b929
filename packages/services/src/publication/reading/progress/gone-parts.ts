// What of a commitment's updates or reviews was withdrawn, and why.
import type { TombstoneRecord } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'

/** A part whose content was withdrawn: its entry and the reason are left. */
export interface GonePart {
  readonly number: number
  readonly version: number
  readonly publishedAt: string
  readonly why: Pick<TombstoneRecord, 'ground' | 'reason' | 'decision'>
}

const letters = { update: 'u', review: 'r' } as const

/**
 * Newest first. A masked version takes the place of what was withdrawn: then the part still stands (`standing` has its number),
 * and its history is in its record.
 */
export async function goneParts(
  tx: Tx,
  of: { readonly tenant: string; readonly commitment: string; readonly kind: keyof typeof letters },
  standing: ReadonlySet<number>,
): Promise<GonePart[]> {
  const before = `${of.commitment}.${letters[of.kind]}`
  const rows = await tx
    .selectFrom('portal_change as c')
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'c.tenant').onRef('b.index', '=', 'c.index'),
    )
    .select(['c.published_at', 'b.body'])
    .where('c.tenant', '=', of.tenant)
    .where('c.kind', '=', 'tombstone')
    .where('c.of_kind', '=', of.kind)
    .where(sql<boolean>`starts_with(c.of_id, ${before})`)
    .orderBy('c.index', 'desc')
    .execute()
  return rows.flatMap(({ published_at, body }) => {
    const { of: gone, ground, reason, decision } = JSON.parse(body) as TombstoneRecord
    const number = Number(gone.id.slice(before.length))
    if (standing.has(number)) return []
    const why = { ground, reason, decision }
    return [{ number, version: gone.version, publishedAt: published_at.toISOString(), why }]
  })
}
