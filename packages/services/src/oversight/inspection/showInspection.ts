import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { InspectionCode } from '@camket/domain/oversight/inspection/codes'
import type { ChecklistLine } from '@camket/domain/oversight/inspection/input'
import { isOwnClaim } from '@camket/domain/progress/who-sees'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { todayOf } from '../../commitments/work/today.ts'
import { timesOf, type FieldTimes } from '../field/fieldTimes.ts'
import { piecesOf, type HeldPiece } from '../pieces/pieces.ts'
import {
  isInspector,
  nearness,
  selectFindings,
  selectInspections,
  selectNotes,
  type StoredFinding,
  type StoredNote,
} from './stored-inspections.ts'

export interface ShownNote extends Omit<StoredNote, 'forms'> {
  readonly pieces: readonly HeldPiece[]
  /** Where it came from a device that had no line. */
  readonly times: FieldTimes | null
}

export interface ShownDraft extends Omit<StoredFinding, 'drafters'> {
  readonly pieces: readonly HeldPiece[]
  readonly times: FieldTimes | null
  /** The author wrote at it: one of the secretariat is signed by another. */
  readonly isOwnHand: boolean
}

export interface ShownInspection {
  readonly id: string
  readonly title: string
  readonly on: string
  readonly body: { readonly id: string; readonly name: string }
  readonly office: { readonly id: string; readonly name: string } | null
  readonly isOwn: boolean
  readonly plannedBy: string
  readonly edition: number
  readonly today: string
  readonly commitments: ReadonlyArray<{
    readonly id: string
    readonly label: string | null
    readonly text: string
  }>
  readonly checklist: readonly ChecklistLine[]
  /** Empty for offices other than the one that inspects: notes and drafts are its own. */
  readonly notes: readonly ShownNote[]
  readonly drafts: readonly ShownDraft[]
  /** What is public of it. */
  readonly findings: ReadonlyArray<{ readonly id: string; readonly text: string }>
}

/** One inspection with what the author's office may see of it. */
export async function showInspection(
  door: Door,
  { inspection }: { inspection: string },
): Promise<Result<ShownInspection, 'not-allowed' | InspectionCode>> {
  const found = await read<Result<ShownInspection, InspectionCode>>(door, 'readInspections', async tx => {
    const { tenant, author } = door
    const row = await selectInspections(tx, tenant).where('id', '=', inspection).executeTakeFirst()
    if (row === undefined) return refused('no-such-inspection')
    const isOwn = isInspector(author, row) && (await nearness(tx, door))(row.body) === null
    const names = await namesOf(tx, tenant, [row.body, ...(row.office === null ? [] : [row.office])])
    const named = (id: string) => ({ id, name: names.get(id) ?? id })
    const { id, title, on, plannedBy, edition, checklist } = row
    return accepted({
      id,
      title,
      on,
      plannedBy,
      edition,
      isOwn,
      body: named(row.body),
      office: row.office === null ? null : named(row.office),
      today: await todayOf(tx, door),
      commitments: await commitmentsOf(tx, tenant, row.commitments),
      checklist: isOwn ? checklist : [],
      notes: isOwn ? await notesOf(tx, tenant, id) : [],
      drafts: isOwn ? await draftsOf(tx, door, id) : [],
      findings: await publicOf(tx, tenant, id),
    })
  })
  return found.ok ? found.value : found
}

async function namesOf(tx: Tx, tenant: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('body')
    .select(['id', 'name'])
    .where('tenant', '=', tenant)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function commitmentsOf(tx: Tx, tenant: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('portal_commitment')
    .select(['id', 'label', 'text'])
    .where('tenant', '=', tenant)
    .where('id', 'in', [...ids])
    .execute()
  return ids.flatMap(id => rows.find(row => row.id === id) ?? [])
}

async function notesOf(tx: Tx, tenant: string, inspection: string): Promise<ShownNote[]> {
  const notes = await selectNotes(tx, tenant)
    .where('inspection', '=', inspection)
    .orderBy('edited_at')
    .orderBy('id')
    .execute()
  const times = await timesOf(
    tx,
    tenant,
    notes.map(({ id }) => `note:${id}`),
  )
  const shown: ShownNote[] = []
  for (const { forms: _forms, ...note } of notes) {
    shown.push({
      ...note,
      times: times.get(`note:${note.id}`) ?? null,
      pieces: await piecesOf(tx, tenant, { kind: 'note', owner: note.id }),
    })
  }
  return shown
}

async function draftsOf(tx: Tx, { tenant, author }: Door, inspection: string): Promise<ShownDraft[]> {
  const drafts = await selectFindings(tx, tenant)
    .where('inspection', '=', inspection)
    .where('state', '=', 'draft')
    .orderBy('edited_at')
    .orderBy('id')
    .execute()
  const times = await timesOf(
    tx,
    tenant,
    drafts.map(({ id }) => `finding:${id}`),
  )
  const shown: ShownDraft[] = []
  for (const { drafters, ...draft } of drafts) {
    const pieces = await piecesOf(tx, tenant, { kind: 'finding', owner: draft.id })
    shown.push({
      ...draft,
      pieces,
      times: times.get(`finding:${draft.id}`) ?? null,
      isOwnHand: isOwnClaim(author, drafters),
    })
  }
  return shown
}

async function publicOf(tx: Tx, tenant: string, inspection: string) {
  return tx
    .selectFrom('portal_finding')
    .select(['id', 'text'])
    .where('tenant', '=', tenant)
    .where('inspection', '=', inspection)
    .orderBy('index')
    .execute()
}
