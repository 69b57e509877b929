import { updateName } from '@camket/domain/publication/portal/progress/standing'
import type { TombstoneRecord, UpdateRecord } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { inSnapshot } from '../snapshot.ts'
import { standingLine, type StandingLine } from './listStandings.ts'

export interface ShownUpdate {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  readonly body: UpdateRecord
}

/** An update whose content was withdrawn: its entry and the reason are left. */
export interface GoneUpdate {
  readonly number: number
  readonly version: number
  readonly publishedAt: string
  readonly why: Pick<TombstoneRecord, 'ground' | 'reason' | 'decision'>
}

export interface CommitmentProgress extends AsOf {
  readonly standing: StandingLine
  /** Newest first. */
  readonly updates: readonly ShownUpdate[]
  readonly gone: readonly GoneUpdate[]
}

/** How a commitment stands, and every update of it; null when it is not public. */
export async function commitmentProgress(
  door: PublicDoor,
  input: { commitment: string },
): Promise<CommitmentProgress | null> {
  const at = { tenant: door.tenant, commitment: input.commitment }
  return inSnapshot(door, async (tx, asOf) => {
    const standing = await standingLine(tx, { ...at, asOf })
    if (standing === null) return null
    const updates = await updatesOf(tx, at)
    return { standing, updates, gone: await goneOf(tx, at, new Set(updates.map(({ number }) => number))) }
  })
}

interface At {
  readonly tenant: string
  readonly commitment: string
}

async function updatesOf(tx: Tx, { tenant, commitment }: At): Promise<ShownUpdate[]> {
  const rows = await tx
    .selectFrom('portal_update as u')
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'u.tenant').onRef('b.index', '=', 'u.index'),
    )
    .select(['u.id', 'u.number', 'u.version', 'u.index', 'u.published_at', 'b.body'])
    .where('u.tenant', '=', tenant)
    .where('u.commitment', '=', commitment)
    .orderBy('u.number', 'desc')
    .execute()
  return rows.map(({ published_at, body, ...row }) => ({
    ...row,
    publishedAt: published_at.toISOString(),
    body: JSON.parse(body) as UpdateRecord,
  }))
}

// A masked version takes the place of what was withdrawn: then the update still stands, and its history is in its record.
async function goneOf(
  tx: Tx,
  { tenant, commitment }: At,
  standing: ReadonlySet<number>,
): Promise<GoneUpdate[]> {
  const rows = await tx
    .selectFrom('portal_change as c')
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'c.tenant').onRef('b.index', '=', 'c.index'),
    )
    .select(['c.published_at', 'b.body'])
    .where('c.tenant', '=', tenant)
    .where('c.kind', '=', 'tombstone')
    .where('c.of_kind', '=', 'update')
    .where(sql<boolean>`starts_with(c.of_id, ${`${commitment}.u`})`)
    .orderBy('c.index', 'desc')
    .execute()
  return rows.flatMap(({ published_at, body }) => {
    const { of, ground, reason, decision } = JSON.parse(body) as TombstoneRecord
    const { number } = updateName(of.id)
    if (standing.has(number)) return []
    return [
      {
        number,
        version: of.version,
        publishedAt: published_at.toISOString(),
        why: { ground, reason, decision },
      },
    ]
  })
}
