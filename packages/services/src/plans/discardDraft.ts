import type { PlanCode } from '@camket/domain/plans/draft'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../kernel/door.ts'

/** Removes a draft with its file, text and pictures; the audit rows stay. A published plan cannot be discarded. */
export async function discardDraft(door: Door, input: { plan: string }): Promise<Result<null, PlanCode>> {
  void door
  void input
  throw new Error('being built')
}
