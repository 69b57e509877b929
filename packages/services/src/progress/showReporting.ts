import type { WorkCode } from '@camket/domain/commitments/work/codes'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { mayDo } from '@camket/domain/kernel/actions'
import { isHidden } from '../commitments/work/blind-first.ts'
import { mayRead, mayReport } from '../commitments/work/mayReport.ts'
import type { Door } from '../kernel/door.ts'
import { read } from '../kernel/write.ts'
import { loadBefore, loadReported, type Reported, type ReportedBefore } from './around-claim.ts'

export interface Reporting {
  readonly of: Reported
  /** What was last published of the whole commitment; null where nothing was. */
  readonly before: ReportedBefore | null
  /** Why the author may not write a report; null where they may. */
  readonly whyNot: WorkCode | 'not-allowed' | null
}

type Outcome = Result<Reporting, 'not-allowed' | WorkCode>

/** A commitment as whoever reports on it needs it; of work that is not the author's not even this is told. */
export async function showReporting(door: Door, input: { commitment: string }): Promise<Outcome> {
  const { tenant, author } = door
  const { commitment } = input
  const found = await read<Outcome>(door, 'readClaims', async tx => {
    const readable = await mayRead(tx, { tenant, author, commitment })
    if (!readable.ok) return readable
    const of = await loadReported(tx, door, commitment)
    if (of === null) return refused('no-such-work', { commitment })
    const reporting = await mayReport(tx, { tenant, author, commitment })
    const isBlind = await isHidden(tx, door, { commitment })
    const before = isBlind ? null : await loadBefore(tx, tenant, { commitment, milestone: null })
    const refusal = reporting.ok ? null : (reporting.refusals[0]?.code as WorkCode)
    return accepted({ of, before, whyNot: mayDo(author.role, 'draftClaim') ? refusal : 'not-allowed' })
  })
  return found.ok ? found.value : found
}
