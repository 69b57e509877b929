import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { bodyFinder } from '@camket/domain/publication/find-body'
import type { PublicationCode } from '@camket/domain/publication/codes'
import {
  amendedCommitment,
  commitmentChangeSchema,
  type CommitmentChange,
} from '@camket/domain/publication/amend'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../kernel/door.ts'
import { faultPoint } from '../kernel/fault.ts'
import { checkClause } from '../plans/checkClause.ts'
import { publish } from './append/publishTogether.ts'
import { appendAmendment } from './append/appendAmendment.ts'
import { loadPublicBodies } from './hiddenNames.ts'
import { newestRecord } from './append/newestRecord.ts'
import { replaceCommitmentRows } from './append/portalTables.ts'

export interface Amended {
  readonly version: number
  readonly size: number
}

type AmendCode = 'not-allowed' | 'bad-input' | 'newer-edit' | PublicationCode

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
  const limiting = restrictiveIn(checked.value.changes.text)
  if (limiting !== null) return refused('restrictive-wording', { because: limiting })
  const act = { action: 'amendCommitment', subject: `commitment:${input.commitment}`, input } as const
  const amended = await publish<Result<Amended, AmendCode>>(door, act, async tx => {
    const find = bodyFinder(await loadPublicBodies(tx, door.tenant))
    const at = { tenant: door.tenant, kind: 'commitment', id: input.commitment } as const
    const work = { door, at, seen: input.version, why: checked.value }
    const outcome = await appendAmendment(tx, work, async old => {
      const on = await dateOfPlan(tx, door.tenant, old.plan)
      return amendedCommitment(old, checked.value.changes, name => find(name, on))
    })
    if (!outcome.ok) return outcome
    const { old, next, size } = outcome.value
    await replaceCommitmentRows(tx, old, next)
    faultPoint('amend-before-commit')
    return accepted({ version: next.entry.version, size })
  })
  if (amended.ok) faultPoint('amend-committed')
  return amended
}

// A printed name means the body that lived when the plan was issued.
async function dateOfPlan(tx: Tx, tenant: string, plan: string): Promise<string | null> {
  return (await newestRecord(tx, { tenant, kind: 'plan', id: plan }))?.body.date ?? null
}

// A promise may not be turned into a limit by amending it: a limit is published with its sheet, never with an owner.
function restrictiveIn(text: string | undefined): string | null {
  if (text === undefined) return null
  const { restrictive, because } = checkClause({ id: '', text, context: null })
  return restrictive ? because : null
}
