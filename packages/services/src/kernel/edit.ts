// Optimistic concurrency: every edit carries the edition of the plan that its author saw.
import type { Refusal, WithProof } from '@camket/domain/kernel/refusal'

export interface Edited {
  readonly ok: true
  /** Edition of the plan after this edit: what the next edit carries. */
  readonly value: { readonly edition: number; readonly units: readonly string[] }
}

/** A refused edit. With code `newer-edit` it carries what now stands beside what was sent. */
export interface EditRefusal<Code extends string, Thing> {
  readonly ok: false
  readonly refusals: ReadonlyArray<Refusal<WithProof<Code>>>
  readonly difference?: Difference<Thing>
}

export interface Difference<Thing> {
  /** Current edition of the plan. */
  readonly edition: number
  readonly editedBy: string
  readonly editedAt: Date
  /** The touched things as they now stand; empty when they were split or merged away. */
  readonly theirs: readonly Thing[]
  /** What this edit wanted, as sent. */
  readonly yours: Readonly<Record<string, unknown>>
}
