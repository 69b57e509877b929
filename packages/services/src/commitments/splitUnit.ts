import type { CommitmentCode, DraftUnit } from '@camket/domain/commitments/unit'
import type { PlanCode } from '@camket/domain/plans/draft'
import type { Edited, EditRefusal } from '../kernel/edit.ts'
import type { Door } from '../kernel/door.ts'

/** Cuts a unit in two at an offset into the plan's text; the second part starts as a copy of the first. */
export async function splitUnit(
  door: Door,
  input: { plan: string; edition: number; unit: string; at: number },
): Promise<Edited | EditRefusal<PlanCode | CommitmentCode, DraftUnit>> {
  void door
  void input
  throw new Error('being built')
}
