// Decisions and proposals in a withdrawal: a whole paper goes, a decision with the tasks that came of it; words in them are masked.
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { WithdrawalTarget } from '@camket/domain/publication/withdraw/request'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { atIndexes } from '../../withdraw/at-indexes.ts'
import { listOf, type Foreseen } from '../../withdraw/foresee.ts'
import {
  entriesOfInspected,
  entriesOfPapers,
  newestOf,
  wasPublished,
  type Stored,
} from '../../withdraw/standing.ts'
import { replaceDecision, replaceProposal } from './committeeRows.ts'

type Target = Extract<WithdrawalTarget, { scope: 'decision' | 'proposal' }>

/** All versions of the paper; refused where none of them is public. */
export async function foreseePaper(
  tx: Tx,
  tenant: string,
  { scope, id }: Target,
): Promise<Result<Foreseen, PublicationCode>> {
  const own = (await entriesOfPapers(tx, tenant, [id])).filter(({ kind }) => kind === scope)
  if (own.length === 0) {
    const wasThere = await wasPublished(tx, { tenant, kind: scope, id })
    return refused(wasThere ? 'already-withdrawn' : 'no-such-record', { id })
  }
  const entries = [...own, ...(await entriesOfInspected(tx, tenant, [id]))]
  return accepted(listOf({ plan: null, entries, whole: entries, hide: null }))
}

export async function takeOutPapers(tx: Tx, tenant: string, indexes: readonly number[]): Promise<void> {
  for (const table of ['portal_decision', 'portal_proposal'] as const) {
    await tx.deleteFrom(table).where('tenant', '=', tenant).where(atIndexes(indexes)).execute()
  }
}

/** The masked versions take the place of what went. */
export async function writePapers(tx: Tx, renewed: readonly Stored[]): Promise<void> {
  for (const { kind, entry, body } of newestOf(renewed)) {
    if (kind === 'decision') await replaceDecision(tx, entry, body as RecordBodies['decision'])
    if (kind !== 'proposal') continue
    const first = await firstOf(tx, entry)
    await replaceProposal(tx, { entry, first }, body as RecordBodies['proposal'])
  }
}

async function firstOf(tx: Tx, { tenant, id }: Stored['entry']): Promise<number> {
  const { rows } = await sql<{ index: number }>`select index from record
    where tenant = ${tenant} and kind = 'proposal' and id = ${id} and version = 1`.execute(tx)
  return rows[0]!.index
}

/** The words of one, which nothing that is said about its withdrawal may repeat. */
export function saidInPaper(body: RecordBodies['decision' | 'proposal']): string[] {
  return 'meeting' in body ? [body.text] : [body.title, body.text, ...(body.answer ? [body.answer.text] : [])]
}
