// Units of review as rows, and back.
import type { DraftUnit } from '@camket/domain/commitments/unit'
import type { Tx } from '@camket/storage/open'
import { insertRows } from '@camket/storage/rows'
import { sql } from '@camket/storage/sql'

interface Place {
  readonly tenant: string
  readonly plan: string
}

/** The units of a plan in text order. */
export async function loadUnits(tx: Tx, place: Place): Promise<DraftUnit[]> {
  const rows = await tx
    .selectFrom('unit')
    .selectAll()
    .where('tenant', '=', place.tenant)
    .where('plan', '=', place.plan)
    .orderBy('starts_at')
    .execute()
  return rows.map(row => ({
    id: row.id,
    start: row.starts_at,
    end: row.ends_at,
    kind: row.kind,
    by: row.decided_by,
    rule: row.rule,
    reason: row.reason,
    parent: row.parent,
    data: row.data,
    edition: row.edition,
  }))
}

export async function insertUnits(tx: Tx, place: Place, units: readonly DraftUnit[]): Promise<void> {
  const rows = units.map(unit => ({
    tenant: place.tenant,
    plan: place.plan,
    id: unit.id,
    starts_at: unit.start,
    ends_at: unit.end,
    kind: unit.kind,
    decided_by: unit.by,
    rule: unit.rule,
    reason: unit.reason,
    parent: unit.parent,
    data: unit.data,
    edition: unit.edition,
  }))
  await insertRows(tx, 'unit', rows)
}

export async function deleteUnits(tx: Tx, place: Place, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .deleteFrom('unit')
    .where('tenant', '=', place.tenant)
    .where('plan', '=', place.plan)
    .where('id', 'in', [...ids])
    .execute()
}

/** The plan's text alone: offsets of its units count in it. */
export async function loadText(tx: Tx, place: Place): Promise<string> {
  const row = await tx
    .selectFrom('plan_reading')
    .select(sql<string>`reading ->> 'text'`.as('text'))
    .where('tenant', '=', place.tenant)
    .where('plan', '=', place.plan)
    .executeTakeFirstOrThrow()
  return row.text
}
