// How many lines a list gives at once: a page of it, or all that a range of the log's entries holds.
import { pageSize } from '../../snapshot.ts'

export interface Sized {
  /** Lines whose newest word is an entry from one index up to, not including, another: how a static copy is paged. */
  readonly entries?: { readonly from: number; readonly to: number }
  readonly limit?: number
}

/** The asked size of a page; of a range of entries, as many as it can have. */
export function sizeOf({ entries, limit }: Sized): number {
  return entries === undefined ? pageSize(limit) : entries.to - entries.from
}
