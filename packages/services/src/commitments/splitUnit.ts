import { splitUnit as split } from '@camket/domain/commitments/edit-units'
import type { Door } from '../kernel/door.ts'
import { editUnits, type UnitEdit } from './editUnits.ts'

/** Cuts a unit in two at an offset into the plan's text; the second part starts as a copy of the first. */
export async function splitUnit(
  door: Door,
  input: { plan: string; edition: number; unit: string; at: number },
): Promise<UnitEdit> {
  return editUnits(door, { action: 'splitUnit', input, points: true }, (units, tools) =>
    split(units, input, tools),
  )
}
