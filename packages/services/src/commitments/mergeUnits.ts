import { mergeUnits as merge } from '@camket/domain/commitments/edit-units'
import type { Door } from '../kernel/door.ts'
import { editUnits, type UnitEdit } from './editUnits.ts'

/** Joins neighbouring units into the first of them; what the others give is added to it. */
export async function mergeUnits(
  door: Door,
  input: { plan: string; edition: number; units: readonly string[] },
): Promise<UnitEdit> {
  return editUnits(door, { action: 'mergeUnits', input }, units => merge(units, input.units))
}
