import type { PlanCode } from '@camket/domain/plans/draft'
import type { Edited, EditRefusal } from '../kernel/edit.ts'
import type { Door } from '../kernel/door.ts'

/** Masks a name in everything that will be published, character for character; `everywhere` also its other occurrences. */
export async function redactSpan(
  door: Door,
  input: { plan: string; edition: number; start: number; end: number; everywhere?: boolean },
): Promise<Edited | EditRefusal<PlanCode, never>> {
  void door
  void input
  throw new Error('being built')
}

/** Takes a redaction back while the plan is a draft. */
export async function unredact(
  door: Door,
  input: { plan: string; edition: number; start: number; end: number },
): Promise<Edited | EditRefusal<PlanCode, never>> {
  void door
  void input
  throw new Error('being built')
}
