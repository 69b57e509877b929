import { agencyTexts, type MilestoneCode } from '@camket/domain/commitments/work/milestones'
import { checkInput } from '@camket/domain/kernel/check-input'
import { refused, type Result } from '@camket/domain/kernel/refusal'
import type { PublicationCode } from '@camket/domain/publication/codes'
import { commitmentChangeSchema, type CommitmentChange } from '@camket/domain/publication/amend'
import type { Door } from '../kernel/door.ts'
import { faultPoint } from '../kernel/fault.ts'
import { limitingIn } from '../plans/checkClause.ts'
import { publish } from './append/publishTogether.ts'
import { amendWithin } from './work/amendWithin.ts'

export interface Amended {
  readonly version: number
  readonly size: number
}

type AmendCode = 'not-allowed' | 'bad-input' | 'newer-edit' | PublicationCode | MilestoneCode
type Checked = ReturnType<(typeof commitmentChangeSchema)['parse']>

/** A new version of a published commitment and the amendment that says why, old beside new. `version`: the one seen. */
export async function amendCommitment(
  door: Door,
  input: {
    commitment: string
    version: number
    changes: CommitmentChange
    reason: string
    ground: string | null
  },
): Promise<Result<Amended, AmendCode>> {
  const { reason, ground } = input
  const checked = checkInput(commitmentChangeSchema, { changes: input.changes, reason, ground })
  if (!checked.ok) return checked
  const limiting = limitingIn(wordsOf(checked.value.changes))
  if (limiting !== null) return refused('restrictive-wording', { ...limiting })
  const act = { action: 'amendCommitment', subject: `commitment:${input.commitment}`, input } as const
  const amended = await publish<Result<Amended, AmendCode>>(door, act, async tx => {
    const { commitment, version } = input
    const outcome = await amendWithin(tx, door, { commitment, version, checked: checked.value })
    if (outcome.ok) faultPoint('amend-before-commit')
    return outcome
  })
  if (amended.ok) faultPoint('amend-committed')
  return amended
}

// A promise may not be turned into a limit by amending it: a limit is published with its sheet, never with an owner.
function wordsOf({ text, words, milestones }: Checked['changes']): Array<{ field: string; text: string }> {
  return [...(text === undefined ? [] : [{ field: 'text', text }]), ...agencyTexts({ words, milestones })]
}
