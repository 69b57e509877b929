import { checkInput } from '@camket/domain/kernel/check-input'
import { oddTyped } from '@camket/domain/kernel/typed-words'
import { planFactsSchema, type PlanCode, type PlanFacts } from '@camket/domain/plans/draft'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../kernel/door.ts'
import type { Edited, EditRefusal } from '../kernel/edit.ts'
import { editDraft, newerEdit, type LockedPlan } from './editDraft.ts'

/** Corrects facts of the paper; what is absent stays. The correction is published beside what was read. */
export async function correctFacts(
  door: Door,
  input: { plan: string; edition: number; facts: Partial<PlanFacts> },
): Promise<Edited | EditRefusal<PlanCode, PlanFacts>> {
  const checked = checkInput(planFactsSchema.partial(), input.facts)
  if (!checked.ok) return checked
  const edit = { action: 'correctFacts', plan: input.plan, edition: input.edition, input } as const
  return editDraft<PlanCode, PlanFacts>(door, edit, async (tx, plan) => {
    if (plan.facts_edition > input.edition) return newerEdit(plan, [plan.facts], input.facts)
    const odd = oddTyped(checked.value, plan.facts)
    if (odd !== null) return odd
    await saveFacts(tx, { tenant: door.tenant, plan }, checked.value)
    return { ok: true, units: [] }
  })
}

/** The same inside an edit that holds the plan's lock. */
export async function saveFacts(
  tx: Tx,
  { tenant, plan }: { tenant: string; plan: LockedPlan },
  change: { readonly [Fact in keyof PlanFacts]?: PlanFacts[Fact] | undefined },
): Promise<void> {
  const facts = { ...plan.facts, ...change }
  await tx
    .updateTable('plan')
    .set({ facts: JSON.stringify(facts), facts_edition: plan.edition + 1 })
    .where('tenant', '=', tenant)
    .where('id', '=', plan.id)
    .execute()
}
