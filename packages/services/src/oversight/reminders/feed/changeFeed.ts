// The link under which a calendar program reads a person's own days: shown once, revoked by its owner, one an account.
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { ReminderCode } from '@camket/domain/oversight/reminders/codes'
import type { Door } from '../../../kernel/door.ts'
import { write } from '../../../kernel/write.ts'
import { digestOf, newSecret } from '../../../people/secrets.ts'

type Code = 'not-allowed' | ReminderCode

/** A new link; an older one opens nothing from then on. The secret is given back here and kept nowhere. */
export async function makeFeed(door: Door): Promise<Result<{ readonly secret: string }, Code>> {
  const { tenant, now } = door
  const act = {
    action: 'changeOwnReminders',
    subject: `account:${door.author.account ?? ''}`,
    input: { feed: 'make' },
  } as const
  return write<Result<{ secret: string }, Code>>(door, act, async tx => {
    const { account } = door.author
    if (account === null) return refused('no-such-account')
    const secret = newSecret()
    const row = { digest: digestOf(secret), made_at: now }
    await tx
      .insertInto('calendar_feed')
      .values({ tenant, account, ...row })
      .onConflict(conflict => conflict.columns(['tenant', 'account']).doUpdateSet(row))
      .execute()
    return accepted({ secret })
  })
}

/** The link opens nothing any more. */
export async function revokeFeed(door: Door): Promise<Result<null, Code>> {
  const act = {
    action: 'changeOwnReminders',
    subject: `account:${door.author.account ?? ''}`,
    input: { feed: 'revoke' },
  } as const
  return write<Result<null, Code>>(door, act, async tx => {
    const gone = await tx
      .deleteFrom('calendar_feed')
      .where('tenant', '=', door.tenant)
      .where('account', '=', door.author.account)
      .returning('account')
      .execute()
    return gone.length === 0 ? refused('no-feed') : accepted(null)
  })
}
