// Public reads: one snapshot, one role that can see nothing but what is public.
import { dueState, type DueState } from '@camket/domain/publication/states'
import { isIsoDay } from '@camket/domain/kernel/iso-day'
import { noDay } from '@camket/domain/commitments/calendar/days'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../kernel/door.ts'
import type { AsOf } from './shapes.ts'

/** Exports the snapshot that this transaction reads; another one sees the same under this name while this one runs. */
export async function momentOf(tx: Tx): Promise<string> {
  const { rows } = await sql<{ moment: string }>`select pg_export_snapshot() as moment`.execute(tx)
  return rows[0]!.moment
}

/** What is read may not have a name of its own for what is said of the state: it would be written over. */
type Unstated = object & { readonly [Name in keyof AsOf]?: never }

/** Runs a read in one snapshot and says as of which state of the record it holds. */
export async function inSnapshot<Value extends Unstated>(
  door: PublicDoor,
  work: (tx: Tx, asOf: AsOf) => Promise<Value | null>,
): Promise<(Value & AsOf) | null> {
  return door.register.asPortal(door.tenant, async tx => {
    const asOf = await readHead(tx, door.tenant)
    const value = await work(tx, asOf)
    return value === null ? null : { ...value, ...asOf }
  })
}

/** The same for reads that always have an answer. */
export async function snapshotOf<Value extends Unstated>(
  door: PublicDoor,
  work: (tx: Tx, asOf: AsOf) => Promise<Value>,
): Promise<Value & AsOf> {
  return (await inSnapshot(door, work)) as Value & AsOf
}

async function readHead(tx: Tx, tenant: string): Promise<AsOf> {
  const head = await tx
    .selectFrom('record_head')
    .select(['size', 'day'])
    .where('tenant', '=', tenant)
    .executeTakeFirst()
  return head ?? { size: 0, day: null }
}

/** A row's last day and what the newest day makes of it; before the first day nothing is due yet. */
export function dueAsOf(
  row: { due_key: string; recurring: boolean; due_text: string | null },
  day: string | null,
): { due: string | null; state: DueState } {
  const due = row.due_key === noDay ? null : row.due_key
  return {
    due,
    state: dueState(
      { on: due, recurring: row.recurring, stated: row.due_text !== null },
      day ?? '0001-01-01',
    ),
  }
}

/** The asked size of a page within 1–200, 50 unless told. */
export function pageSize(limit: number | undefined): number {
  return Number.isInteger(limit) ? Math.min(200, Math.max(1, limit as number)) : 50
}

export type CursorPart = 'number' | 'day'

/** A cursor of such parts; null when it cannot be read, which counts as none. */
export function cursorOf(after: string | undefined, parts: readonly CursorPart[]): string[] | null {
  const found = after?.split('_') ?? []
  const fits = (part: string, i: number): boolean =>
    parts[i] === 'day' ? isIsoDay(part) : /^\d{1,15}$/.test(part)
  return found.length === parts.length && found.every(fits) ? found : null
}
