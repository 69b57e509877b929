import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import { bodyFinder } from '@camket/domain/publication/find-body'
import type { PublicationCode } from '@camket/domain/publication/codes'
import { commitmentChangeSchema, withChanges, type CommitmentChange } from '@camket/domain/publication/amend'
import type { Door } from '../kernel/door.ts'
import { write } from '../kernel/write.ts'
import { loadBodies } from '../people/listBodies.ts'
import { appendAmendment } from './appendAmendment.ts'
import { replaceCommitmentRows } from './portalTables.ts'

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
  const act = { action: 'amendCommitment', subject: `commitment:${input.commitment}`, input } as const
  return write<Result<Amended, AmendCode>>(door, act, async tx => {
    const find = bodyFinder(await loadBodies(tx, door.tenant))
    const at = { tenant: door.tenant, kind: 'commitment', id: input.commitment } as const
    const { agencies, ...changes } = checked.value.changes
    const named = agencies?.map(agency => ({ ...agency, body: find(agency.name, null) }))
    const work = { door, at, seen: input.version, why: checked.value }
    const outcome = await appendAmendment(tx, work, old => withChanges(old, { ...changes, agencies: named }))
    if (!outcome.ok) return outcome
    const { old, next, size } = outcome.value
    await replaceCommitmentRows(tx, old, next)
    return accepted({ version: next.entry.version, size })
  })
}
