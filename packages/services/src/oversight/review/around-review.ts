// What a review is held against: who acts on the commitment, and what its reviewer may have been shown.
import type { Author } from '@camket/domain/kernel/author'
import type { ReviewCode } from '@camket/domain/oversight/review/codes'
import { notReviewer, type Acting } from '@camket/domain/oversight/review/who-reviews'
import { handOf } from '@camket/domain/progress/who-sees'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import type { Refusal } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { blindHandOf } from '../../commitments/work/blind-first.ts'
import { loadCommitment } from '../../commitments/work/load-commitment.ts'
import { loadAssignments } from '../../commitments/work/stored-assignments.ts'
import { loadBodies } from '../../people/listBodies.ts'
import { bodiesOf, bodiesOfHands } from '../../people/seats-held.ts'

export interface Of {
  readonly tenant: string
  readonly author: Author
  readonly commitment: string
}

type Refused = { ok: false; refusals: ReadonlyArray<Refusal<ReviewCode | WorkCode>> }

/**
 * Why the author may not review that commitment, or not sign what these hands drafted; null where they may. A restrictive
 * clause is nobody's work and has no review.
 */
export async function whyNotReviewer(
  tx: Tx,
  { tenant, author, commitment }: Of,
  drafters: readonly string[] = [],
): Promise<Refused | null> {
  const found = await loadCommitment(tx, tenant, commitment)
  if (!found.ok) return found
  const acting = await actingOn(tx, { tenant, commitment, agencies: found.value.body.agencies })
  const reviewer = { ...author, seatsIn: await bodiesOf(tx, tenant, author) }
  const others = { hands: drafters, seatsIn: await bodiesOfHands(tx, tenant, drafters) }
  return notReviewer(reviewer, acting, { bodies: await loadBodies(tx, tenant), drafters: others })
}

async function actingOn(tx: Tx, { tenant, commitment, agencies }: Named): Promise<Acting> {
  const assignments = await loadAssignments(tx, tenant, { commitments: [commitment] })
  const claims = await tx
    .selectFrom('claim')
    .select(['body', 'drafters', 'decided_account'])
    .where('tenant', '=', tenant)
    .where('commitment', '=', commitment)
    .execute()
  const live = assignments.filter(({ state }) => state === 'waiting' || state === 'accepted')
  return {
    bodies: [
      ...live.map(({ body }) => body),
      ...agencies.flatMap(({ body }) => body ?? []),
      ...claims.map(({ body }) => body),
    ],
    hands: claims.flatMap(({ drafters, decided_account }) => [
      ...drafters,
      ...(decided_account === null ? [] : [decided_account]),
    ]),
  }
}

interface Named {
  readonly tenant: string
  readonly commitment: string
  readonly agencies: ReadonlyArray<{ readonly body: string | null }>
}

export interface Sight {
  readonly blind: boolean
  readonly shown: boolean
}

interface Signed {
  /** Reports that were ever published on the commitment. */
  readonly everPublished: number
  /** Of the review: accounts, or seats. */
  readonly drafters: readonly string[]
}

/**
 * What the record says of what the reviewers had before them: whoever signs, whoever drafted, and anybody of their body. Said as
 * seen wherever it may have been: where the office hid nothing, or only later, or one of those accounts holds a seat that sees
 * reports, or their body has signed a review since that report.
 */
export async function sightOf(
  tx: Tx,
  { tenant, author, commitment }: Of,
  { everPublished, drafters }: Signed,
): Promise<Sight> {
  const own = handOf(author)
  const hands = [...new Set([...drafters, ...(own === null ? [] : [own])])]
  const sees = await holdSeeingSeat(tx, tenant, hands)
  const newest = await newestUpdate(tx, tenant, commitment)
  if (newest === null) return { blind: everPublished === 0 && !sees, shown: sees }
  const hand = await blindHandOf(tx, { tenant, author })
  if (hand === null || sees) return { blind: false, shown: true }
  const setting = await tx
    .selectFrom('review_setting')
    .select('set_at')
    .where('tenant', '=', tenant)
    .executeTakeFirstOrThrow()
  const wasOpen = newest.published_at < setting.set_at
  const of = { tenant, commitment, hands, body: author.body }
  return { blind: false, shown: wasOpen || (await wasOpenedTo(tx, newest.index, of)) }
}

/** Whether a report was open in the office to one of these hands, or to anybody of that body. */
async function wasOpenedTo(
  tx: Tx,
  report: number,
  of: { tenant: string; commitment: string; hands: readonly string[]; body: string | null },
): Promise<boolean> {
  const { tenant, commitment, hands, body } = of
  const { rows } = await sql<{ opened: boolean }>`
    select exists (select from reviewer_sight o where o.tenant = ${tenant} and o.commitment = ${commitment}
        and o.opened_to >= ${report} and o.hand = any(${[...hands]}::uuid[]))
      or exists (select from review v where v.tenant = ${tenant} and v.commitment = ${commitment}
        and v.body = ${body} and v.state = 'signed' and v.entry >= ${report}) as opened`.execute(tx)
  return rows[0]?.opened ?? false
}

async function newestUpdate(tx: Tx, tenant: string, commitment: string) {
  const row = await tx
    .selectFrom('portal_update')
    .select(['index', 'published_at'])
    .where('tenant', '=', tenant)
    .where('commitment', '=', commitment)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

async function holdSeeingSeat(tx: Tx, tenant: string, hands: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ sees: boolean }>`
    select exists (select from holding h join seat s on s.tenant = h.tenant and s.id = h.seat
      where h.tenant = ${tenant} and h.account = any(${[...hands]}::uuid[]) and s.role not in ('reviewer', 'accounts')) as sees`.execute(
    tx,
  )
  return rows[0]?.sees ?? false
}
