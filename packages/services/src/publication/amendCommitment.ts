import type { CommitmentRecord } from '@camket/domain/publication/records'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../kernel/door.ts'

export type AmendableCommitment = Pick<
  CommitmentRecord,
  'text' | 'agencies' | 'deadlines' | 'recurring' | 'rights' | 'groups' | 'clears'
>

export interface Amended {
  readonly version: number
  readonly size: number
}

/** A new version of a published commitment and the amendment that says why, old beside new. `version`: the one seen. */
export async function amendCommitment(
  door: Door,
  input: {
    commitment: string
    version: number
    changes: Partial<AmendableCommitment>
    reason: string
    ground: string | null
  },
): Promise<Result<Amended, 'not-allowed' | 'bad-input' | 'newer-edit' | PublicationCode>> {
  void door
  void input
  throw new Error('being built')
}
