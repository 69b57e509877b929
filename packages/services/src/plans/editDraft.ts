// Every edit of a draft runs through here: the plan's row is locked, its state is checked, its edition grows.
import { refused, type Refusal } from '@camket/domain/kernel/refusal'
import type { OfficeAction } from '@camket/domain/kernel/actions'
import type { PlanCode, PlanFacts, PlanState } from '@camket/domain/plans/draft'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../kernel/door.ts'
import type { Edited, EditRefusal } from '../kernel/edit.ts'
import { faultPoint } from '../kernel/fault.ts'
import { isId } from '../kernel/new-id.ts'
import { write } from '../kernel/write.ts'
import { wordsEdition } from './loadReading.ts'

export interface LockedPlan {
  readonly id: string
  readonly state: PlanState
  readonly edition: number
  readonly facts: PlanFacts
  readonly facts_edition: number
  readonly slug: string | null
  readonly edited_at: Date
  readonly edited_by: string
}

/** Locks a plan's row until the end of the transaction, so that edits and publication of one plan follow each other. */
export async function lockPlan(tx: Tx, tenant: string, plan: string): Promise<LockedPlan | null> {
  if (!isId(plan)) return null
  return named(await selectPlan(tx, tenant, plan).forUpdate().executeTakeFirst())
}

/** The same row, without holding anybody up. */
export async function seePlan(tx: Tx, tenant: string, plan: string): Promise<LockedPlan | null> {
  return isId(plan) ? named(await selectPlan(tx, tenant, plan).executeTakeFirst()) : null
}

function named(
  row: (Omit<LockedPlan, 'facts'> & { facts: PlanFacts | null }) | undefined,
): LockedPlan | null {
  return row === undefined ? null : { ...row, facts: row.facts ?? noFacts }
}

function selectPlan(tx: Tx, tenant: string, plan: string) {
  return tx
    .selectFrom('plan')
    .select(['id', 'state', 'edition', 'facts', 'facts_edition', 'slug', 'edited_at', 'edited_by'])
    .where('tenant', '=', tenant)
    .where('id', '=', plan)
    .where('state', '<>', 'discarded')
}

const noFacts: PlanFacts = {
  kind: 'plan',
  symbol: null,
  date: null,
  issuer: null,
  province: null,
  title: null,
}

interface Edit {
  readonly action: OfficeAction
  readonly plan: string
  readonly edition: number
  readonly input: object
  /** True where the input points into the text: it is refused when the words have moved since. */
  readonly points?: boolean
}

interface Done {
  readonly ok: true
  readonly units: readonly string[]
}

/**
 * Runs one edit. `work` gets the locked plan and the edition that the edit will have, and gives back the ids of the
 * units it touched or a refusal.
 */
export async function editDraft<Code extends string, Thing>(
  door: Door,
  edit: Edit,
  work: (tx: Tx, plan: LockedPlan) => Promise<Done | EditRefusal<Code, Thing>>,
): Promise<Edited | EditRefusal<Code | PlanCode, Thing>> {
  const act = { action: edit.action, subject: `plan:${edit.plan}`, input: edit.input }
  const saved = await write<Edited | EditRefusal<Code | PlanCode, Thing>>(door, act, async tx => {
    const plan = await lockPlan(tx, door.tenant, edit.plan)
    if (plan === null) return refused('no-such-plan', { plan: edit.plan })
    if (plan.state !== 'draft') return refused('plan-not-a-draft', { state: plan.state })
    if (edit.edition > plan.edition) return refused('bad-input', { field: 'edition', problem: 'unknown' })
    if (edit.points === true && (await wordsEdition(tx, door.tenant, plan.id)) > edit.edition) {
      return newerEdit<Thing>(plan, [], edit.input)
    }
    const outcome = await work(tx, plan)
    if (!outcome.ok) return outcome
    const edition = plan.edition + 1
    await tx
      .updateTable('plan')
      .set({ edition, edited_at: door.now, edited_by: door.author.name })
      .where('tenant', '=', door.tenant)
      .where('id', '=', plan.id)
      .execute()
    faultPoint('review-before-commit')
    return { ok: true, value: { edition, units: outcome.units } }
  })
  if (saved.ok) faultPoint('review-committed')
  return saved
}

/** The refusal of an edit over a newer one, with both versions. */
export function newerEdit<Thing>(
  plan: LockedPlan,
  theirs: readonly Thing[],
  yours: object,
): {
  ok: false
  refusals: [Refusal<'newer-edit'>]
  difference: NonNullable<EditRefusal<string, Thing>['difference']>
} {
  return {
    ok: false,
    refusals: [{ code: 'newer-edit', values: { edition: plan.edition, by: plan.edited_by } }],
    difference: {
      edition: plan.edition,
      editedBy: plan.edited_by,
      editedAt: plan.edited_at,
      theirs,
      yours: { ...yours },
    },
  }
}
