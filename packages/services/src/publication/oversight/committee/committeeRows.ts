// The portal's own rows of what the committee decided and proposed, brought into its tables.
import { decisionRow, proposalRow } from '@camket/domain/publication/portal/oversight/committee-rows'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { insertRows } from '@camket/storage/rows'

/** Puts a published decision in the place of its older version. */
export async function replaceDecision(tx: Tx, entry: Entry, body: RecordBodies['decision']): Promise<void> {
  const { tenant, id } = entry
  await tx.deleteFrom('portal_decision').where('tenant', '=', tenant).where('id', '=', id).execute()
  await insertRows(tx, 'portal_decision', [decisionRow(entry, body)])
}

/** Puts a proposal in the place of its older version; `first` is the entry of its first one. */
export async function replaceProposal(
  tx: Tx,
  { entry, first }: { entry: Entry; first: number },
  body: RecordBodies['proposal'],
): Promise<void> {
  const { tenant, id } = entry
  await tx.deleteFrom('portal_proposal').where('tenant', '=', tenant).where('id', '=', id).execute()
  await insertRows(tx, 'portal_proposal', [proposalRow(entry, body, first)])
}
