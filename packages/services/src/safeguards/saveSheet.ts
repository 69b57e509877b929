import { checkInput } from '@camket/domain/kernel/check-input'
import { oddTyped } from '@camket/domain/kernel/typed-words'
import { refused } from '@camket/domain/kernel/refusal'
import type { PlanCode } from '@camket/domain/plans/draft'
import {
  emptySheet,
  sheetChangeSchema,
  type SafeguardCode,
  type Sheet,
} from '@camket/domain/safeguards/sheet'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../kernel/door.ts'
import type { Edited, EditRefusal } from '../kernel/edit.ts'
import { isId } from '../kernel/new-id.ts'
import { editDraft, newerEdit, type LockedPlan } from '../plans/editDraft.ts'

type SheetEdit = EditRefusal<PlanCode | SafeguardCode | 'no-such-unit', Sheet>

/** Saves lines of a restrictive unit's sheet; a line left null is published as *not answered*. */
export async function saveSheet(
  door: Door,
  input: { plan: string; edition: number; unit: string; lines: Partial<Sheet> },
): Promise<Edited | SheetEdit> {
  const checked = checkInput(sheetChangeSchema, input.lines)
  if (!checked.ok) return checked
  const edit = { action: 'saveSheet', plan: input.plan, edition: input.edition, input } as const
  return editDraft<PlanCode | SafeguardCode | 'no-such-unit', Sheet>(door, edit, async (tx, plan) => {
    return saveLines(
      tx,
      { tenant: door.tenant, plan, unit: input.unit, edition: input.edition },
      checked.value as Partial<Sheet>,
    )
  })
}

interface At {
  readonly tenant: string
  readonly plan: LockedPlan
  readonly unit: string
  /** The edition that the author saw. */
  readonly edition: number
}

/** The same inside an edit that holds the plan's lock. */
export async function saveLines(
  tx: Tx,
  { tenant, plan, unit, edition: seen }: At,
  lines: Partial<Sheet>,
): Promise<{ ok: true; units: string[] } | SheetEdit> {
  const place = { tenant, plan: plan.id, unit }
  const found = await findSheet(tx, place)
  if (found === null) return refused('no-such-unit', { unit })
  if (found.kind !== 'restrictive') return refused('not-a-restrictive-unit', { unit })
  if (found.edition > seen) return newerEdit(plan, [found.lines], lines)
  const odd = oddTyped(lines, found.lines)
  if (odd !== null) return odd
  const merged = JSON.stringify({ ...found.lines, ...lines })
  const row = { ...place, lines: merged, edition: plan.edition + 1 }
  await tx
    .insertInto('sheet')
    .values(row)
    .onConflict(conflict => conflict.columns(['tenant', 'plan', 'unit']).doUpdateSet(row))
    .execute()
  return { ok: true, units: [unit] }
}

async function findSheet(
  tx: Tx,
  place: { tenant: string; plan: string; unit: string },
): Promise<{ kind: string; lines: Sheet; edition: number } | null> {
  if (!isId(place.unit)) return null
  const row = await tx
    .selectFrom('unit')
    .leftJoin('sheet', join =>
      join
        .onRef('sheet.tenant', '=', 'unit.tenant')
        .onRef('sheet.plan', '=', 'unit.plan')
        .onRef('sheet.unit', '=', 'unit.id'),
    )
    .select(['unit.kind', 'unit.edition as unitEdition', 'sheet.lines', 'sheet.edition'])
    .where('unit.tenant', '=', place.tenant)
    .where('unit.plan', '=', place.plan)
    .where('unit.id', '=', place.unit)
    .executeTakeFirst()
  if (row === undefined) return null
  // A sheet answers for the unit's words: whoever has not seen their newest form has not seen what it answers for.
  const edition = Math.max(row.unitEdition, row.edition ?? 0)
  return { kind: row.kind, lines: row.lines ?? emptySheet, edition }
}
