import type { Language } from '@camket/domain/kernel/language'
import { seatRoles, type Role } from '@camket/domain/kernel/author'
import { seatRoleNames } from '@camket/domain/people/role-names'

/** The name of whoever is signed in, with the role's own name in the reader's language. */
export function seatName(who: string | null, role: Role | null, language: Language): string | null {
  const seat = seatRoles.find(one => one === role)
  return who !== null && seat !== undefined
    ? who.replace(seatRoleNames[seat].vi, seatRoleNames[seat][language])
    : who
}
