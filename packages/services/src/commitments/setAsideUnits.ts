import { setAsideUnits as setAside } from '@camket/domain/commitments/change-unit'
import { refused } from '@camket/domain/kernel/refusal'
import type { Door } from '../kernel/door.ts'
import { editUnits, type UnitEdit } from './editUnits.ts'

/** A person sets these units aside for one reason, which is published with each; restrictive clauses are judged singly. */
export async function setAsideUnits(
  door: Door,
  input: { plan: string; edition: number; units: readonly string[]; reason: string },
): Promise<UnitEdit> {
  const reason = input.reason.normalize('NFC').trim()
  if (reason === '') return refused('reason-missing')
  if (reason.length > 2000) return refused('bad-input', { field: 'reason', problem: 'too_big' })
  return editUnits(door, { action: 'setAsideUnits', input }, units => setAside(units, input.units, reason))
}
