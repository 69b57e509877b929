import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { FieldCode } from '@camket/domain/oversight/field/codes'
import {
  fieldExpiry,
  fieldFormat,
  mostTaken,
  type Package,
  type TakenCommitment,
  type TakenInspection,
} from '@camket/domain/oversight/field/taken'
import type { InspectionCode } from '@camket/domain/oversight/inspection/codes'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import type { Tx } from '@camket/storage/open'
import { mayReport } from '../../commitments/work/mayReport.ts'
import { todayOf } from '../../commitments/work/today.ts'
import type { Door } from '../../kernel/door.ts'
import { newId } from '../../kernel/new-id.ts'
import { write } from '../../kernel/write.ts'
import { loadBefore, loadReported } from '../../progress/around-claim.ts'
import { selectClaims } from '../../progress/stored-claim.ts'
import { loadOwnInspection } from '../inspection/stored-inspections.ts'

interface Asked {
  readonly commitments: readonly string[]
  readonly inspections: readonly string[]
}

type Code = 'not-allowed' | FieldCode | WorkCode | InspectionCode
type Outcome = Result<Package, Code>

/**
 * Hands out what the author chose, to be written on without a line: no more of it than a report or a visit needs, and nothing
 * that is not the author's to report on or to inspect. The server remembers who took it, from which seat and when.
 */
export async function takeAlong(door: Door, asked: Asked): Promise<Outcome> {
  const id = newId(door.now)
  const act = { action: 'takeAlong', subject: `package:${id}`, input: asked } as const
  return write<Outcome>(door, act, tx => take(tx, door, { id, asked }))
}

async function take(tx: Tx, door: Door, { id, asked }: { id: string; asked: Asked }): Promise<Outcome> {
  const { tenant, now } = door
  const { account, seat } = door.author
  if (account === null || seat === null)
    return refused('not-allowed', { action: 'takeAlong', role: door.author.role })
  const [ids, visits] = [new Set(asked.commitments), new Set(asked.inspections)]
  if (ids.size + visits.size > mostTaken) return refused('field-too-much', { most: mostTaken })
  const commitments: TakenCommitment[] = []
  for (const commitment of ids) {
    const one = await takeCommitment(tx, door, commitment)
    if (!one.ok) return one
    commitments.push(one.value)
  }
  const inspections: TakenInspection[] = []
  for (const inspection of visits) {
    const one = await takeInspection(tx, door, inspection)
    if (!one.ok) return one
    inspections.push(one.value)
  }
  await remember(tx, { tenant, id, account, seat, now })
  return accepted({
    format: fieldFormat,
    id,
    tenant,
    account,
    seat,
    takenAt: now.toISOString(),
    expiresAt: fieldExpiry(now).toISOString(),
    today: await todayOf(tx, door),
    commitments,
    inspections,
  })
}

async function remember(
  tx: Tx,
  {
    tenant,
    id,
    account,
    seat,
    now,
  }: { tenant: string; id: string; account: string; seat: string; now: Date },
): Promise<void> {
  const { proof_edition } = await tx
    .selectFrom('account')
    .select('proof_edition')
    .where('tenant', '=', tenant)
    .where('id', '=', account)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('field_package')
    .values({ tenant, id, account, seat, proof_edition, taken_at: now })
    .execute()
}

/** One commitment as its lead takes it along, with the draft that is open; refused where it is not theirs to report on. */
export async function takeCommitment(
  tx: Tx,
  door: Door,
  commitment: string,
): Promise<Result<TakenCommitment, WorkCode>> {
  const { tenant, author } = door
  const reporting = await mayReport(tx, { tenant, author, commitment })
  if (!reporting.ok) return reporting
  const of = await loadReported(tx, door, commitment)
  if (of === null) return refused('no-such-work', { commitment })
  const before = await loadBefore(tx, tenant, { commitment, milestone: null })
  const open = await selectClaims(tx, tenant)
    .where('commitment', '=', commitment)
    .where('body', '=', reporting.value.body)
    .where('state', 'in', ['draft', 'returned'])
    .executeTakeFirst()
  const { id, version, label, text, milestones } = of
  const draft = (row: NonNullable<typeof open>) => ({
    claim: row.id,
    edition: row.edition,
    data: row.data,
    editedBy: row.editedBy,
  })
  return accepted({
    id,
    version,
    label,
    text,
    milestones,
    product: of.ownProduct ?? of.product,
    due: await dueOf(tx, tenant, id),
    before: before === null ? null : { step: before.step, asOf: before.asOf },
    open: open === undefined ? null : draft(open),
  })
}

async function dueOf(tx: Tx, tenant: string, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('portal_commitment')
    .select('due_text')
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.due_text ?? null
}

async function takeInspection(
  tx: Tx,
  door: Door,
  inspection: string,
): Promise<Result<TakenInspection, InspectionCode>> {
  const { tenant, author } = door
  const of = await loadOwnInspection(tx, { tenant, author, inspection })
  if (!of.ok) return of
  const { id, title, on, body, checklist } = of.value
  const named = await tx
    .selectFrom('body')
    .select('name')
    .where('tenant', '=', tenant)
    .where('id', '=', body)
    .executeTakeFirst()
  const about = of.value.commitments
  const rows =
    about.length === 0
      ? []
      : await tx
          .selectFrom('portal_commitment')
          .select(['id', 'label', 'text'])
          .where('tenant', '=', tenant)
          .where('id', 'in', about)
          .execute()
  return accepted({ id, title, on, body: named?.name ?? body, commitments: rows, checklist })
}
