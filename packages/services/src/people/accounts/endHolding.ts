import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Door } from '../../kernel/door.ts'
import { isId } from '../../kernel/new-id.ts'
import { write } from '../../kernel/write.ts'
import { isLastAdministrator } from './last-administrator.ts'

/** Takes a seat from an account; what was done from the seat stays, and its sessions end. */
export async function endHolding(
  door: Door,
  { account, seat }: { readonly account: string; readonly seat: string },
): Promise<Result<null, PeopleCode>> {
  const { tenant, now } = door
  const act = { action: 'endHolding', subject: `account:${account}`, input: { account, seat } } as const
  return write<Result<null, PeopleCode>>(door, act, async tx => {
    if (!isId(account) || !isId(seat)) return refused('no-such-holding')
    if (await isLastAdministrator(tx, door, { account, seat })) return refused('last-administrator')
    const ended = await tx
      .updateTable('holding')
      .set({ ended_at: now })
      .where('tenant', '=', tenant)
      .where('account', '=', account)
      .where('seat', '=', seat)
      .where('ended_at', 'is', null)
      .returning('seat')
      .execute()
    if (ended.length === 0) return refused('no-such-holding')
    await tx
      .updateTable('session')
      .set({ ended_at: now })
      .where('tenant', '=', tenant)
      .where('account', '=', account)
      .where('seat', '=', seat)
      .where('ended_at', 'is', null)
      .execute()
    return accepted(null)
  })
}
