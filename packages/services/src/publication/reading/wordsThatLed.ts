import type { ServedRight } from '@camket/domain/plans/served-rights'
import type { CommitmentRecord } from '@camket/domain/publication/records'

/** The words of a promise by which the published list found a right in it, as published; a right that a person added has none. */
export function wordsThatLed(record: Pick<CommitmentRecord, 'rights'>): ReadonlyMap<ServedRight, string> {
  return new Map(record.rights.flatMap(({ code, words }) => (words === null ? [] : [[code, words] as const])))
}
