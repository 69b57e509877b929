import type { PlanCode, PlanFacts } from '@camket/domain/plans/draft'
import type { Edited, EditRefusal } from '../kernel/edit.ts'
import type { Door } from '../kernel/door.ts'

/** Corrects facts of the paper; what is absent stays. The correction is published beside what was read. */
export async function correctFacts(
  door: Door,
  input: { plan: string; edition: number; facts: Partial<PlanFacts> },
): Promise<Edited | EditRefusal<PlanCode, PlanFacts>> {
  void door
  void input
  throw new Error('being built')
}
