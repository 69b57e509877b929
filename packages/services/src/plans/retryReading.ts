import type { PlanCode } from '@camket/domain/plans/draft'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../kernel/door.ts'

/** Queues a failed reading again. */
export async function retryReading(door: Door, input: { plan: string }): Promise<Result<null, PlanCode>> {
  void door
  void input
  throw new Error('being built')
}
