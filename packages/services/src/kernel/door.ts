import type { Author } from '@camket/domain/kernel/author'
import type { Database } from '@camket/storage/open'

/** The opened database: `openDatabase` of storage. */
export type Register = Database

/** What every office action is handed: the register, whose world, who acts, and the time (rules never read the clock). */
export interface Door {
  readonly register: Register
  readonly tenant: string
  readonly author: Author
  readonly now: Date
}

/** Before somebody has signed in: no author yet. */
export type Gate = Omit<Door, 'author'>

/** Public reading: no author, no clock; what is seen depends on the published records alone. */
export interface PublicDoor {
  readonly register: Register
  readonly tenant: string
}
