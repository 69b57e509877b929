// How far a round is, told from its record alone.

export const roundStates = ['frozen', 'sealed', 'drawn', 'abandoned'] as const
/** List frozen, fewer than two secrets sealed; both sealed; sample drawn; ended without one. */
export type RoundState = (typeof roundStates)[number]

interface Round {
  readonly seals: readonly unknown[]
  readonly drawn: readonly string[] | null
  readonly abandoned: unknown
}

export function roundState({ seals, drawn, abandoned }: Round): RoundState {
  if (abandoned !== null) return 'abandoned'
  if (drawn !== null) return 'drawn'
  return seals.length < 2 ? 'frozen' : 'sealed'
}

/** Rounds of a year are numbered from 1: `<year>-<n>`. */
export function roundName(id: string): { year: number; number: number } | null {
  const [, year, number] = /^(\d{4})-([1-9]\d{0,3})$/.exec(id) ?? []
  return year === undefined ? null : { year: Number(year), number: Number(number) }
}
