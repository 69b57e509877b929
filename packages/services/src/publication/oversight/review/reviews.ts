// What the portal shows of reviews: written in the transaction that signs one, and by a rebuild.
import { reviewRow } from '@camket/domain/publication/portal/oversight/review-rows'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { insertChanges } from '../../append/portalTables.ts'
import { refreshStandings } from '../../append/standings.ts'

export type ReviewBody = RecordBodies['review']

/** Rows of reviews, each in the place of an older version; a review of what is not public gets none. */
export async function insertReviews(
  tx: Tx,
  reviews: ReadonlyArray<{ readonly entry: Entry; readonly body: ReviewBody }>,
): Promise<void> {
  if (reviews.length === 0) return
  const rows = JSON.stringify(reviews.map(({ entry, body }) => reviewRow(entry, body)))
  const given = sql`json_populate_recordset(null::portal_review, ${rows}::json) given`
  await sql`delete from portal_review held using ${given}
    where held.tenant = given.tenant and held.id = given.id and held.version < given.version`.execute(tx)
  await sql`insert into portal_review select given.* from ${given}
    where exists (select from portal_standing s where s.tenant = given.tenant and s.commitment = given.commitment)`.execute(
    tx,
  )
}

/** Brings an appended `review` record into the portal's tables; call it once in the publishing transaction. */
export async function applyReview(tx: Tx, entry: Entry, body: ReviewBody): Promise<void> {
  await insertReviews(tx, [{ entry, body }])
  await insertChanges(tx, [{ entry, kind: 'review', words: body.reasons }])
  await refreshStandings(tx, entry.tenant, [body.commitment])
}
