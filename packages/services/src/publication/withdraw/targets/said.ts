// One answer, or one doubt with what was answered to it, in a withdrawal.
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { WithdrawalTarget } from '@camket/domain/publication/withdraw/request'
import type { Tx } from '@camket/storage/open'
import { listOf, planAt, type Foreseen } from '../foresee.ts'
import { entriesOfPlan, entriesOfThing, planAbout, wasPublished, type Stored } from '../standing.ts'

type Target = Extract<WithdrawalTarget, { scope: 'answer' | 'doubt' }>

/** All versions of it; refused where none of them is public. */
export async function foreseeSaid(
  tx: Tx,
  tenant: string,
  { scope, id }: Target,
): Promise<Result<Foreseen, PublicationCode>> {
  const own = await entriesOfThing(tx, tenant, { kind: scope, id })
  const slug = await planAbout(tx, tenant, own)
  if (slug === null) {
    const wasThere = await wasPublished(tx, { tenant, kind: scope, id })
    return refused(wasThere ? 'already-withdrawn' : 'no-such-record', { id })
  }
  const entries = await entriesOfPlan(tx, tenant, slug)
  const plan = await planAt(tx, tenant, { slug, entries })
  if (!plan.ok) return plan
  const isOf = (one: Stored): boolean =>
    (one.kind === scope && one.entry.id === id) || (scope === 'doubt' && isAnswerTo(one, id))
  return accepted(listOf({ plan: plan.value, entries, whole: entries.filter(isOf), hide: null }))
}

function isAnswerTo({ kind, body }: Stored, doubt: string): boolean {
  if (kind !== 'answer') return false
  const { of } = body as RecordBodies['answer']
  return of.kind === 'doubt' && of.id === doubt
}
