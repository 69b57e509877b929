import type { UpdateRecord } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import type { PublicDoor } from '../../../kernel/door.ts'
import { goneParts, type GonePart } from './gone-parts.ts'
import type { AsOf } from '../shapes.ts'
import { inSnapshot } from '../snapshot.ts'
import { standingLine, type StandingLine } from './listed/standing-lines.ts'

export interface ShownUpdate {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  readonly body: UpdateRecord
}

export interface CommitmentProgress extends AsOf {
  readonly standing: StandingLine
  /** Newest first. */
  readonly updates: readonly ShownUpdate[]
  readonly gone: readonly GonePart[]
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
    return {
      standing,
      updates,
      gone: await goneParts(tx, { ...at, kind: 'update' }, new Set(updates.map(({ number }) => number))),
    }
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
