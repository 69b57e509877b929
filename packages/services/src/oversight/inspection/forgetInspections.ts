// The office's own copies of what inspections and tasks say: gone with what is withdrawn, or masked like it.
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { forgetPieces, maskOwnPieces } from '../pieces/pieces.ts'
import { selectFindings, selectInspections, selectNotes } from './stored-inspections.ts'

interface Gone {
  readonly tenant: string
  /** Public ids of what is withdrawn. */
  readonly findings: readonly string[]
  readonly actions: readonly string[]
  readonly commitments: readonly string[]
}

/**
 * Erases the drafts that became these findings, every draft and question about these commitments with what visits answered
 * to it, and the reports on these tasks, each with its evidence and audit salts.
 */
export async function forgetInspections(tx: Tx, gone: Gone): Promise<void> {
  const { tenant, findings, actions, commitments } = gone
  const { rows } = await sql<{ id: string }>`
    delete from finding_draft where tenant = ${tenant}
      and (finding = any(${[...findings]}) or commitment = any(${[...commitments]})) returning id`.execute(tx)
  const drafts = rows.map(({ id }) => id)
  await forgetPieces(tx, tenant, { kind: 'finding', owners: drafts })
  const { rows: reports } = await sql<{ id: string }>`
    delete from action_report where tenant = ${tenant} and action = any(${[...actions]}) returning id`.execute(
    tx,
  )
  await forgetPieces(tx, tenant, { kind: 'report', owners: reports.map(({ id }) => id) })
  await sql`delete from action_step where tenant = ${tenant} and action = any(${[...actions]})`.execute(tx)
  await forgetSalts(tx, tenant, [
    ...drafts.map(id => `finding-draft:${id}`),
    ...reports.map(({ id }) => `action-report:${id}`),
    ...actions.map(id => `action:${id}`),
    ...findings.map(id => `finding:${id}`),
  ])
  for (const commitment of commitments) await forgetQuestions(tx, tenant, commitment)
}

async function forgetQuestions(tx: Tx, tenant: string, commitment: string): Promise<void> {
  const inspections = await selectInspections(tx, tenant)
    .where(eb => eb(eb.val(commitment), '=', eb.fn.any('commitments')))
    .execute()
  for (const { id, form, commitments, checklist } of inspections) {
    const gone = new Set(checklist.filter(one => one.commitment === commitment).map(({ line }) => line))
    await tx
      .updateTable('inspection')
      .set({
        commitments: commitments.filter(one => one !== commitment),
        checklist: JSON.stringify(checklist.filter(({ line }) => !gone.has(line))),
        edition: sql`edition + 1`,
      })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .execute()
    const notes = await selectNotes(tx, tenant).where('inspection', '=', id).execute()
    for (const note of notes) {
      const answers = note.data.answers.filter(({ line }) => !gone.has(line))
      await setNote(tx, { tenant, id: note.id }, { ...note.data, answers })
    }
    const subjects = [`inspection:${id}`, `inspection-form:${form}`, ...notes.map(note => `note:${note.id}`)]
    await forgetSalts(tx, tenant, subjects)
  }
}

async function setNote(tx: Tx, { tenant, id }: { tenant: string; id: string }, data: object): Promise<void> {
  await tx
    .updateTable('visit_note')
    .set({ data: JSON.stringify(data), edition: sql`edition + 1` })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute()
}

interface Mask {
  text(words: string): string
  value<Value>(value: Value): Value
}

interface Masking {
  readonly tenant: string
  /** Null where the words are masked in what is about none. */
  readonly plan: string | null
  /** More of them, by their public ids. */
  readonly inspections: readonly string[]
  readonly actions: readonly string[]
}

/** Masks every inspection about commitments of a plan, its notes, drafts and reports, and what is written of their evidence. */
export async function maskInspections(
  tx: Tx,
  { tenant, plan, inspections: named, actions }: Masking,
  mask: Mask,
): Promise<void> {
  const inspections = await selectInspections(tx, tenant)
    .where(
      sql<boolean>`(id = any(${[...named]}) or exists (
        select from unnest(commitments) c where starts_with(c, ${beginningOf(plan)})))`,
    )
    .execute()
  for (const { id, form, title, checklist } of inspections) {
    await tx
      .updateTable('inspection')
      .set({
        title: mask.text(title),
        checklist: JSON.stringify(mask.value(checklist)),
        edition: sql`edition + 1`,
      })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .execute()
    await forgetSalts(tx, tenant, [`inspection:${id}`, `inspection-form:${form}`])
    await maskNotes(tx, { tenant, inspection: id }, mask)
    await maskDrafts(tx, { tenant, inspection: id }, mask)
  }
  await maskReports(tx, { tenant, plan, actions }, mask)
}

// No id begins with a dot: of no plan there is none.
const beginningOf = (plan: string | null): string => `${plan ?? ''}.`

async function maskNotes(
  tx: Tx,
  { tenant, inspection }: { tenant: string; inspection: string },
  mask: Mask,
): Promise<void> {
  const notes = await selectNotes(tx, tenant).where('inspection', '=', inspection).execute()
  for (const { id, data } of notes) await setNote(tx, { tenant, id }, mask.value(data))
  const owners = notes.map(({ id }) => id)
  await maskOwnPieces(tx, { tenant, kind: 'note', owners }, mask)
  await forgetSalts(
    tx,
    tenant,
    owners.map(id => `note:${id}`),
  )
}

async function maskDrafts(
  tx: Tx,
  { tenant, inspection }: { tenant: string; inspection: string },
  mask: Mask,
): Promise<void> {
  const drafts = await selectFindings(tx, tenant).where('inspection', '=', inspection).execute()
  for (const { id, data } of drafts) {
    await tx
      .updateTable('finding_draft')
      .set({ data: JSON.stringify(mask.value(data)), edition: sql`edition + 1` })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .execute()
  }
  const owners = drafts.map(({ id }) => id)
  await maskOwnPieces(tx, { tenant, kind: 'finding', owners }, mask)
  await forgetSalts(
    tx,
    tenant,
    owners.map(id => `finding-draft:${id}`),
  )
}

async function maskReports(
  tx: Tx,
  { tenant, plan, actions }: Pick<Masking, 'tenant' | 'plan' | 'actions'>,
  mask: Mask,
): Promise<void> {
  const reports = await tx
    .selectFrom('action_report as r')
    .innerJoin('record as e', join => join.onRef('e.tenant', '=', 'r.tenant').onRef('e.id', '=', 'r.action'))
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'e.tenant').onRef('b.index', '=', 'e.index'),
    )
    .select(['r.id', 'r.data', 'r.answer'])
    .distinctOn('r.id')
    .where('r.tenant', '=', tenant)
    .where('e.kind', '=', 'action')
    .where(
      sql<boolean>`(e.id = any(${[...actions]}) or starts_with(b.body::jsonb ->> 'commitment', ${beginningOf(plan)}))`,
    )
    .execute()
  for (const { id, data, answer } of reports) {
    await tx
      .updateTable('action_report')
      .set({ data: JSON.stringify(mask.value(data)), edition: sql`edition + 1` })
      .set({ answer: answer === null ? null : mask.text(answer) })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .execute()
  }
  const owners = reports.map(({ id }) => id)
  await maskOwnPieces(tx, { tenant, kind: 'report', owners }, mask)
  await forgetSalts(
    tx,
    tenant,
    owners.map(id => `action-report:${id}`),
  )
}

async function forgetSalts(tx: Tx, tenant: string, subjects: readonly string[]): Promise<void> {
  if (subjects.length === 0) return
  await tx
    .updateTable('audit')
    .set({ salt: null })
    .where('tenant', '=', tenant)
    .where('subject', 'in', [...subjects])
    .execute()
}
