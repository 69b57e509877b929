// A finding as it is written: an office's own until it is published.
import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { InspectionCode } from '@camket/domain/oversight/inspection/codes'
import { findingDataSchema, type FindingData } from '@camket/domain/oversight/inspection/input'
import { handOf } from '@camket/domain/progress/who-sees'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { isId } from '../../kernel/new-id.ts'
import { write } from '../../kernel/write.ts'
import { loadInspectionOf, loadOwnInspection, lockFinding, type StoredFinding } from './stored-inspections.ts'

export interface SavedFinding {
  readonly finding: string
  readonly edition: number
}

type Code = 'not-allowed' | 'bad-input' | InspectionCode
type Outcome = Result<SavedFinding, Code>

export interface SavingFinding {
  readonly inspection: string
  /** A UUID of the sender's own: the same new finding sent twice is one. */
  readonly finding: string
  /** The edition that the author saw; 0 for a new one. */
  readonly edition: number
  readonly data: FindingData
}

/** Writes a finding, new or changed. It is about a commitment of the inspection, or about the body's work as a whole. */
export async function saveFinding(door: Door, input: SavingFinding): Promise<Outcome> {
  const checked = checkInput(findingDataSchema, input.data)
  if (!checked.ok) return checked
  if (!isId(input.finding)) return refused('bad-input', { field: 'finding', problem: 'invalid_format' })
  const { inspection, finding, edition } = input
  let wasDone = false
  const act = {
    action: 'draftFinding',
    subject: `finding-draft:${finding}`,
    input: checked.value,
    isChange: (outcome: Outcome) => outcome.ok && !wasDone,
  } as const
  return write<Outcome>(door, act, async tx => {
    const at = { tenant: door.tenant, author: door.author, inspection }
    const of = await loadOwnInspection(tx, at, { lock: true })
    if (!of.ok) return of
    const held = await lockFinding(tx, door.tenant, finding)
    if (held !== null && held.inspection !== inspection) return refused('no-such-finding')
    wasDone = held !== null && isSame(held, { edition, data: checked.value })
    if (wasDone) return accepted({ finding, edition: held?.edition ?? 1 })
    const { commitment } = checked.value
    if (commitment !== null && !of.value.commitments.includes(commitment)) {
      return refused('finding-other-commitment', { commitment })
    }
    if (held === null)
      return edition === 0 ? insert(tx, door, { ...input, data: checked.value }) : refused('no-such-finding')
    const closed = closedFinding(held, edition)
    if (closed !== null) return closed
    await update(tx, door, { held, data: checked.value })
    return accepted({ finding, edition: edition + 1 })
  })
}

/** The same form sent twice: it was saved over that very edition, with these words. */
function isSame(held: StoredFinding, { edition, data }: { edition: number; data: FindingData }): boolean {
  const same = JSON.stringify(findingDataSchema.parse(held.data)) === JSON.stringify(data)
  return held.edition === edition + 1 && same
}

/** Why a finding may not be changed by who saw that edition; null where it may. */
export function closedFinding(
  held: StoredFinding,
  edition: number,
): ReturnType<typeof refused<InspectionCode>> | null {
  if (held.state !== 'draft') return refused('finding-not-open')
  if (held.edition === edition) return null
  return refused('newer-finding', { by: held.editedBy, edition: held.edition })
}

async function insert(tx: Tx, door: Door, { inspection, finding, data }: SavingFinding): Promise<Outcome> {
  const { tenant, author, now } = door
  const hand = handOf(author)
  await tx
    .insertInto('finding_draft')
    .values({
      tenant,
      id: finding,
      inspection,
      state: 'draft',
      commitment: data.commitment,
      data: JSON.stringify(data),
      drafters: hand === null ? [] : [hand],
      edited_by: author.name,
      edited_at: now,
    })
    .execute()
  return accepted({ finding, edition: 1 })
}

async function update(
  tx: Tx,
  door: Door,
  { held, data }: { held: StoredFinding; data: FindingData },
): Promise<void> {
  await tx
    .updateTable('finding_draft')
    .set({ data: JSON.stringify(data), commitment: data.commitment })
    .where('tenant', '=', door.tenant)
    .where('id', '=', held.id)
    .execute()
  await growFinding(tx, door, held)
}

/** The edition grows, and the author is one of those who wrote it. */
export async function growFinding(tx: Tx, door: Door, { id, drafters }: StoredFinding): Promise<void> {
  const hand = handOf(door.author)
  const joins = hand !== null && !drafters.includes(hand)
  await tx
    .updateTable('finding_draft')
    .set({ edited_by: door.author.name, edited_at: door.now, edition: sql`edition + 1` })
    .$if(joins, query => query.set({ drafters: sql`array_append(drafters, ${hand}::uuid)` }))
    .where('tenant', '=', door.tenant)
    .where('id', '=', id)
    .execute()
}

/** Gives a draft up; it is kept, and never published. Sent twice it is given up once. */
export async function discardFinding(
  door: Door,
  input: { finding: string; edition: number },
): Promise<Outcome> {
  const { finding, edition } = input
  const act = {
    action: 'draftFinding',
    subject: `finding-draft:${finding}`,
    input: { discard: edition },
  } as const
  return write<Outcome>(door, act, async tx => {
    const held = await lockFinding(tx, door.tenant, finding)
    if (held === null) return refused('no-such-finding')
    const at = { tenant: door.tenant, author: door.author, inspection: held.inspection }
    const of = await loadInspectionOf(tx, at, 'no-such-finding')
    if (!of.ok) return of
    if (held.state === 'discarded') return accepted({ finding, edition: held.edition })
    const closed = closedFinding(held, edition)
    if (closed !== null) return closed
    await tx
      .updateTable('finding_draft')
      .set({ state: 'discarded' })
      .where('tenant', '=', door.tenant)
      .where('id', '=', finding)
      .execute()
    await growFinding(tx, door, held)
    return accepted({ finding, edition: edition + 1 })
  })
}
