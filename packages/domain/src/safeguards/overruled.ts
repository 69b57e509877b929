import type { DraftUnit } from '../commitments/unit.ts'
import type { Reading } from '../plans/reading.ts'

/**
 * True for a passage that the reader took for restrictive (half of the clause or more) and a person made something else.
 * A limit that becomes a promise would get an owner and a clock: the person says why, and the public sees both.
 */
export function overrulesLimit(
  unit: Pick<DraftUnit, 'start' | 'end' | 'kind' | 'by'>,
  reading: Pick<Reading, 'restrictive'>,
): boolean {
  if (unit.kind === 'restrictive' || unit.by !== 'person') return false
  return reading.restrictive.some(({ start, end }) => {
    const shared = Math.min(end, unit.end) - Math.max(start, unit.start)
    return shared > 0 && shared * 2 >= end - start
  })
}
