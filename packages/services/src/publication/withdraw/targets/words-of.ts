// Words of a finding, task, decision or proposal that is about no plan: masked there and in all that hangs together with it.
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { Masker } from '@camket/domain/plans/persons/hidden-names'
import type { PublicationCode } from '@camket/domain/publication/codes'
import { wordsHider } from '@camket/domain/publication/withdraw/hide'
import type { WithdrawalTarget } from '@camket/domain/publication/withdraw/request'
import type { Tx } from '@camket/storage/open'
import { foreseeInPlan, listOf, type Foreseen } from '../foresee.ts'
import { entriesAround, entriesOfBodies, planAbout, wasPublished } from '../standing.ts'

type Target = Extract<WithdrawalTarget, { scope: 'words-of' }>

/** Where it speaks of one plan the words go from all of that plan; refused where nothing of it holds them. */
export async function foreseeWordsOf(
  tx: Tx,
  tenant: string,
  { kind, id, words }: Target,
): Promise<Result<Foreseen, PublicationCode>> {
  const around = await entriesAround(tx, tenant, id)
  const own = around.filter(one => one.kind === kind && one.entry.id === id)
  if (own.length === 0) {
    const wasThere = await wasPublished(tx, { tenant, kind, id })
    return refused(wasThere ? 'already-withdrawn' : 'no-such-record', { id })
  }
  const plan = await planAbout(tx, tenant, own)
  if (plan !== null) return foreseeInPlan(tx, tenant, { scope: 'words', plan, words })
  const entries = [...around, ...(await entriesOfBodies(tx, tenant))]
  const hide = (text: string): Masker => wordsHider(text, words)
  const list = listOf({ plan: null, entries, whole: [], hide })
  return list.gone.length === 0 ? refused('nothing-to-withdraw', { id }) : accepted(list)
}
