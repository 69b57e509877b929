import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { PublicationCode } from '@camket/domain/publication/codes'
import {
  amendedRestriction,
  restrictionChangeSchema,
  type RestrictionChange,
} from '@camket/domain/publication/amend'
import type { Door } from '../kernel/door.ts'
import { faultPoint } from '../kernel/fault.ts'
import type { Amended } from './amendCommitment.ts'
import { publish } from './append/publishTogether.ts'
import { appendAmendment } from './append/appendAmendment.ts'
import { replaceRestrictionRows } from './append/portalTables.ts'

type AmendCode = 'not-allowed' | 'bad-input' | 'newer-edit' | PublicationCode

/**
 * A new version of a published restriction: answers of its sheet that came later, or freedoms and addressees corrected,
 * old beside new. Its words stay as the plan has them.
 */
export async function amendRestriction(
  door: Door,
  input: {
    restriction: string
    version: number
    changes: RestrictionChange
    reason: string
    ground: string | null
  },
): Promise<Result<Amended, AmendCode>> {
  const { reason, ground } = input
  const checked = checkInput(restrictionChangeSchema, { changes: input.changes, reason, ground })
  if (!checked.ok) return checked
  const act = { action: 'amendRestriction', subject: `restriction:${input.restriction}`, input } as const
  const amended = await publish<Result<Amended, AmendCode>>(door, act, async tx => {
    const at = { tenant: door.tenant, kind: 'restriction', id: input.restriction } as const
    const work = { door, at, seen: input.version, why: checked.value }
    const outcome = await appendAmendment(tx, work, old => amendedRestriction(old, checked.value.changes))
    if (!outcome.ok) return outcome
    const { old, next, size } = outcome.value
    await replaceRestrictionRows(tx, old, next)
    faultPoint('amend-before-commit')
    return accepted({ version: next.entry.version, size })
  })
  if (amended.ok) faultPoint('amend-committed')
  return amended
}
