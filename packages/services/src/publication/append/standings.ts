// How published commitments stand by their updates: written in the transaction that publishes, and by a rebuild.
import type { Entry } from '@camket/domain/publication/portal-rows'
import {
  standingOf,
  standingPlace,
  updateRow,
  type First,
} from '@camket/domain/publication/portal/progress/standing'
import { reportTermsOf, unreadTerms } from '@camket/domain/progress/report-state'
import type { CommitmentRecord, UpdateRecord } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'

/** Rows of updates, each in the place of an older version; an update of what is not public gets none. */
export async function insertUpdates(
  tx: Tx,
  updates: ReadonlyArray<{ readonly entry: Entry; readonly body: UpdateRecord }>,
): Promise<void> {
  if (updates.length === 0) return
  const rows = JSON.stringify(updates.map(({ entry, body }) => updateRow(entry, body)))
  const given = sql`json_populate_recordset(null::portal_update, ${rows}::json) given`
  await sql`delete from portal_update held using ${given}
    where held.tenant = given.tenant and held.id = given.id and held.version < given.version`.execute(tx)
  await sql`insert into portal_update select given.* from ${given}
    where exists (select from portal_standing s where s.tenant = given.tenant and s.commitment = given.commitment)`.execute(
    tx,
  )
}

const ownPlace = ['lead', 'due_key', 'position', 'report_terms']
  .map(name => `${name} = given.${name}`)
  .join(', ')

/** After an amendment: who leads, when it is due and is reported on may be others, and one amendment more counts. */
export async function replaceStanding(
  tx: Tx,
  { entry, body }: { entry: Entry; body: CommitmentRecord },
  first: First,
): Promise<void> {
  const { tenant, id } = entry
  const rows = JSON.stringify([{ tenant, commitment: id, ...standingPlace(body, first) }])
  await sql`update portal_standing held set ${sql.raw(ownPlace)}
    from json_populate_recordset(null::portal_standing, ${rows}::json) given
    where held.tenant = given.tenant and held.commitment = given.commitment`.execute(tx)
  await refreshStandings(tx, tenant, [id])
}

/** Works out anew, from the rows of updates and amendments, how these commitments stand. */
export async function refreshStandings(
  tx: Tx,
  tenant: string,
  commitments: readonly string[],
): Promise<void> {
  if (commitments.length === 0) return
  const ids = [...commitments]
  const updates = await tx
    .selectFrom('portal_update')
    .select(['commitment', 'number', 'index', 'milestone', 'step', 'evidence_step', 'as_of', 'published_at'])
    .where('tenant', '=', tenant)
    .where('commitment', 'in', ids)
    .execute()
  const reviews = await tx
    .selectFrom('portal_review')
    .select(['commitment', 'number', 'step'])
    .where('tenant', '=', tenant)
    .where('commitment', 'in', ids)
    .execute()
  const amendments = await tx
    .selectFrom('portal_change')
    .select(['of_id', eb => eb.fn.countAll<string>().as('n')])
    .where('tenant', '=', tenant)
    .where('kind', '=', 'amendment')
    .where('of_kind', '=', 'commitment')
    .where('of_id', 'in', ids)
    .groupBy('of_id')
    .execute()
  const amended = new Map(amendments.map(({ of_id, n }) => [of_id, Number(n)]))
  const byCommitment = Map.groupBy(updates, ({ commitment }) => commitment)
  const reviewsOf = Map.groupBy(reviews, ({ commitment }) => commitment)
  const rows = ids.map(commitment => {
    const marks = (byCommitment.get(commitment) ?? []).map(
      ({ evidence_step, as_of, published_at, ...mark }) => ({
        ...mark,
        publishedAt: published_at.toISOString(),
        evidenceStep: evidence_step,
        asOf: as_of,
      }),
    )
    return {
      tenant,
      commitment,
      ...standingOf(marks, reviewsOf.get(commitment)),
      amended: amended.get(commitment) ?? 0,
    }
  })
  await sql`update portal_standing held set agency_step = given.agency_step, evidence_step = given.evidence_step,
      review_step = given.review_step, as_of = given.as_of, completed_on = given.completed_on, told_on = given.told_on, gap = given.gap,
      newest_update = given.newest_update, reported_to = given.reported_to, amended = given.amended
    from json_populate_recordset(null::portal_standing, ${JSON.stringify(rows)}::json) given
    where held.tenant = given.tenant and held.commitment = given.commitment`.execute(tx)
}

const atOnce = 1_000

/** The same for every commitment of the tenant, or of one plan, that has an update, a review or an amendment. */
export async function refreshMoved(tx: Tx, tenant: string, plan: string | null): Promise<void> {
  const { rows } = await sql<{ commitment: string }>`
    select s.commitment from portal_standing s where s.tenant = ${tenant}
      and (${plan}::text is null or s.plan = ${plan}) and (
        exists (select from portal_update u where u.tenant = s.tenant and u.commitment = s.commitment)
        or exists (select from portal_review r where r.tenant = s.tenant and r.commitment = s.commitment)
        or exists (select from portal_change c where c.tenant = s.tenant and c.of_kind = 'commitment'
          and c.of_id = s.commitment and c.kind = 'amendment'))`.execute(tx)
  for (let from = 0; from < rows.length; from += atOnce) {
    const ids = rows.slice(from, from + atOnce).map(({ commitment }) => commitment)
    await refreshStandings(tx, tenant, ids)
  }
}

/** Of commitments that were public before their terms were kept: reads these out of the records. */
export async function readTerms(tx: Tx, tenant: string): Promise<void> {
  const { rows } = await sql<{ commitment: string; body: string }>`
    select s.commitment, b.body from portal_standing s
      join portal_commitment c on c.tenant = s.tenant and c.id = s.commitment
      join record_body b on b.tenant = c.tenant and b.index = c.index
    where s.tenant = ${tenant} and s.report_terms = ${unreadTerms} limit ${atOnce}`.execute(tx)
  if (rows.length === 0) return
  const read = rows.map(({ commitment, body }) => {
    return { commitment, report_terms: reportTermsOf(JSON.parse(body) as CommitmentRecord) }
  })
  await sql`update portal_standing held set report_terms = given.report_terms
    from json_populate_recordset(null::portal_standing, ${JSON.stringify(read)}::json) given
    where held.tenant = ${tenant} and held.commitment = given.commitment`.execute(tx)
  await readTerms(tx, tenant)
}
