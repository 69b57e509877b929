// What the public reads give back; every figure carries the day as of which it holds.
import type { ReportState } from '@camket/domain/progress/report-state'
import type { Step } from '@camket/domain/progress/steps'
import type { SixClear } from '@camket/domain/plans/reading'
import type { CommitmentRecord, RecordKind, RestrictionRecord } from '@camket/domain/publication/records'
import type { DueState } from '@camket/domain/publication/states'
import type { SheetLine } from '@camket/domain/safeguards/sheet'

/** Stands on every answer: the state of the record that was read, all in one snapshot. */
export interface AsOf {
  /** Number of public records in this snapshot: the cache key. */
  readonly size: number
  /** Newest published day (ISO); null before the first one. Due states are counted as of it. */
  readonly day: string | null
}

export interface PlanName {
  readonly id: string
  readonly symbol: string | null
  readonly title: string | null
}

export interface CommitmentLine {
  readonly id: string
  readonly plan: PlanName
  readonly label: string | null
  readonly text: string
  readonly agencies: ReadonlyArray<
    Pick<CommitmentRecord['agencies'][number], 'name' | 'role' | 'mode' | 'body' | 'from'>
  >
  readonly due: string | null
  /** The first deadline as printed. */
  readonly dueText: string | null
  readonly state: DueState
  /** Since when the agency says that it is complete; absent where that is not asked. */
  readonly completedOn?: string | null
  /** What the agency says of the whole, and whether a report is there, is owed or is not due; absent where that is not asked. */
  readonly agencyStep?: Step | null
  readonly report?: ReportState
  /** Clears that the text does not state. */
  readonly missing: readonly SixClear[]
  /** Those of them that the office added. */
  readonly added: readonly SixClear[]
  readonly rights: readonly string[]
  readonly groups: readonly string[]
  readonly version: number
}

export interface RestrictionLine {
  readonly id: string
  readonly plan: PlanName
  readonly label: string | null
  readonly text: string
  readonly limits: RestrictionRecord['limits']
  readonly told: string | null
  readonly unanswered: readonly SheetLine[]
}

/** One version of a thing, newest first in lists. */
export interface Version {
  readonly kind: RecordKind
  readonly id: string
  readonly version: number
  /** Index of its entry in the tenant's public record. */
  readonly index: number
  readonly publishedAt: string
  /** Fields that differ from the version before; empty for the first. */
  readonly changed: ReadonlyArray<{ readonly field: string; readonly old: unknown; readonly new: unknown }>
  readonly reason: string | null
  readonly ground: string | null
  /** Its content was withdrawn: only the entry is left. */
  readonly isWithdrawn: boolean
}

/** A page of a list by key: `next` goes into the next call's `after`. */
export interface Page<Line> extends AsOf {
  readonly lines: readonly Line[]
  readonly next: string | null
  readonly total: number
  /** True when `total` is a floor: counting stops at a bound. */
  readonly more: boolean
}
