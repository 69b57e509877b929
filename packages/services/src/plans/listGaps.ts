import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PlanCode } from '@camket/domain/plans/draft'
import { findGaps, type Finding } from '@camket/domain/plans/findings'
import type { Door } from '../kernel/door.ts'
import { isId } from '../kernel/new-id.ts'
import { read } from '../kernel/write.ts'
import { loadBodies } from '../people/listBodies.ts'
import { loadReading } from './loadReading.ts'

/** What does not fit in the document of a draft, in the order of its text; facts count as the office has them now. */
export async function listGaps(door: Door, input: { plan: string }): Promise<Result<Finding[], PlanCode>> {
  const found = await read<Result<Finding[], PlanCode>>(door, 'readDrafts', async tx => {
    if (!isId(input.plan)) return refused('no-such-plan', { plan: input.plan })
    const plan = await tx
      .selectFrom('plan')
      .select('facts')
      .where('tenant', '=', door.tenant)
      .where('id', '=', input.plan)
      .where('state', '=', 'draft')
      .executeTakeFirst()
    if (!plan?.facts) return refused('no-such-plan', { plan: input.plan })
    const reading = { ...(await loadReading(tx, door.tenant, input.plan)), ...plan.facts }
    return accepted(findGaps(reading, await loadBodies(tx, door.tenant)))
  })
  return found.ok ? found.value : found
}
