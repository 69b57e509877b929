import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { InspectionCode } from '@camket/domain/oversight/inspection/codes'
import { noteDataSchema, type NoteData } from '@camket/domain/oversight/inspection/input'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { todayOf } from '../../commitments/work/today.ts'
import type { Door } from '../../kernel/door.ts'
import { isId } from '../../kernel/new-id.ts'
import { write } from '../../kernel/write.ts'
import { loadOwnInspection, lockNote, type StoredNote } from './stored-inspections.ts'

export interface SavedNote {
  readonly note: string
  readonly edition: number
  /** True where this very form was taken in before: nothing changed. */
  readonly alreadyHere: boolean
}

export interface SavingNote {
  readonly inspection: string
  /** A UUID made where the note was written. */
  readonly note: string
  /** A UUID of this saving: a batch that is sent again changes nothing. */
  readonly form: string
  /** The edition that the note was written over; 0 for a new one. */
  readonly edition: number
  readonly data: NoteData
}

type Code = 'not-allowed' | 'bad-input' | InspectionCode
type Outcome = Result<SavedNote, Code>

/**
 * Saves the notes of a visit, new or changed. Over an edition that somebody else saved meanwhile it is refused
 * (`newer-note`): both are shown, nothing is overwritten. Notes are the inspecting office's own and never published.
 */
export async function saveNote(door: Door, input: SavingNote): Promise<Outcome> {
  const checked = checkInput(noteDataSchema, input.data)
  if (!checked.ok) return checked
  for (const field of ['note', 'form'] as const) {
    if (!isId(input[field])) return refused('bad-input', { field, problem: 'invalid_format' })
  }
  const saving = { ...input, data: checked.value }
  const act = {
    action: 'noteVisit',
    subject: `note:${input.note}`,
    input: { form: input.form, edition: input.edition, data: checked.value },
    isChange: (outcome: Outcome) => outcome.ok && !outcome.value.alreadyHere,
  } as const
  return write<Outcome>(door, act, tx => save(tx, door, saving))
}

async function save(tx: Tx, door: Door, saving: SavingNote): Promise<Outcome> {
  const { tenant, author } = door
  // The inspection's row: two first savings of one note follow each other.
  const of = await loadOwnInspection(tx, { tenant, author, inspection: saving.inspection }, { lock: true })
  if (!of.ok) return of
  const held = await lockNote(tx, tenant, saving.note)
  if (held !== null && held.inspection !== saving.inspection) return refused('no-such-note')
  if (held?.forms.includes(saving.form) === true) return accepted(saved(held, true))
  const edition = held?.edition ?? 0
  if (edition !== saving.edition) {
    return held === null ? refused('no-such-note') : refused('newer-note', { by: held.editedBy, edition })
  }
  const { on, answers } = saving.data
  const today = await todayOf(tx, door)
  if (on > today) return refused('note-day-ahead', { day: on, today })
  const known = new Set(of.value.checklist.map(({ line }) => line))
  if (answers.some(({ line }) => !known.has(line)))
    return refused('bad-input', { field: 'answers', problem: 'line' })
  await store(tx, door, { saving, held })
  return accepted({ note: saving.note, edition: edition + 1, alreadyHere: false })
}

const saved = ({ id, edition }: StoredNote, alreadyHere: boolean): SavedNote => ({
  note: id,
  edition,
  alreadyHere,
})

/** Savings of one note that are remembered: a batch is sent again soon or not at all. */
const mostForms = 200

async function store(
  tx: Tx,
  door: Door,
  { saving, held }: { saving: SavingNote; held: StoredNote | null },
): Promise<void> {
  const { tenant, author, now } = door
  const data = JSON.stringify(saving.data)
  const edited = { data, edited_by: author.name, edited_at: now }
  if (held === null) {
    const { note: id, inspection, form } = saving
    await tx
      .insertInto('visit_note')
      .values({ tenant, id, inspection, forms: [form], written_by: author.name, ...edited })
      .execute()
    return
  }
  await tx
    .updateTable('visit_note')
    .set({ ...edited, forms: [...held.forms, saving.form].slice(-mostForms), edition: sql`edition + 1` })
    .where('tenant', '=', tenant)
    .where('id', '=', saving.note)
    .execute()
}
