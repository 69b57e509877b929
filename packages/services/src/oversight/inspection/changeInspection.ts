// Changes to what is planned: the facts of the visit, and the questions.
import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import { suggestedLines } from '@camket/domain/oversight/inspection/checklist'
import type { InspectionCode } from '@camket/domain/oversight/inspection/codes'
import {
  checklistLineSchema,
  inspectionPlanSchema,
  mostLines,
  type ChecklistLine,
  type InspectionPlan,
} from '@camket/domain/oversight/inspection/input'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'
import { todayOf } from '../../commitments/work/today.ts'
import { hasOutcome } from './outcomes.ts'
import { loadAbout, questioned, type Planned } from './planInspection.ts'
import { loadOwnInspection, selectNotes, type StoredInspection } from './stored-inspections.ts'

type Code = 'not-allowed' | 'bad-input' | InspectionCode | WorkCode
type Outcome = Result<Planned, Code>

interface Which {
  readonly inspection: string
  /** The edition that the author saw. */
  readonly edition: number
}

/** Changes title, day, body or commitments. Questions of commitments that join are added, those that have answers stay. */
export async function changeInspection(
  door: Door,
  input: Which & { plan: InspectionPlan },
): Promise<Outcome> {
  const checked = checkInput(inspectionPlanSchema, input.plan)
  if (!checked.ok) return checked
  const plan = checked.value
  return change(door, { ...input, input: plan }, async (tx, held) => {
    const answered = await answeredLines(tx, door.tenant, held.id)
    if (answered.size > 0 && plan.body !== held.body) return refused('checklist-answered')
    const about = await loadAbout(tx, door, plan)
    if (!about.ok) return about
    const kept = held.checklist.filter(
      ({ commitment, line }) =>
        commitment === null || plan.commitments.includes(commitment) || answered.has(line),
    )
    const joined = about.value.filter(({ id }) => !held.commitments.includes(id))
    const added = suggestedLines(joined.map(questioned))
    const { title, on, body, commitments } = plan
    // A day that has passed is not moved away: what came of it is said first, in public.
    const today = await todayOf(tx, door)
    if (on !== held.on && held.on < today && !(await hasOutcome(tx, door.tenant, held)))
      return refused('inspection-day-passed', { day: held.on })
    return accepted({ title, on_day: on, body, commitments, checklist: numbered(kept, added, held) })
  })
}

/** Puts the questions as the office wants them; one that a note has answered is not taken away or reworded. */
export async function changeChecklist(
  door: Door,
  input: Which & { questions: ReadonlyArray<Omit<ChecklistLine, 'line'> & { readonly line: number | null }> },
): Promise<Outcome> {
  const asked = input.questions.map(question => ({ ...question, line: question.line ?? 1 }))
  const checked = checkInput(checklistLineSchema.array().max(mostLines), asked)
  if (!checked.ok) return checked
  return change(door, { ...input, input: checked.value }, async (tx, held) => {
    const lines = checked.value.map((line, i) => ({ ...line, line: input.questions[i]?.line ?? null }))
    const kept = lines.filter((line): line is ChecklistLine => line.line !== null)
    const answered = await answeredLines(tx, door.tenant, held.id)
    const isKept = (line: ChecklistLine): boolean =>
      kept.some(other => other.line === line.line && other.question === line.question)
    if (held.checklist.some(line => answered.has(line.line) && !isKept(line)))
      return refused('checklist-answered')
    const known = kept.filter(({ line }) => held.checklist.some(other => other.line === line))
    const added = lines.filter(({ line }) => line === null).map(line => ({ ...line, line: 1 }))
    return accepted({ checklist: numbered(known, added, held) })
  })
}

// A number is never given twice: answers name it.
function numbered(
  kept: readonly ChecklistLine[],
  added: readonly ChecklistLine[],
  { checklist }: Pick<StoredInspection, 'checklist'>,
): string {
  const last = Math.max(0, ...checklist.map(({ line }) => line))
  return JSON.stringify([...kept, ...added.map((line, i) => ({ ...line, line: last + i + 1 }))])
}

async function answeredLines(tx: Tx, tenant: string, inspection: string): Promise<ReadonlySet<number>> {
  const notes = await selectNotes(tx, tenant).where('inspection', '=', inspection).execute()
  return new Set(notes.flatMap(({ data }) => data.answers.map(({ line }) => line)))
}

interface Change extends Which {
  readonly input: unknown
}

type Columns = Partial<{
  title: string
  on_day: string
  body: string
  commitments: string[]
  checklist: string
}>

async function change(
  door: Door,
  { inspection, edition, input }: Change,
  work: (tx: Tx, held: StoredInspection) => Promise<Result<Columns, InspectionCode | WorkCode>>,
): Promise<Outcome> {
  const act = { action: 'planInspection', subject: `inspection:${inspection}`, input } as const
  return write<Outcome>(door, act, async tx => {
    const at = { tenant: door.tenant, author: door.author, inspection }
    const held = await loadOwnInspection(tx, at, { lock: true })
    if (!held.ok) return held
    if (held.value.edition !== edition) {
      return refused('newer-inspection', { by: held.value.editedBy, edition: held.value.edition })
    }
    const columns = await work(tx, held.value)
    if (!columns.ok) return columns
    await tx
      .updateTable('inspection')
      .set({ ...columns.value, edited_by: door.author.name, edition: sql`edition + 1` })
      .where('tenant', '=', door.tenant)
      .where('id', '=', inspection)
      .execute()
    return accepted({ inspection, edition: edition + 1 })
  })
}
