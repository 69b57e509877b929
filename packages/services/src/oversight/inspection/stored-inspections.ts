// Inspections, notes and findings as they lie in the database.
import type { Author } from '@camket/domain/kernel/author'
import { refused, accepted, type Result } from '@camket/domain/kernel/refusal'
import type { InspectionCode } from '@camket/domain/oversight/inspection/codes'
import { isNear } from '@camket/domain/oversight/inspection/steps'
import type { Tx } from '@camket/storage/open'
import { isId } from '../../kernel/new-id.ts'
import { loadBodies } from '../../people/listBodies.ts'
import { bodiesOf } from '../../people/seats-held.ts'

const columns = [
  'id',
  'form',
  'title',
  'on_day as on',
  'body',
  'commitments',
  'checklist',
  'office',
  'planned_by as plannedBy',
  'edited_by as editedBy',
  'edition',
] as const

export function selectInspections(tx: Tx, tenant: string) {
  return tx.selectFrom('inspection').select(columns).where('tenant', '=', tenant)
}

export type StoredInspection = Awaited<ReturnType<ReturnType<typeof selectInspections>['execute']>>[number]

/** True for a seat of the office that inspects: a reviewer of that body, or the secretariat. */
export function isInspector(author: Author, { office }: Pick<StoredInspection, 'office'>): boolean {
  return office === null
    ? author.role === 'secretariat'
    : author.role === 'reviewer' && author.body === office
}

type No = ReturnType<typeof refused<InspectionCode>>

/** Tells of any body why the author is too near to it to inspect it; null where they are not. */
export async function nearness(
  tx: Tx,
  { tenant, author }: { readonly tenant: string; readonly author: Author },
): Promise<(body: string) => No | null> {
  const bodies = await loadBodies(tx, tenant)
  const seatsIn = await bodiesOf(tx, tenant, author)
  return body => {
    if (!isNear(body, { bodies, seatsIn })) return null
    const isOwn = author.body !== null && isNear(body, { bodies, seatsIn: [author.body] })
    const name = bodies.find(({ id }) => id === body)?.name ?? body
    return refused(isOwn ? 'own-body' : 'own-seat-there', { name })
  }
}

/**
 * One that the author's own office makes, of a body to which they are not too near; of those of others nothing can be changed,
 * and no note is read.
 */
export async function loadOwnInspection(
  tx: Tx,
  at: { tenant: string; author: Author; inspection: string },
  { lock = false } = {},
): Promise<Result<StoredInspection, InspectionCode>> {
  const row = await selectInspections(tx, at.tenant)
    .where('id', '=', at.inspection)
    .$if(lock, query => query.forUpdate())
    .executeTakeFirst()
  if (row === undefined) return refused('no-such-inspection')
  if (!isInspector(at.author, row)) return refused('not-own-inspection')
  return (await nearness(tx, at))(row.body) ?? accepted(row)
}

/** The same for what is known by a part of it: of another office's not even that it is there is told. */
export async function loadInspectionOf(
  tx: Tx,
  at: { tenant: string; author: Author; inspection: string },
  untold: 'no-such-note' | 'no-such-finding',
): Promise<Result<StoredInspection, InspectionCode>> {
  const of = await loadOwnInspection(tx, at)
  if (of.ok) return of
  return of.refusals.some(({ code }) => code === 'own-body' || code === 'own-seat-there')
    ? of
    : refused(untold)
}

const noteColumns = [
  'id',
  'inspection',
  'data',
  'forms',
  'written_by as writtenBy',
  'edited_by as editedBy',
  'edited_at as editedAt',
  'edition',
] as const

export function selectNotes(tx: Tx, tenant: string) {
  return tx.selectFrom('visit_note').select(noteColumns).where('tenant', '=', tenant)
}
export type StoredNote = Awaited<ReturnType<ReturnType<typeof selectNotes>['execute']>>[number]

const findingColumns = [
  'id',
  'inspection',
  'state',
  'commitment',
  'data',
  'drafters',
  'edited_by as editedBy',
  'edited_at as editedAt',
  'edition',
  'finding',
] as const

export function selectFindings(tx: Tx, tenant: string) {
  return tx.selectFrom('finding_draft').select(findingColumns).where('tenant', '=', tenant)
}
export type StoredFinding = Awaited<ReturnType<ReturnType<typeof selectFindings>['execute']>>[number]

/** A row by its own id, locked until the transaction ends; null where there is none. */
export async function lockNote(tx: Tx, tenant: string, note: string): Promise<StoredNote | null> {
  if (!isId(note)) return null
  return (await selectNotes(tx, tenant).where('id', '=', note).forUpdate().executeTakeFirst()) ?? null
}

export async function lockFinding(tx: Tx, tenant: string, finding: string): Promise<StoredFinding | null> {
  if (!isId(finding)) return null
  return (await selectFindings(tx, tenant).where('id', '=', finding).forUpdate().executeTakeFirst()) ?? null
}
