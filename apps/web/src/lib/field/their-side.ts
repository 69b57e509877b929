// The other side of what could not be sent, as the server shows it.
import type { TakenCommitment } from '@camket/domain/oversight/field/taken'
import type { FindingData, NoteData } from '@camket/domain/oversight/inspection/input'
import type { ClaimData } from '@camket/domain/progress/claim'

interface Held<Data> {
  readonly id: string
  readonly edition: number
  readonly data: Data
  readonly state: string | null
  readonly editedBy: string
  readonly editedAt: string
}

export type TheirSide =
  | {
      readonly kind: 'claim'
      readonly commitment: TakenCommitment | null
      readonly held: Held<ClaimData> | null
    }
  | { readonly kind: 'note'; readonly held: Held<NoteData> | null }
  | { readonly kind: 'finding'; readonly held: Held<FindingData> | null }
