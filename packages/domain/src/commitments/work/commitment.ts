// A published commitment as the office works on it: what a public record of one holds, and who may be named in it.
import type { UnitAgency, UnitData, UnitDeadline } from '../unit.ts'
import type { AgencyWords, Milestone } from './milestones.ts'

export type NamedAgency = UnitAgency & { readonly body: string | null }

export interface Commitment {
  readonly plan: string
  readonly number: number
  readonly label: string | null
  readonly under: ReadonlyArray<{ readonly label: string | null; readonly text: string }>
  readonly text: string
  readonly agencies: readonly NamedAgency[]
  readonly deadlines: readonly UnitDeadline[]
  readonly clears: UnitData['clears']
  readonly recurring: boolean
  readonly milestones?: readonly Milestone[] | undefined
  readonly words?: AgencyWords | undefined
}

/** The last day: the latest that a deadline gives, for only then the whole is due; null where none gives one. */
export function lastDayOf({ deadlines }: Pick<Commitment, 'deadlines'>): string | null {
  const days = deadlines.flatMap(({ on }) => (on === null ? [] : [on])).sort()
  return days.at(-1) ?? null
}
