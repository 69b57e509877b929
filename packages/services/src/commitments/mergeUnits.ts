import type { CommitmentCode, DraftUnit } from '@camket/domain/commitments/unit'
import type { PlanCode } from '@camket/domain/plans/draft'
import type { Edited, EditRefusal } from '../kernel/edit.ts'
import type { Door } from '../kernel/door.ts'

/** Joins neighbouring units into the first of them; what the others give is added to it. */
export async function mergeUnits(
  door: Door,
  input: { plan: string; edition: number; units: readonly string[] },
): Promise<Edited | EditRefusal<PlanCode | CommitmentCode, DraftUnit>> {
  void door
  void input
  throw new Error('being built')
}
