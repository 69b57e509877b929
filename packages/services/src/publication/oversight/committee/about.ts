// What a paper of the committee is about: published promises, and the names that their plans hide.
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { CommitteeCode } from '@camket/domain/oversight/committee/codes'
import { planOfId } from '@camket/domain/publication/portal/progress/standing'
import type { Tx } from '@camket/storage/open'
import { loadCommitment } from '../../../commitments/work/load-commitment.ts'
import { checkClause } from '../../../plans/checkClause.ts'
import { maskerOfAll } from '../../hiddenNames.ts'

export interface About {
  /** Public ids, each once, in the order given. */
  readonly commitments: string[]
  /** The one plan that all of them are of; null for none or several. */
  readonly plan: string | null
  /** Hides in words what any of those plans hides; what any plan hides where there are none. */
  readonly mask: (words: string) => string
}

/**
 * Words that ask to limit a freedom are no decision and no proposal of this register: they belong into it as what they are, with
 * the public questions that such a clause has to answer.
 */
export function unfittingWords(words: string): Result<null, CommitteeCode> {
  const { restrictive, because } = checkClause({ id: '', text: words, context: null })
  return restrictive ? refused('committee-restrictive', { because: because ?? '' }) : accepted(null)
}

/** Refused where one is not published; a restrictive clause is refused by name, for nobody is urged to carry one out. */
export async function aboutOf(
  tx: Tx,
  tenant: string,
  ids: readonly string[],
): Promise<Result<About, CommitteeCode>> {
  const commitments = [...new Set(ids)]
  const plans = new Set<string>()
  for (const commitment of commitments) {
    const found = await loadCommitment(tx, tenant, commitment)
    if (found.ok) plans.add(found.value.body.plan)
    else {
      const isRestriction = found.refusals.some(({ code }) => code === 'restrictive-not-work')
      return refused(isRestriction ? 'restriction-no-task' : 'no-such-commitment', { commitment })
    }
  }
  const mask = await maskOf(tx, tenant, commitments)
  return accepted({ commitments, plan: plans.size === 1 ? [...plans][0]! : null, mask })
}

/** Hides what the plans of these promises hide, or any plan where there are none; the promises may be withdrawn meanwhile. */
export async function maskOf(tx: Tx, tenant: string, commitments: readonly string[]): Promise<About['mask']> {
  return (await maskerOfAll(tx, tenant, commitments.map(planOfId))).mask
}
