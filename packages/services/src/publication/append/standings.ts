// How published commitments stand by their updates: written in the transaction that publishes, and by a rebuild.
import type { Entry } from '@camket/domain/publication/portal-rows'
import { standingOf, standingPlace, updateRow } from '@camket/domain/publication/portal/progress/standing'
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

const ownPlace = 'lead = given.lead, due_key = given.due_key, position = given.position'

/** After an amendment: who leads and when it is due may be others, and one amendment more counts. */
export async function replaceStanding(
  tx: Tx,
  { entry, body }: { entry: Entry; body: CommitmentRecord },
  firstIndex: number,
): Promise<void> {
  const { tenant, id } = entry
  const rows = JSON.stringify([{ tenant, commitment: id, ...standingPlace(body, firstIndex) }])
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
    .select(['commitment', 'number', 'index', 'milestone', 'step', 'evidence_step', 'as_of'])
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
  const rows = ids.map(commitment => {
    const marks = (byCommitment.get(commitment) ?? []).map(({ evidence_step, as_of, ...mark }) => ({
      ...mark,
      evidenceStep: evidence_step,
      asOf: as_of,
    }))
    return { tenant, commitment, ...standingOf(marks), amended: amended.get(commitment) ?? 0 }
  })
  await sql`update portal_standing held set agency_step = given.agency_step, evidence_step = given.evidence_step,
      review_step = given.review_step, as_of = given.as_of, completed_on = given.completed_on, gap = given.gap,
      newest_update = given.newest_update, amended = given.amended
    from json_populate_recordset(null::portal_standing, ${JSON.stringify(rows)}::json) given
    where held.tenant = given.tenant and held.commitment = given.commitment`.execute(tx)
}

const atOnce = 1_000

/** The same for every commitment of the tenant, or of one plan, that has an update or an amendment. */
export async function refreshMoved(tx: Tx, tenant: string, plan: string | null): Promise<void> {
  const { rows } = await sql<{ commitment: string }>`
    select s.commitment from portal_standing s where s.tenant = ${tenant}
      and (${plan}::text is null or s.plan = ${plan}) and (
        exists (select from portal_update u where u.tenant = s.tenant and u.commitment = s.commitment)
        or exists (select from portal_change c where c.tenant = s.tenant and c.of_kind = 'commitment'
          and c.of_id = s.commitment and c.kind = 'amendment'))`.execute(tx)
  for (let from = 0; from < rows.length; from += atOnce) {
    const ids = rows.slice(from, from + atOnce).map(({ commitment }) => commitment)
    await refreshStandings(tx, tenant, ids)
  }
}
