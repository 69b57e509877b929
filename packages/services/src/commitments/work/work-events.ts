// The history of who had a commitment and what was asked of it.
import type { WorkEvent } from '@camket/domain/commitments/work/codes'
import type { Tx } from '@camket/storage/open'
import { insertRows } from '@camket/storage/rows'
import type { Door } from '../../kernel/door.ts'
import { newId } from '../../kernel/new-id.ts'

export interface Happened {
  readonly commitment: string
  readonly body: string | null
  readonly what: WorkEvent
  readonly ground?: string | null
  readonly words?: string | null
}

export async function noteEvents(tx: Tx, door: Door, events: readonly Happened[]): Promise<void> {
  const rows = events.map(({ commitment, body, what, ground = null, words = null }) => ({
    tenant: door.tenant,
    id: newId(door.now),
    commitment,
    body,
    what,
    ground,
    words,
    by: door.author.name,
    at: door.now,
  }))
  await insertRows(tx, 'work_event', rows)
}

export interface EventLine extends Happened {
  readonly bodyName: string | null
  readonly by: string
  readonly at: Date
}

/** Newest first. */
export async function loadEvents(tx: Tx, tenant: string, commitment: string): Promise<EventLine[]> {
  const rows = await tx
    .selectFrom('work_event as e')
    .leftJoin('body as b', join => join.onRef('b.tenant', '=', 'e.tenant').onRef('b.id', '=', 'e.body'))
    .select(['e.commitment', 'e.body', 'what', 'ground', 'words', 'by', 'at', 'b.name as bodyName'])
    .where('e.tenant', '=', tenant)
    .where('commitment', '=', commitment)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(200)
    .execute()
  return rows
}

/** Who changed a body's part last, for the words beside a refused save. */
export async function lastChange(
  tx: Tx,
  tenant: string,
  at: { commitment: string; body: string },
): Promise<{ by: string; at: Date } | null> {
  const row = await tx
    .selectFrom('work_event')
    .select(['by', 'at'])
    .where('tenant', '=', tenant)
    .where('commitment', '=', at.commitment)
    .where('body', '=', at.body)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
