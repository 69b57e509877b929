import type { Finished } from '@camket/domain/publication/states'

/** What became of a promise that its agency says is complete; null where it does not, or no day is fixed. */
export function finishedOf(of: {
  readonly due: string | null
  readonly completedOn: string | null
}): Finished | null {
  if (of.due === null || of.completedOn === null) return null
  return of.completedOn <= of.due ? 'in-time' : 'after-time'
}
