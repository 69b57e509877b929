// The office's own copies of what was withdrawn: the file, its pages, its reading, the units of review, the sheets.
import { emptySheet } from '@camket/domain/safeguards/sheet'
import { sixClears } from '@camket/domain/plans/reading'
import { maskFacts, publicBodies } from '@camket/domain/publication/mask-records'
import { maskedCopy } from '@camket/domain/publication/withdraw/working'
import type { CommitmentRecord, RecordBodies, RestrictionRecord } from '@camket/domain/publication/records'
import type { UnitData } from '@camket/domain/commitments/unit'
import { maskRead } from '@camket/domain/plans/corrections/corrections'
import type { AnsweredKind } from '@camket/domain/oversight/doubt/states'
import type { Masker } from '@camket/domain/plans/persons/hidden-names'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { forgetWork, maskWork } from '../../commitments/work/forgetWork.ts'
import { forgetAnswers, forgetDoubts, maskAnswers } from '../../oversight/doubt/forgetDoubts.ts'
import { maskMeetings } from '../../oversight/committee/maskMeetings.ts'
import { forgetInspections, maskInspections } from '../../oversight/inspection/forgetInspections.ts'
import { forgetReviews, maskReviews } from '../../oversight/review/forgetReviews.ts'
import { forgetClaims, maskClaims } from '../../progress/forgetClaims.ts'
import { deleteUnits, insertUnits, loadUnits } from '../../commitments/stored-units.ts'
import { loadReading } from '../../plans/loadReading.ts'
import { addRedactions } from '../../plans/redactSpan.ts'
import { loadSheets } from '../../safeguards/listSheets.ts'
import { lockPlan, type LockedPlan } from '../../plans/editDraft.ts'
import { loadBodies } from '../../people/listBodies.ts'
import { oneAtATime } from '../../people/saveBody.ts'
import { forgetSubject } from './audit-salts.ts'
import type { Foreseen } from './foresee.ts'
import { inspectedIn, lostInspected } from './inspected.ts'
import { newestOf, type Stored } from './standing.ts'

/** Locks the office's copy of a published plan; null where the register has only what is public. */
export async function lockCopy(tx: Tx, tenant: string, slug: string): Promise<LockedPlan | null> {
  const row = await tx
    .selectFrom('plan')
    .select('id')
    .where('tenant', '=', tenant)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row === undefined ? null : lockPlan(tx, tenant, row.id)
}

/** Erases what the withdrawal took from the public in everything that only the office sees. */
export async function eraseCopies(
  tx: Tx,
  door: Door,
  work: { list: Foreseen; plan: LockedPlan | null },
): Promise<void> {
  const { list, plan } = work
  const lost = lostThings(list)
  await oneAtATime(tx, door.tenant)
  for (const { kind, entry } of lost) if (kind === 'body') await forgetBody(tx, door.tenant, entry.id)
  if (list.masker !== null) await cleanBodies(tx, door.tenant, list.masker)
  await eraseWork(tx, door.tenant, { list, lost })
  if (plan === null) return
  if (lost.some(({ kind }) => kind === 'plan')) return forgetPlan(tx, door, plan)
  for (const one of lost) await emptyUnit(tx, { tenant: door.tenant, plan: plan.id }, one)
  if (list.hide !== null) await maskPlanCopy(tx, door.tenant, { hide: list.hide, plan })
}

/** What agencies and secretariat wrote about commitments on their way: gone with them, or masked like them. */
async function eraseWork(
  tx: Tx,
  tenant: string,
  { list, lost }: { list: Foreseen; lost: readonly Stored[] },
): Promise<void> {
  const commitments = lost.filter(({ kind }) => kind === 'commitment').map(({ entry }) => entry.id)
  await forgetWork(tx, { tenant, commitments })
  const updates = lost.filter(({ kind }) => kind === 'update').map(({ entry }) => entry.id)
  await forgetClaims(tx, { tenant, updates, commitments })
  const reviews = lost.filter(({ kind }) => kind === 'review').map(({ entry }) => entry.id)
  await forgetReviews(tx, { tenant, reviews, commitments })
  await forgetInspections(tx, { tenant, commitments, ...lostInspected(lost) })
  const clauses = lost.filter(({ kind }) => kind === 'restriction').map(({ entry }) => entry.id)
  await forgetDoubts(tx, tenant, [...commitments, ...clauses])
  await forgetAnswers(tx, tenant, answeredBy(lost))
  const { masker, plan } = list
  if (masker === null) return
  const mask = {
    text: (words: string) => masker.mask(words),
    value: <Value>(value: Value) => maskedCopy(value, masker),
  }
  await maskInspections(tx, { tenant, plan: plan?.slug ?? null, ...inspectedIn(list.entries) }, mask)
  await maskMeetings(tx, tenant, mask)
  if (plan === null) return
  await maskWork(tx, { tenant, plan: plan.slug }, mask)
  await maskClaims(tx, { tenant, plan: plan.slug }, mask)
  await maskReviews(tx, { tenant, plan: plan.slug }, mask)
  await maskAnswers(tx, { tenant, plan: plan.slug }, mask)
}

/** What was answered by answers of which nothing is left, and doubts of which nothing is left. */
function answeredBy(lost: readonly Stored[]): Array<{ kind: AnsweredKind; id: string }> {
  const doubts = lost.filter(({ kind }) => kind === 'doubt').map(({ entry }) => entry.id)
  const answers = lost.filter(({ kind }) => kind === 'answer')
  return [
    ...doubts.map(id => ({ kind: 'doubt' as const, id })),
    ...answers.map(({ body }) => (body as RecordBodies['answer']).of),
  ]
}

/** The newest entry of every thing of which nothing is left. */
function lostThings({ entries, gone, renewed }: Foreseen): Stored[] {
  return newestOf(entries).filter(
    one =>
      gone.includes(one) &&
      !renewed.some(({ old }) => old === one) &&
      entries.every(
        other => other.kind !== one.kind || other.entry.id !== one.entry.id || gone.includes(other),
      ),
  )
}

const originals = ['plan_file', 'plan_page'] as const
const ofPlan = [...originals, 'plan_reading', 'reading_job', 'redaction', 'unit', 'sheet'] as const

async function forgetTables(
  tx: Tx,
  at: { tenant: string; plan: string },
  tables: ReadonlyArray<(typeof ofPlan)[number]>,
): Promise<void> {
  for (const table of tables) {
    await tx.deleteFrom(table).where('tenant', '=', at.tenant).where('plan', '=', at.plan).execute()
  }
}

// As a discarded draft: its public address stays taken, the same file may come again.
async function forgetPlan(tx: Tx, door: Door, plan: LockedPlan): Promise<void> {
  await forgetTables(tx, { tenant: door.tenant, plan: plan.id }, ofPlan)
  await tx
    .updateTable('plan')
    .set({ state: 'discarded', facts: null as unknown as string, file_name: '', file_digest: '' })
    .set({ edition: plan.edition + 1, edited_at: door.now, edited_by: '' })
    .where('tenant', '=', door.tenant)
    .where('id', '=', plan.id)
    .execute()
}

const emptyData: UnitData = {
  label: null,
  agencies: [],
  deadlines: [],
  recurring: false,
  rights: [],
  groups: [],
  clears: Object.fromEntries(
    sixClears.map(clear => [clear, { state: 'missing', words: null }]),
  ) as UnitData['clears'],
  limits: [],
  told: null,
  because: null,
  unsure: false,
}

// What a person or the reader noted of the withdrawn unit goes; the unit keeps its place, so that the ledger has no gap.
async function emptyUnit(tx: Tx, place: { tenant: string; plan: string }, lost: Stored): Promise<void> {
  if (lost.kind !== 'commitment' && lost.kind !== 'restriction') return
  const { start } = (lost.body as CommitmentRecord | RestrictionRecord).passage
  const unit = (await loadUnits(tx, place)).find(one => one.start <= start && one.end > start)
  if (unit === undefined) return
  await deleteUnits(tx, place, [unit.id])
  await insertUnits(tx, place, [{ ...unit, reason: null, data: { ...emptyData, limits: unit.data.limits } }])
  await tx
    .deleteFrom('sheet')
    .where('tenant', '=', place.tenant)
    .where('plan', '=', place.plan)
    .where('unit', '=', unit.id)
    .execute()
}

// The original and the pictures of its pages cannot be masked: they go. What was read is masked where it stands.
async function maskPlanCopy(
  tx: Tx,
  tenant: string,
  { hide, plan }: { hide: NonNullable<Foreseen['hide']>; plan: LockedPlan },
): Promise<void> {
  const place = { tenant, plan: plan.id }
  await forgetTables(tx, place, originals)
  const reading = await loadReading(tx, tenant, plan.id)
  // It still has what earlier redactions hide, so the words are looked for in it anew.
  const masker = hide(reading.text)
  const masked = { ...maskedCopy(reading, masker), corrections: maskRead(reading.corrections, masker) }
  await tx
    .updateTable('plan_reading')
    .set({ reading: JSON.stringify(masked) })
    .where('tenant', '=', tenant)
    .where('plan', '=', plan.id)
    .execute()
  await maskUnits(tx, place, masker)
  await maskSheets(tx, place, masker)
  if (masker.spans.length > 0) await addRedactions(tx, { tenant, plan }, masker.spans)
  const { file_name: name } = await tx
    .selectFrom('plan')
    .select('file_name')
    .where('tenant', '=', tenant)
    .where('id', '=', plan.id)
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('plan')
    .set({ facts: JSON.stringify(maskFacts(plan.facts, masker)), file_name: fileName(name, masker) })
    .set({ edition: plan.edition + 1 })
    .where('tenant', '=', tenant)
    .where('id', '=', plan.id)
    .execute()
}

// A file's name may spell a person without marks and with hyphens or underscores.
function fileName(name: string, masker: Masker): string {
  const words = name.replace(/_/g, ' ')
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return masker.mask(words) !== words || masker.spells(slug) || nameParts(slug).some(masker.spells)
    ? ''
    : name
}

const nameParts = (slug: string): string[] => {
  const parts = slug.split('-')
  return parts.flatMap((_, i) => [2, 3, 4, 5].map(length => parts.slice(i, i + length).join('-')))
}

async function maskUnits(tx: Tx, place: { tenant: string; plan: string }, masker: Masker): Promise<void> {
  const units = await loadUnits(tx, place)
  const masked = units.map(unit => {
    const hidden = masker.spans.some(span => span.start <= unit.start && span.end >= unit.end)
    const data = hidden ? { ...emptyData, limits: unit.data.limits } : maskedCopy(unit.data, masker)
    return { ...unit, data, reason: unit.reason === null ? null : masker.mask(unit.reason) }
  })
  const changed = masked.filter((unit, i) => JSON.stringify(unit) !== JSON.stringify(units[i]))
  await deleteUnits(
    tx,
    place,
    changed.map(unit => unit.id),
  )
  await insertUnits(tx, place, changed)
}

async function maskSheets(tx: Tx, place: { tenant: string; plan: string }, masker: Masker): Promise<void> {
  const sheets = await loadSheets(tx, place.tenant, place.plan)
  for (const [unit, { lines }] of sheets) {
    const masked = maskedCopy({ ...emptySheet, ...lines }, masker)
    if (JSON.stringify(masked) === JSON.stringify({ ...emptySheet, ...lines })) continue
    await tx
      .updateTable('sheet')
      .set({ lines: JSON.stringify(masked) })
      .where('tenant', '=', place.tenant)
      .where('plan', '=', place.plan)
      .where('unit', '=', unit)
      .execute()
  }
}

async function forgetBody(tx: Tx, tenant: string, id: string): Promise<void> {
  await tx.deleteFrom('body').where('tenant', '=', tenant).where('id', '=', id).execute()
}

// The office's list loses what the public list lost: a person as a body, an alias that names one.
async function cleanBodies(tx: Tx, tenant: string, masker: Masker): Promise<void> {
  const bodies = await loadBodies(tx, tenant)
  const open = new Map(publicBodies(bodies, [masker]).map(body => [body.id, body]))
  for (const body of bodies) {
    const kept = open.get(body.id)
    if (kept === undefined) {
      await forgetBody(tx, tenant, body.id)
      await forgetSubject(tx, tenant, body.id)
    } else if (JSON.stringify(kept) !== JSON.stringify(body)) {
      await tx
        .updateTable('body')
        .set(eb => ({
          short: kept.short,
          aliases: [...kept.aliases],
          successors: [...kept.successors],
          edition: eb('edition', '+', 1),
        }))
        .where('tenant', '=', tenant)
        .where('id', '=', body.id)
        .execute()
    }
  }
}
