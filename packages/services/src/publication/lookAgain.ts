import type { LikelyPerson } from '@camket/domain/plans/persons/likely-names'
import { refused, type Result } from '@camket/domain/kernel/refusal'
import type { PlanCode } from '@camket/domain/plans/draft'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../kernel/door.ts'
import { read } from '../kernel/write.ts'
import { lockPlan } from '../plans/editDraft.ts'
import { loadReview, unmaskedPersons, unseen, type Review } from './loadReview.ts'

/** What the publisher should look at once more: it may go out when the publisher says how much of it was seen. */
export interface LookAgain {
  /** Unmasked words that look like a private person. */
  readonly persons: readonly LikelyPerson[]
  /** Units that only the reader has judged so far. */
  readonly unseen: { readonly commitments: number; readonly restrictions: number }
  /** Address of a published plan with the same symbol and date; null when there is none. */
  readonly twin: string | null
}

export async function lookAgain(door: Door, input: { plan: string }): Promise<Result<LookAgain, PlanCode>> {
  const found = await read<Result<LookAgain, PlanCode>>(door, 'readDrafts', async tx => {
    const plan = await lockPlan(tx, door.tenant, input.plan)
    if (plan === null) return refused('no-such-plan', { plan: input.plan })
    const review = await loadReview(tx, door.tenant, plan)
    return {
      ok: true,
      value: {
        persons: unmaskedPersons(review),
        unseen: { commitments: unseen(review, 'commitment'), restrictions: unseen(review, 'restrictive') },
        twin: await twinOf(tx, door.tenant, review.facts),
      },
    }
  })
  return found.ok ? found.value : found
}

async function twinOf(tx: Tx, tenant: string, { symbol, date }: Review['facts']): Promise<string | null> {
  if (symbol === null) return null
  const twin = await tx
    .selectFrom('portal_plan')
    .select('id')
    .where('tenant', '=', tenant)
    .where('symbol', '=', symbol)
    .where('date', date === null ? 'is' : '=', date)
    .executeTakeFirst()
  return twin?.id ?? null
}
