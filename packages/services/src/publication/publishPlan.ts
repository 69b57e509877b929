import type { PlanCode } from '@camket/domain/plans/draft'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../kernel/door.ts'

export interface Published {
  /** Public id of the plan: its address. */
  readonly slug: string
  readonly commitments: number
  readonly restrictions: number
  /** Number of public records of the tenant after this publication. */
  readonly size: number
}

/**
 * Draft to public records, in one transaction: all of it or nothing. Refused while a sentence is unassigned or when
 * `edition` (what the publisher saw) is no longer the newest.
 */
export async function publishPlan(
  door: Door,
  input: { plan: string; edition?: number },
): Promise<Result<Published, PlanCode | PublicationCode>> {
  void door
  void input
  throw new Error('being built')
}
