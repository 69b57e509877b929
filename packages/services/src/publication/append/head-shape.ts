import type { RightEdge } from '@camket/log/tile'

export interface Head {
  readonly size: number
  readonly day: string | null
  readonly timeZone: string
}

/** What a publication starts from. */
export interface LockedHead extends Head {
  /** Null: the records are older than the log and are not in its tiles yet. */
  readonly root: Uint8Array | null
  /** Instant of the newest record; null where none says so. */
  readonly newestAt: Date | null
  /** Right edge of the tiles as the database has them; behind `size` by what a round has not written yet. */
  readonly edge: RightEdge
}
