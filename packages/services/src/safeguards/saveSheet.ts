import type { SafeguardCode, Sheet } from '@camket/domain/safeguards/sheet'
import type { PlanCode } from '@camket/domain/plans/draft'
import type { Edited, EditRefusal } from '../kernel/edit.ts'
import type { Door } from '../kernel/door.ts'

/** Saves the eight lines of a restrictive unit's sheet; a line left null is published as *not answered*. */
export async function saveSheet(
  door: Door,
  input: { plan: string; edition: number; unit: string; lines: Partial<Sheet> },
): Promise<Edited | EditRefusal<PlanCode | SafeguardCode | 'no-such-unit', Sheet>> {
  void door
  void input
  throw new Error('being built')
}
