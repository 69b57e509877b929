// One edit of the units of a draft: apply the rule, see whether somebody was there first, write what changed.
import type { Refusal, Result } from '@camket/domain/kernel/refusal'
import type { OfficeAction } from '@camket/domain/kernel/actions'
import type { Tools } from '@camket/domain/commitments/edit-units'
import type { CommitmentCode, DraftUnit } from '@camket/domain/commitments/unit'
import type { PlanCode } from '@camket/domain/plans/draft'
import { oddTyped } from '@camket/domain/kernel/typed-words'
import { readClause, type ClauseReading } from '@camket/intake/clauses'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../kernel/door.ts'
import type { Edited, EditRefusal } from '../kernel/edit.ts'
import { faultPoint } from '../kernel/fault.ts'
import { newId } from '../kernel/new-id.ts'
import { editDraft, newerEdit, type LockedPlan } from '../plans/editDraft.ts'
import { deleteUnits, insertUnits, loadText, loadUnits } from './stored-units.ts'

export type UnitEdit = Edited | EditRefusal<PlanCode | CommitmentCode, DraftUnit>
type Units = readonly DraftUnit[]
type Apply = (units: Units, tools: Tools) => Result<Units, CommitmentCode>

interface Wish {
  readonly plan: string
  readonly edition: number
}

/** Applies `apply` to the units as they stand, unless it would touch one that changed after the edition it carries. */
export async function editUnits(
  door: Door,
  wish: { action: OfficeAction; input: Wish; points?: boolean },
  apply: Apply,
): Promise<UnitEdit> {
  const { plan, edition } = wish.input
  return editDraft<CommitmentCode | PlanCode, DraftUnit>(
    door,
    { action: wish.action, plan, edition, input: wish.input, points: wish.points ?? false },
    async (tx, locked) => changeUnits(tx, { door, plan: locked, seen: wish.input }, apply),
  )
}

interface Situation {
  readonly door: Door
  readonly plan: LockedPlan
  /** What the editor saw and sent. */
  readonly seen: Wish
}

/** The edit itself, inside a transaction that holds the plan's lock. */
export async function changeUnits(
  tx: Tx,
  { door, plan, seen }: Situation,
  apply: Apply,
): Promise<{ ok: true; units: string[] } | EditRefusal<CommitmentCode | PlanCode, DraftUnit>> {
  const place = { tenant: door.tenant, plan: plan.id }
  const before = await loadUnits(tx, place)
  const text = await loadText(tx, place)
  const outcome = apply(before, { text, read: readAlone, newId: () => newId(door.now) })
  if (!outcome.ok) {
    const overtaken = seen.edition < plan.edition && outcome.refusals.some(isAboutPlace)
    return overtaken ? newerEdit(plan, [], seen) : outcome
  }
  const change = difference(before, outcome.value)
  const newer = change.gone.filter(unit => unit.edition > seen.edition)
  if (newer.length > 0) return newerEdit(plan, newer, seen)
  const odd = oddTyped(change.come.map(typedOf), [before.map(typedOf), text])
  if (odd !== null) return odd
  await deleteUnits(
    tx,
    place,
    change.gone.map(unit => unit.id),
  )
  const edition = plan.edition + 1
  await insertUnits(
    tx,
    place,
    change.come.map(unit => ({ ...unit, edition })),
  )
  faultPoint('review-units-written')
  await dropSheets(tx, place, change)
  return { ok: true, units: change.come.map(unit => unit.id) }
}

/** What of a unit somebody may have typed, by the names of the form. */
function typedOf({ reason, data: { because: _because, ...data } }: DraftUnit) {
  return { reason, ...data }
}

/** What the reader says of words that stand alone. */
export function readAlone(words: string): ReturnType<Tools['read']> & Pick<ClauseReading, 'restrictive'> {
  const { clears, recurring, restrictive } = readClause(words, null)
  return { clears, recurring, restrictive }
}

// A unit that is not there any more, or whose borders moved, because another edit came first.
function isAboutPlace(refusal: Refusal<CommitmentCode>): boolean {
  return ['no-such-unit', 'units-not-adjacent', 'split-outside-unit'].includes(refusal.code)
}

function difference(before: Units, after: Units): { gone: DraftUnit[]; come: DraftUnit[] } {
  const old = new Set(before)
  const kept = new Set(after)
  const same = new Map(before.map(unit => [unit.id, JSON.stringify(unit)]))
  const come = after.filter(unit => !old.has(unit) && same.get(unit.id) !== JSON.stringify(unit))
  const changed = new Set(come.map(unit => unit.id))
  const ids = new Set(after.map(unit => unit.id))
  const gone = before.filter(unit => !kept.has(unit) && (changed.has(unit.id) || !ids.has(unit.id)))
  return { gone, come }
}

// The sheet of a unit that was merged or assigned away goes with it.
async function dropSheets(
  tx: Tx,
  place: { tenant: string; plan: string },
  change: { gone: DraftUnit[]; come: DraftUnit[] },
): Promise<void> {
  const stay = new Set(change.come.map(unit => unit.id))
  const left = change.gone.filter(unit => !stay.has(unit.id)).map(unit => unit.id)
  if (left.length === 0) return
  await tx
    .deleteFrom('sheet')
    .where('tenant', '=', place.tenant)
    .where('plan', '=', place.plan)
    .where('unit', 'in', left)
    .execute()
}
