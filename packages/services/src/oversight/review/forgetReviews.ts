// The office's own copies of what reviewers wrote: gone with what is withdrawn, or masked like it.
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { forgetPieces, maskOwnPieces } from '../pieces/pieces.ts'

interface Gone {
  readonly tenant: string
  /** Public ids of reviews that are withdrawn. */
  readonly reviews: readonly string[]
  readonly commitments: readonly string[]
}

/** Erases the drafts that became these reviews and every one about these commitments, with their evidence and audit salts. */
export async function forgetReviews(tx: Tx, { tenant, reviews, commitments }: Gone): Promise<void> {
  if (reviews.length === 0 && commitments.length === 0) return
  const { rows } = await sql<{ id: string }>`
    delete from review v where v.tenant = ${tenant}
      and (v.commitment = any(${[...commitments]}) or v.corrects = any(${[...reviews]})
        or v.entry in (select r.index from record r where r.tenant = v.tenant and r.kind = 'review'
          and r.id = any(${[...reviews]})))
      returning v.id`.execute(tx)
  const owners = rows.map(({ id }) => id)
  await forgetPieces(tx, tenant, { kind: 'review', owners })
  await forgetSalts(tx, tenant, owners)
  await sql`delete from answer_draft where tenant = ${tenant} and of_kind = 'review'
    and (of_id = any(${[...reviews]}) or commitment = any(${[...commitments]}))`.execute(tx)
  await sql`delete from reviewer_sight where tenant = ${tenant} and commitment = any(${[...commitments]})`.execute(
    tx,
  )
}

/** Masks every draft about commitments of a plan, and what is written of its evidence. */
export async function maskReviews(
  tx: Tx,
  { tenant, plan }: { tenant: string; plan: string },
  mask: { value<Value>(value: Value): Value },
): Promise<void> {
  const reviews = await tx
    .selectFrom('review')
    .select(['id', 'data'])
    .where('tenant', '=', tenant)
    .where(sql<boolean>`starts_with(commitment, ${`${plan}.`})`)
    .execute()
  for (const { id, data } of reviews) {
    const masked = JSON.stringify(mask.value(data))
    if (masked === JSON.stringify(data)) continue
    await tx
      .updateTable('review')
      .set({ data: masked, edition: sql`edition + 1` })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .execute()
    await forgetSalts(tx, tenant, [id])
  }
  const owners = reviews.map(({ id }) => id)
  await maskOwnPieces(tx, { tenant, kind: 'review', owners }, mask)
}

async function forgetSalts(tx: Tx, tenant: string, reviews: readonly string[]): Promise<void> {
  if (reviews.length === 0) return
  await tx
    .updateTable('audit')
    .set({ salt: null })
    .where('tenant', '=', tenant)
    .where(
      'subject',
      'in',
      reviews.map(id => `review:${id}`),
    )
    .execute()
}
