// Sources that have used up their budget, remembered by this process: whoever goes on trying costs no question of the database and
// no page.
import type { Gate, Register } from '../../kernel/door.ts'
import { isGenuineDevice, sourceOf, type From } from '../proof/attempts.ts'
import { hasRoom } from './admission.ts'

/** Far more than one office or one attacker has; what is forgotten the database still knows. */
const mostKept = 10_000
const kept = new WeakMap<Register, Map<string, number>>()

const keyOf = (tenant: string, from: From): string => `${tenant} ${sourceOf(from)}`

/** Keeps that a source is over its budget, for so many minutes. */
export function turnAway({ register, tenant, now }: Gate, from: From, minutes: number): void {
  const all = kept.get(register) ?? new Map<string, number>()
  kept.set(register, all)
  const oldest = all.size < mostKept ? undefined : all.keys().next().value
  if (oldest !== undefined) all.delete(oldest)
  all.set(keyOf(tenant, from), now.getTime() + minutes * 60_000)
}

/** Minutes for which a source is still over its budget; null where it is not, or this process does not know it. */
export function minutesAway({ register, tenant, now }: Gate, from: From): number | null {
  const key = keyOf(tenant, from)
  const until = kept.get(register)?.get(key)
  if (until === undefined || isGenuineDevice(tenant, from.device)) return null
  const minutes = Math.ceil((until - now.getTime()) / 60_000)
  // A clock that was set back makes nobody wait longer than the hour of the budget.
  if (minutes > 0 && minutes <= 60) return minutes
  kept.get(register)?.delete(key)
  return null
}

export type Away =
  { readonly code: 'too-many-tries'; readonly minutes: number } | { readonly code: 'tries-busy' }

/** Why a password from there would not be looked at now; asked before its form is read. Null where it would. */
export function whyAway(gate: Gate, from: From): Away | null {
  const minutes = minutesAway(gate, from)
  if (minutes !== null) return { code: 'too-many-tries', minutes }
  return hasRoom(gate.tenant, from) ? null : { code: 'tries-busy' }
}
