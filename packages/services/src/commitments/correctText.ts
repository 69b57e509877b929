import { correctText as correct } from '@camket/domain/commitments/correct-text'
import type { CommitmentCode, DraftUnit } from '@camket/domain/commitments/unit'
import { checkInput } from '@camket/domain/kernel/check-input'
import { oddTyped } from '@camket/domain/kernel/typed-words'
import { refused } from '@camket/domain/kernel/refusal'
import { correctionInputSchema } from '@camket/domain/plans/corrections/corrections'
import type { PlanCode } from '@camket/domain/plans/draft'
import { maskCharacter, wholeCharacters, type Span } from '@camket/domain/plans/redaction'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../kernel/door.ts'
import type { Edited, EditRefusal } from '../kernel/edit.ts'
import { faultPoint } from '../kernel/fault.ts'
import { newId } from '../kernel/new-id.ts'
import { editDraft, newerEdit, type LockedPlan } from '../plans/editDraft.ts'
import { loadReading } from '../plans/loadReading.ts'
import { loadRedactions } from '../plans/loadRedactions.ts'
import { readAlone } from './editUnits.ts'
import { deleteUnits, insertUnits, loadUnits } from './stored-units.ts'

export interface TextCorrectionWish {
  readonly plan: string
  readonly edition: number
  readonly start: number
  readonly end: number
  /** The passage as it should read, in as many lines as it has. */
  readonly text: string
  /** Published with the mark. */
  readonly reason?: string
}

type Code = PlanCode | CommitmentCode

/**
 * Corrects what the reader misread in a passage of the text. What it had read is kept and will be published beside the
 * corrected words; every offset of the draft moves along.
 */
export async function correctText(
  door: Door,
  input: TextCorrectionWish,
): Promise<Edited | EditRefusal<Code, DraftUnit>> {
  const { plan: _plan, edition, ...rest } = input
  const checked = checkInput(correctionInputSchema, { ...rest, text: oneSpelling(input.text) })
  if (!checked.ok) return checked
  const { reason = null, ...change } = checked.value
  if (!isPlain(change.text)) return refused('bad-input', { field: 'text', problem: 'characters' })
  const odd = oddTyped({ reason }, null)
  if (odd !== null) return odd
  const edit = { action: 'correctText', plan: input.plan, edition, input, points: true } as const
  return editDraft<Code, DraftUnit>(door, edit, (tx, plan) =>
    correctLocked(tx, { door, plan, seen: input }, { ...change, reason }),
  )
}

const oneSpelling = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC')

// Nothing that nobody sees, and nothing that looks like a redaction.
function isPlain(text: string): boolean {
  return text.isWellFormed() && !text.includes(maskCharacter) && !/[^\P{C}\n\t]/u.test(text)
}

interface Situation {
  readonly door: Door
  readonly plan: LockedPlan
  readonly seen: { readonly edition: number }
}

/** The correction itself, inside a transaction that holds the plan's lock. */
export async function correctLocked(
  tx: Tx,
  { door, plan, seen }: Situation,
  change: Span & { readonly text: string; readonly reason: string | null },
): Promise<{ ok: true; units: string[] } | EditRefusal<Code, DraftUnit>> {
  const place = { tenant: door.tenant, plan: plan.id }
  const reading = await loadReading(tx, door.tenant, plan.id)
  const { length } = reading.text
  if (change.start >= change.end) return refused('span-empty')
  const whole = wholeCharacters(reading.text, change)
  if (change.end > length || whole.start !== change.start || whole.end !== change.end) {
    return refused('span-outside-text', { length })
  }
  const units = await loadUnits(tx, place)
  const redactions = await loadRedactions(tx, door.tenant, plan.id)
  const edition = plan.edition + 1
  const tools = { read: readAlone, newId: () => newId(door.now) }
  const outcome = correct({ reading, units, redactions }, { ...change, edition }, tools)
  if (!outcome.ok) return outcome
  const next = outcome.value
  // Characters that join over the border of the correction would move every offset behind them.
  if (next.reading.text !== next.reading.text.normalize('NFC')) {
    return refused('bad-input', { field: 'text', problem: 'characters' })
  }
  const touched = new Set(next.touched)
  const newer = units.filter(unit => touched.has(unit.id) && unit.edition > seen.edition)
  if (newer.length > 0) return newerEdit(plan, newer, change)
  await saveReading(tx, place, next.reading)
  await deleteUnits(
    tx,
    place,
    units.map(unit => unit.id),
  )
  await insertUnits(
    tx,
    place,
    next.units.map(unit => (touched.has(unit.id) ? { ...unit, edition } : unit)),
  )
  faultPoint('review-units-written')
  await moveRedactions(tx, place, { had: redactions, now: next.redactions, edition })
  return { ok: true, units: next.touched.slice(0, 1) }
}

interface Place {
  readonly tenant: string
  readonly plan: string
}

async function saveReading(tx: Tx, { tenant, plan }: Place, reading: object): Promise<void> {
  await tx
    .updateTable('plan_reading')
    .set({ reading: JSON.stringify(reading) })
    .where('tenant', '=', tenant)
    .where('plan', '=', plan)
    .execute()
}

async function moveRedactions(
  tx: Tx,
  { tenant, plan }: Place,
  { had, now, edition }: { had: readonly Span[]; now: readonly Span[]; edition: number },
): Promise<void> {
  if (had.length === 0) return
  await tx.deleteFrom('redaction').where('tenant', '=', tenant).where('plan', '=', plan).execute()
  const rows = now.map(({ start, end }) => ({ tenant, plan, starts_at: start, ends_at: end, edition }))
  await tx.insertInto('redaction').values(rows).execute()
}
