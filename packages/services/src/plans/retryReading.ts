import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PlanCode } from '@camket/domain/plans/draft'
import type { Door } from '../kernel/door.ts'
import { write } from '../kernel/write.ts'
import { lockPlan } from './editDraft.ts'

/** Queues a failed reading again. */
export async function retryReading(door: Door, input: { plan: string }): Promise<Result<null, PlanCode>> {
  return write(door, { action: 'retryReading', subject: `plan:${input.plan}`, input }, async tx => {
    const plan = await lockPlan(tx, door.tenant, input.plan)
    if (plan === null) return refused('no-such-plan', { plan: input.plan })
    const queued = await tx
      .updateTable('reading_job')
      .set({ state: 'queued', failure: null, failure_values: '{}', what: null, done: 0, of: 0, attempts: 0 })
      .where('tenant', '=', door.tenant)
      .where('plan', '=', plan.id)
      .where('state', '=', 'failed')
      .returning('plan')
      .executeTakeFirst()
    return queued === undefined ? refused('reading-not-failed') : accepted(null)
  })
}
