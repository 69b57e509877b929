import { acceptUnits, changeUnit } from '@camket/domain/commitments/change-unit'
import { assignSpan, withoutCrumbs, type Tools } from '@camket/domain/commitments/edit-units'
import type { CommitmentCode, DraftUnit } from '@camket/domain/commitments/unit'
import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PlanCode } from '@camket/domain/plans/draft'
import {
  findWords,
  reviewScriptSchema,
  type CheckedScript,
  type ReviewScript,
  type ScriptCode,
} from '@camket/domain/safeguards/review-script'
import type { SafeguardCode, Sheet } from '@camket/domain/safeguards/sheet'
import type { Tx } from '@camket/storage/open'
import { correctLocked } from '../commitments/correctText.ts'
import { changeUnits } from '../commitments/editUnits.ts'
import { loadText, loadUnits } from '../commitments/stored-units.ts'
import type { Door } from '../kernel/door.ts'
import type { EditRefusal } from '../kernel/edit.ts'
import { oddTyped } from '@camket/domain/kernel/typed-words'
import { saveFacts } from '../plans/correctFacts.ts'
import { editDraft, newerEdit, type LockedPlan } from '../plans/editDraft.ts'
import { addRedactions } from '../plans/redactSpan.ts'
import { saveLines } from './saveSheet.ts'

type Code = PlanCode | CommitmentCode | SafeguardCode | ScriptCode
type Script = CheckedScript
type Units = readonly DraftUnit[]

/**
 * Applies a written review (JSON) to a draft: the same decisions, by the same rules, that a person takes on screen, in one
 * transaction. With `edition` it is refused when somebody has edited the plan since.
 */
export async function reviewFromScript(
  door: Door,
  input: { plan: string; script: ReviewScript; edition?: number },
): Promise<Result<{ edition: number }, Code>> {
  const checked = checkInput(reviewScriptSchema, input.script)
  if (!checked.ok) return checked
  const script = checked.value
  const edit = { action: 'reviewFromScript', plan: input.plan, edition: input.edition ?? 0, input } as const
  const outcome = await editDraft<Code, unknown>(door, edit, async (tx, plan) => {
    if (input.edition !== undefined && input.edition < plan.edition) return newerEdit(plan, [], {})
    const place = { tenant: door.tenant, plan: plan.id }
    const corrected = await correctWords(tx, { door, plan }, script)
    if (!corrected.ok) return corrected
    const text = await loadText(tx, place)
    const lost = lostWords(text, script)
    if (lost !== null) return refused('words-not-found', { words: lost })
    // What this very script has decided is what its author has seen.
    const seen = { plan: plan.id, edition: plan.edition + 1 }
    const units = await changeUnits(tx, { door, plan, seen }, (before, tools) =>
      decide(before, tools, script),
    )
    if (!units.ok) return units
    const redact = script.redact.map(at => found(text, at))
    if (redact.length > 0) await addRedactions(tx, { tenant: door.tenant, plan }, redact)
    const sheets = await saveSheets(tx, { door, plan, text }, script)
    if (!sheets.ok) return sheets
    if (Object.keys(script.facts).length > 0) {
      const odd = oddTyped(script.facts, plan.facts)
      if (odd !== null) return odd
      await saveFacts(tx, { tenant: door.tenant, plan }, script.facts)
    }
    return units
  })
  return outcome.ok ? accepted({ edition: outcome.value.edition }) : outcome
}

interface Words {
  readonly words: string
  readonly nth: number
}

function lostWords(text: string, script: Script): string | null {
  const all: Words[] = [...script.redact, ...script.assign, ...script.correct, ...script.sheets]
  return all.find(at => findWords(text, at) === null)?.words ?? null
}

function found(text: string, at: Words): { start: number; end: number } {
  return findWords(text, at) as { start: number; end: number }
}

function decide(before: Units, tools: Tools, script: Script): Result<Units, CommitmentCode> {
  const { text } = tools
  let units = before
  for (const { words, nth, as, reason = null, rule = null, limits = [], told = null } of script.assign) {
    const span = withoutCrumbs(units, text, found(text, { words, nth }))
    const next = assignSpan(units, { ...span, as, reason, rule, limits, told }, tools)
    if (!next.ok) return next
    units = next.value
  }
  for (const { change, ...at } of script.correct) {
    const next = changeUnit(units, { id: unitAt(units, found(text, at)), change }, tools)
    if (!next.ok) return next
    units = next.value
  }
  if (script.acceptRest === null) return accepted(units)
  const judged = units.filter(unit => unit.by === 'reader').map(unit => unit.id)
  return acceptUnits(units, judged, script.acceptRest)
}

// The unit that holds the first of the words.
function unitAt(units: Units, span: { start: number }): string {
  return units.find(unit => unit.end > span.start)?.id ?? ''
}

interface Place {
  readonly door: Door
  readonly plan: LockedPlan
}

async function correctWords(
  tx: Tx,
  { door, plan }: Place,
  script: Script,
): Promise<{ ok: true } | EditRefusal<Code, unknown>> {
  for (const { words, nth, text, reason = null } of script.text) {
    const span = findWords(await loadText(tx, { tenant: door.tenant, plan: plan.id }), { words, nth })
    if (span === null) return refused('words-not-found', { words })
    // What this very script has decided is what its author has seen.
    const seen = { edition: plan.edition + 1 }
    const done = await correctLocked(tx, { door, plan, seen }, { ...span, text, reason })
    if (!done.ok) return done
  }
  return { ok: true }
}

async function saveSheets(
  tx: Tx,
  { door, plan, text }: Place & { text: string },
  script: Script,
): Promise<{ ok: true } | EditRefusal<Code, unknown>> {
  const units = await loadUnits(tx, { tenant: door.tenant, plan: plan.id })
  for (const { lines, ...at } of script.sheets) {
    // What this very script has decided is what its author has seen.
    const edition = plan.edition + 1
    const unit = unitAt(units, found(text, at))
    const saved = await saveLines(tx, { tenant: door.tenant, plan, unit, edition }, lines as Partial<Sheet>)
    if (!saved.ok) return saved
  }
  return { ok: true }
}
