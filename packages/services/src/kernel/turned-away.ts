// Who was not let do what: counted by the day, so that a program that tries all night is one row.
import { mayDo, type OfficeAction } from '@camket/domain/kernel/actions'
import { sql } from '@camket/storage/sql'
import type { Door } from './door.ts'
import { refusalAt, type DoorRefusal } from './may.ts'

/** The one question before every office action, asked and, where the role may not, noted. */
export async function turnedAway(door: Door, action: OfficeAction): Promise<DoorRefusal | null> {
  const refusal = refusalAt(door, action)
  if (refusal !== null && !mayDo(door.author.role, action)) await noteDenial(door, action)
  return refusal
}

/** Of this role, but not of this body, or not of this hand: the work itself said no. */
export async function noteIfDenied(
  door: Door,
  action: OfficeAction,
  outcome: { readonly ok: boolean; readonly refusals?: ReadonlyArray<{ readonly code: string }> },
): Promise<void> {
  if (outcome.refusals?.some(({ code }) => code === 'not-allowed') === true) await noteDenial(door, action)
}

/** Counts a refused attempt of an account. Whoever has none (a public reader, the command line) leaves nothing. */
export async function noteDenial(
  { register, tenant, author, now }: Omit<Door, 'alongside'>,
  action: OfficeAction,
): Promise<void> {
  const { account, role, seat } = author
  if (account === null) return
  const day = now.toISOString().slice(0, 10)
  const row = { tenant, day, account, role, action, times: 1, first_at: now, last_at: now }
  await register.withTenant(tenant, `seat:${seat ?? ''}`, tx =>
    tx
      .insertInto('denial')
      .values(row)
      .onConflict(conflict =>
        conflict
          .columns(['tenant', 'day', 'account', 'role', 'action'])
          .doUpdateSet({ times: sql<number>`denial.times + 1`, last_at: now }),
      )
      .execute(),
  )
}
