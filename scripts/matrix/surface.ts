// What the table of surfaces says of one address, and which readers that lets in.
import { allowedActions, type OfficeAction } from '../../packages/domain/src/kernel/actions.ts'
import { seatRoles, type SeatRole } from '../../packages/domain/src/kernel/author.ts'

export type Reader = 'anonymous' | SeatRole
export const readers: readonly Reader[] = ['anonymous', ...seatRoles]

/**
 * `anyone`: also without an account. `signed-in`: every seat. `copy`: only inside a static copy, the live server answers 404.
 * `nobody`: never served. Else the office actions of which a role must have one.
 */
export type Audience = 'anyone' | 'signed-in' | 'copy' | 'nobody' | OfficeAction | readonly OfficeAction[]

/** Whose things are shown: of every body, of the seat's own body (agency roles), or the account's own. */
type Whose = 'all' | 'own body' | 'own account'

export interface Surface {
  readonly sees: Audience
  /** Default `all`. */
  readonly whose?: Whose
  /** What can be sent to it: form actions by name (`default` for the one without), endpoints' methods by name. */
  readonly does?: Readonly<Record<string, Audience>>
  /** Why it is open, or served nowhere, where that is not plain from the rest. */
  readonly because?: string
}

export type Surfaces = Readonly<Record<string, Surface>>

const isSeat = (reader: Reader): reader is SeatRole => reader !== 'anonymous'

/** True when the reader is let in; for `own body` still only to what is the body's. */
export function isFor(audience: Audience, reader: Reader): boolean {
  if (audience === 'anyone') return true
  if (audience === 'copy' || audience === 'nobody' || !isSeat(reader)) return false
  if (audience === 'signed-in') return true
  const wanted: readonly OfficeAction[] = typeof audience === 'string' ? [audience] : audience
  return wanted.some(action => allowedActions[reader].includes(action))
}
