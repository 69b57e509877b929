// Where the office has reviewers rate first, nothing of the office shows them an agency's report before: the one place that says
// what is hidden. The public page shows it to everybody; that a reviewer did not open it there, nobody can vouch for.
import type { Author } from '@camket/domain/kernel/author'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'

interface Reader {
  readonly tenant: string
  readonly author: Author
}

/** Whose sight is held back: the account of a reviewer, or the seat; null for all others, and where the office sets nothing. */
export async function blindHandOf(tx: Tx, { tenant, author }: Reader): Promise<string | null> {
  if (author.role !== 'reviewer') return null
  const setting = await tx
    .selectFrom('review_setting')
    .select('blind')
    .where('tenant', '=', tenant)
    .executeTakeFirst()
  return setting?.blind === true ? (author.account ?? author.seat) : null
}

/** Of a row `s` of `portal_standing`: whether its newest report is hidden from that hand. */
export function hiddenFrom(hand: string) {
  return sql<boolean>`(s.newest_update is not null and s.newest_update > coalesce((select o.opened_to from reviewer_sight o
    where o.tenant = s.tenant and o.hand = ${hand}::uuid and o.commitment = s.commitment), -1))`
}

/** Of a row of `claim`: whether it is open to that hand. */
export function isOpenTo(hand: string) {
  return sql<boolean>`claim.entry <= coalesce((select o.opened_to from reviewer_sight o
    where o.tenant = claim.tenant and o.hand = ${hand}::uuid and o.commitment = claim.commitment), -1)`
}

/** Up to which entry a hand has opened the reports on a commitment; -1 where it has opened none. */
export async function openedTo(
  tx: Tx,
  { tenant, hand, commitment }: { tenant: string; hand: string; commitment: string },
): Promise<number> {
  const row = await tx
    .selectFrom('reviewer_sight')
    .select('opened_to')
    .where('tenant', '=', tenant)
    .where('hand', '=', hand)
    .where('commitment', '=', commitment)
    .executeTakeFirst()
  return row?.opened_to ?? -1
}

/** Whether a report, or the newest one on the commitment where no entry is given, is hidden from the reader. */
export async function isHidden(
  tx: Tx,
  reader: Reader,
  { commitment, entry }: { commitment: string; entry?: number | null },
): Promise<boolean> {
  const hand = await blindHandOf(tx, reader)
  if (hand === null) return false
  const { tenant } = reader
  const newest = entry === undefined ? await newestReport(tx, tenant, commitment) : (entry ?? Infinity)
  return newest !== null && newest > (await openedTo(tx, { tenant, hand, commitment }))
}

async function newestReport(tx: Tx, tenant: string, commitment: string): Promise<number | null> {
  const row = await tx
    .selectFrom('portal_standing')
    .select('newest_update')
    .where('tenant', '=', tenant)
    .where('commitment', '=', commitment)
    .executeTakeFirst()
  return row?.newest_update ?? null
}
