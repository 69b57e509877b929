import type { OfficeAction } from '@camket/domain/kernel/actions'
import type { SeatRole } from '@camket/domain/kernel/author'
import type { Language } from '@camket/domain/kernel/language'
import type { Mirror } from '#lib/speech/mirror.ts'
import type { Register } from '@camket/services/kernel/door'
import type { SessionAuthor } from '@camket/services/people/findSession'
import type { WithdrawnThing } from '@camket/services/publication/reading/log/withdrawals'
import type { TenantEntry } from '#lib/door/tenant.ts'

declare global {
  namespace App {
    interface Error {
      /** Given to the reader and to the log alike, when the fault is ours. */
      reference?: string
      /** Roles that the page is for; where somebody of another role asked for it. */
      roles?: readonly SeatRole[]
      /** Why what stood here is gone. */
      withdrawn?: WithdrawnThing
      /** While the database is away: what can be said of what was sent, by its sentence. */
      away?: 'away' | 'awayUnsaved' | 'awayUnsure'
    }
    interface Locals {
      language: Language
      /** False where the register could not be opened for this request: nothing of it was done. */
      isOpened: boolean
      register: Register
      tenant: TenantEntry
      /** Zone (IANA name) in which the tenant's hours are told. */
      timeZone: string
      /** Time of the request, handed to actions: rules never read the clock. */
      now: Date
      /** Languages of the static copy that this page is rendered for; null for the live portal. */
      mirror: Mirror | null
      /** Who is signed in; null on public pages always. */
      author: SessionAuthor | null
      /** What the page is for, where whoever is signed in may not do it. */
      denied: OfficeAction | null
    }
  }
}
