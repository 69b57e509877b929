import type { ContextRule } from '@camket/domain/commitments/context-rules'
import type { CommitmentCode, DraftUnit } from '@camket/domain/commitments/unit'
import type { PlanCode } from '@camket/domain/plans/draft'
import type { Edited, EditRefusal } from '../kernel/edit.ts'
import type { Door } from '../kernel/door.ts'

/** A person states the rule by which these units are context. */
export async function applyRule(
  door: Door,
  input: { plan: string; edition: number; units: readonly string[]; rule: ContextRule },
): Promise<Edited | EditRefusal<PlanCode | CommitmentCode, DraftUnit>> {
  void door
  void input
  throw new Error('being built')
}
