import type { Author } from '@camket/domain/kernel/author'
import type { Refusal } from '@camket/domain/kernel/refusal'
import type { Database, Tx } from '@camket/storage/open'

/** The opened database: `openDatabase` of storage. */
export type Register = Database

interface AlsoRefused {
  readonly ok: false
  readonly refusals: ReadonlyArray<Refusal>
}

/** What every office action is handed: the register, whose world, who acts, and the time (rules never read the clock). */
export interface Door {
  readonly register: Register
  readonly tenant: string
  readonly author: Author
  readonly now: Date
  /**
   * What else belongs to the author's next act: runs in its transaction once the act is done, and rolls it back by refusing.
   * Left out: nothing. An act that publishes takes none, and throws.
   */
  readonly alongside?: (tx: Tx, outcome: unknown) => Promise<AlsoRefused | null>
}

/** Before somebody has signed in: no author yet. */
export type Gate = Omit<Door, 'author' | 'alongside'>

/** Public reading: no author, no clock; what is seen depends on the published records alone. */
export interface PublicDoor {
  readonly register: Register
  readonly tenant: string
}
