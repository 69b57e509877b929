import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { PlanFacts } from '@camket/domain/plans/draft'
import type { PublicationCode } from '@camket/domain/publication/codes'
import { planChangeSchema, withChanges } from '@camket/domain/publication/amend'
import type { Door } from '../kernel/door.ts'
import { faultPoint } from '../kernel/fault.ts'
import type { Amended } from './amendCommitment.ts'
import { publish } from './append/publishTogether.ts'
import { appendAmendment } from './append/appendAmendment.ts'
import { replacePlanFacts } from './append/portalTables.ts'

type AmendCode = 'not-allowed' | 'bad-input' | 'newer-edit' | PublicationCode

/** Corrects facts of a published plan as a new version, old beside new. Its address stays. */
export async function amendPlan(
  door: Door,
  input: {
    plan: string
    version: number
    changes: Partial<PlanFacts>
    reason: string
    ground: string | null
  },
): Promise<Result<Amended, AmendCode>> {
  const { reason, ground } = input
  const checked = checkInput(planChangeSchema, { changes: input.changes, reason, ground })
  if (!checked.ok) return checked
  const act = { action: 'amendPlan', subject: `plan:${input.plan}`, input } as const
  const amended = await publish<Result<Amended, AmendCode>>(door, act, async tx => {
    const at = { tenant: door.tenant, kind: 'plan', id: input.plan } as const
    const work = { door, at, seen: input.version, why: checked.value }
    const outcome = await appendAmendment(tx, work, old => withChanges(old, checked.value.changes))
    if (!outcome.ok) return outcome
    const { next, size } = outcome.value
    await replacePlanFacts(tx, next.entry, next.body)
    faultPoint('amend-before-commit')
    return accepted({ version: next.entry.version, size })
  })
  if (amended.ok) faultPoint('amend-committed')
  return amended
}
