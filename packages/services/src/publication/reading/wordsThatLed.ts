import type { ServedRight } from '@camket/domain/plans/served-rights'
import { readClause } from '@camket/intake/clauses'

/**
 * The words of a promise by which the published list finds a right in it. A right whose words an amendment has since
 * taken out, or that a person added, has none.
 */
export function wordsThatLed(text: string): ReadonlyMap<ServedRight, string> {
  return new Map(readClause(text, null).rightsServed.map(({ code, words }) => [code, words]))
}
