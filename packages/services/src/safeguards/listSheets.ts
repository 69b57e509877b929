import type { Sheet, SheetLine } from '@camket/domain/safeguards/sheet'
import type { PlanCode } from '@camket/domain/plans/draft'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../kernel/door.ts'

export interface UnitSheet {
  readonly unit: string
  readonly text: string
  readonly sheet: Sheet
  readonly unanswered: readonly SheetLine[]
  readonly edition: number
}

/** One sheet for each restrictive unit of a draft, in text order, also those nobody has opened. */
export async function listSheets(
  door: Door,
  input: { plan: string },
): Promise<Result<UnitSheet[], PlanCode>> {
  void door
  void input
  throw new Error('being built')
}
