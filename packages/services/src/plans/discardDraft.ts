import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PlanCode } from '@camket/domain/plans/draft'
import type { Door } from '../kernel/door.ts'
import { faultPoint } from '../kernel/fault.ts'
import { write } from '../kernel/write.ts'
import { lockPlan } from './editDraft.ts'

const kept = ['plan_file', 'plan_page', 'plan_reading', 'reading_job', 'redaction', 'unit', 'sheet'] as const

/**
 * Removes a draft with its file, its name, text and pictures: only its id, state and days stay, and the audit rows. A
 * published plan cannot be discarded.
 */
export async function discardDraft(door: Door, input: { plan: string }): Promise<Result<null, PlanCode>> {
  const act = { action: 'discardDraft', subject: `plan:${input.plan}`, input } as const
  const outcome = await write<Result<null, PlanCode>>(door, act, async tx => {
    const plan = await lockPlan(tx, door.tenant, input.plan)
    if (plan === null) return refused('no-such-plan', { plan: input.plan })
    if (plan.state === 'published') return refused('plan-already-published', { slug: plan.slug ?? '' })
    for (const table of kept) {
      await tx.deleteFrom(table).where('tenant', '=', door.tenant).where('plan', '=', plan.id).execute()
    }
    await tx
      .updateTable('plan')
      .set({
        state: 'discarded',
        facts: null as unknown as string,
        file_name: '',
        file_digest: '',
        edited_at: door.now,
        edited_by: '',
      })
      .where('tenant', '=', door.tenant)
      .where('id', '=', plan.id)
      .execute()
    faultPoint('review-before-commit')
    return accepted(null)
  })
  if (outcome.ok) faultPoint('review-committed')
  return outcome
}
