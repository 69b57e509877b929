import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'
import { endInvitation } from './invitation.ts'

/** The holder of an account stops an invitation that somebody made to set it up anew. */
export async function stopInvitation(door: Door): Promise<Result<null, PeopleCode>> {
  const { account } = door.author
  if (account === null) return refused('no-such-account')
  const act = { action: 'ownAccount', subject: `account:${account}`, input: { stop: 'invitation' } } as const
  return write<Result<null, PeopleCode>>(door, act, async tx =>
    (await endInvitation(tx, door, account)) ? accepted(null) : refused('invitation-used'),
  )
}
