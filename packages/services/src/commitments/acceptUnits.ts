import { acceptUnits as confirm } from '@camket/domain/commitments/change-unit'
import type { DraftUnit } from '@camket/domain/commitments/unit'
import type { Door } from '../kernel/door.ts'
import { editUnits, type UnitEdit } from './editUnits.ts'

/**
 * Confirms units as they stand: a person has looked. 'all' takes every unit that only the reader has judged, but no restrictive
 * clause: those are confirmed by name.
 */
export async function acceptUnits(
  door: Door,
  input: { plan: string; edition: number; units: readonly string[] | 'all'; reason?: string },
): Promise<UnitEdit> {
  return editUnits(door, { action: 'acceptUnits', input }, units => {
    const judged = units.filter(isRest).map(unit => unit.id)
    return confirm(units, input.units === 'all' ? judged : input.units, input.reason?.trim() || null)
  })
}

function isRest({ by, kind }: Pick<DraftUnit, 'by' | 'kind'>): boolean {
  return by === 'reader' && kind !== 'restrictive'
}
