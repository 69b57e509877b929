import { changeUnit } from '@camket/domain/commitments/change-unit'
import { unitChangeSchema, type UnitChange } from '@camket/domain/commitments/unit'
import { checkInput } from '@camket/domain/kernel/check-input'
import type { Door } from '../kernel/door.ts'
import { editUnits, type UnitEdit } from './editUnits.ts'

/** Corrects one unit: kind, borders, label, who, when, rights, groups, clears added by the office. */
export async function correctUnit(
  door: Door,
  input: { plan: string; edition: number; unit: string; change: UnitChange },
): Promise<UnitEdit> {
  const checked = checkInput(unitChangeSchema, input.change)
  if (!checked.ok) return checked
  const points = checked.value.start !== undefined || checked.value.end !== undefined
  return editUnits(door, { action: 'correctUnit', input, points }, (units, tools) =>
    changeUnit(units, { id: input.unit, change: checked.value }, tools),
  )
}
