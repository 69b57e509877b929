// How the example plan is written down: a unit's words, and beside them what a careful reader finds there.

export interface Found {
  readonly lead?: readonly string[]
  readonly support?: readonly string[]
  /** Limits as printed, with what the paper fixes. */
  readonly limits?: readonly Limit[]
  readonly restrictive?: true
}
interface Limit {
  readonly text: string
  readonly date: string | null
  readonly kind: 'date' | 'quarter' | 'recurring' | 'year'
}
export interface Unit extends Found {
  readonly text: string
}
export interface Group extends Unit {
  readonly items: readonly Unit[]
}
export interface Row extends Found {
  readonly cells: readonly [string, string, string, string, string]
}

export const day = (text: string, date: string): readonly Limit[] => [{ text, date, kind: 'date' }]
export const quarter = (text: string): readonly Limit[] => [{ text, date: null, kind: 'quarter' }]
export const again = (text: string): readonly Limit[] => [{ text, date: null, kind: 'recurring' }]

export interface Office {
  readonly name: string
  readonly agency: string
  readonly items: readonly Unit[]
}
