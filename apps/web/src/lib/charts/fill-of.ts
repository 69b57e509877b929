import type { BarPart } from './bars.ts'

const patterned: ReadonlySet<BarPart> = new Set(['substantial', 'limited', 'part', 'no-report'])

/** The pattern that fills a part, where it has one; the others are filled by their class. */
export function fillOf(part: BarPart, id: string): { fill?: string } {
  return patterned.has(part) ? { fill: `url(#${id}-${part})` } : {}
}
