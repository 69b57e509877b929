// The history of who had a commitment and what was asked of it.
import type { WorkEvent } from '@camket/domain/commitments/work/codes'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
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
  if (events.length === 0) return
  const rows = events.map(({ commitment, body, what, ground = null, words = null }, i) => ({
    tenant: door.tenant,
    id: newId(door.now),
    commitment,
    number: i + 1,
    body,
    what,
    ground,
    words,
    by: door.author.name,
    at: door.now,
  }))
  await sql`
    insert into work_event (tenant, id, commitment, number, body, what, ground, words, by, at)
    select r.tenant, r.id, r.commitment, r.number + coalesce((select max(e.number) from work_event e
      where e.tenant = r.tenant and e.commitment = r.commitment), 0), r.body, r.what, r.ground, r.words, r.by, r.at
    from json_populate_recordset(null::work_event, ${JSON.stringify(rows)}::json) r`.execute(tx)
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
    .orderBy('number', 'desc')
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
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
