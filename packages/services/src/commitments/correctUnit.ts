import type { UnitChange } from '@camket/domain/commitments/unit'
import type { CommitmentCode, DraftUnit } from '@camket/domain/commitments/unit'
import type { PlanCode } from '@camket/domain/plans/draft'
import type { Edited, EditRefusal } from '../kernel/edit.ts'
import type { Door } from '../kernel/door.ts'

/** Corrects one unit: kind, borders, label, who, when, rights, groups, clears added by the office. */
export async function correctUnit(
  door: Door,
  input: { plan: string; edition: number; unit: string; change: UnitChange },
): Promise<Edited | EditRefusal<PlanCode | CommitmentCode, DraftUnit>> {
  void door
  void input
  throw new Error('being built')
}
