import type { DueLine } from '@camket/services/publication/reading/progress/listDues'
import type { StandingLine } from '@camket/services/publication/reading/progress/listed/standing-lines'

/** Names one line of a list: a commitment stands in a list of days as often as it has days there. */
export function keyOfLine(line: StandingLine | DueLine): string {
  if (!('item' in line)) return line.id
  const { kind, milestone, on } = line.item
  return milestone === null ? `${line.id}/${kind}/${on}` : `${line.id}/${kind}-${milestone}/${on}`
}
