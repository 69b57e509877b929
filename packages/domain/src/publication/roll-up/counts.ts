import { rollUpFacets, type RollUpFacet } from './codes.ts'

export interface RollUpCount {
  readonly facet: RollUpFacet
  readonly value: string
  readonly n: number
}

/** Whether a line of another record's counts is one that may be taken in: a known facet and a code, never words. */
export function isRollUpCount(line: unknown): line is RollUpCount {
  const { facet, value, n } = (line ?? {}) as Record<string, unknown>
  return (
    rollUpFacets.some(known => known === facet) &&
    typeof value === 'string' &&
    /^[A-Za-z0-9-]{1,60}$/.test(value) &&
    Number.isSafeInteger(n) &&
    (n as number) >= 1
  )
}

/** A figure of the closed lists; 0 where the record has none. */
export function rollUpFigure(counts: readonly RollUpCount[], facet: RollUpFacet, value: string): number {
  return counts.find(count => count.facet === facet && count.value === value)?.n ?? 0
}
