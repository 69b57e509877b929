// What an official takes along to where there is no line, and how long the device and the server stand by it.
import type { ClaimData } from '../../progress/claim.ts'
import type { Step } from '../../progress/steps.ts'
import type { ChecklistLine } from '../inspection/input.ts'

/** Grows when a device of an older version would send something that is no longer understood. */
export const fieldFormat = 1

/** Things of one package: what fits on a phone and in a person's day. */
export const mostTaken = 40

/** Days after which the device erases what was taken along and written, and the server takes nothing of it any more. */
export const fieldDays = 14

const day = 24 * 3_600_000

export const fieldExpiry = (takenAt: Date): Date => new Date(takenAt.getTime() + fieldDays * day)

/** A claim of the own agency that was open when it was taken along, in its edition. */
export interface OpenDraft {
  readonly claim: string
  readonly edition: number
  readonly data: ClaimData
  readonly editedBy: string
}

export interface TakenCommitment {
  readonly id: string
  readonly version: number
  readonly label: string | null
  readonly text: string
  /** The product in the plan's words, or in the agency's own. */
  readonly product: string | null
  readonly due: string | null
  readonly milestones: ReadonlyArray<{
    readonly number: number
    readonly title: string
    readonly due: string
  }>
  readonly before: { readonly step: Step; readonly asOf: string } | null
  readonly open: OpenDraft | null
}

export interface TakenInspection {
  readonly id: string
  readonly title: string
  readonly on: string
  readonly body: string
  readonly commitments: ReadonlyArray<{
    readonly id: string
    readonly label: string | null
    readonly text: string
  }>
  readonly checklist: readonly ChecklistLine[]
}

/** All that a device holds of the office: what its holder may see there, and no more of it than a visit needs. */
export interface Package {
  readonly format: typeof fieldFormat
  /** Known to the server, with the account, the seat and the instant. */
  readonly id: string
  readonly tenant: string
  readonly account: string
  readonly seat: string
  readonly takenAt: string
  readonly expiresAt: string
  readonly today: string
  readonly commitments: readonly TakenCommitment[]
  readonly inspections: readonly TakenInspection[]
}
