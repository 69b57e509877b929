import { refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Door } from '../../kernel/door.ts'
import { isId } from '../../kernel/new-id.ts'
import { write } from '../../kernel/write.ts'
import type { SignedIn } from './open-session.ts'
import { renewSession } from './renew-session.ts'

/** Goes on as another seat that the account holds, under a new token. What was proved stays as old as it was. */
export async function switchSeat(
  door: Door,
  { seat }: { readonly seat: string },
): Promise<Result<SignedIn, PeopleCode>> {
  const act = { action: 'ownAccount', subject: `seat:${seat}`, input: { seat } } as const
  return write<Result<SignedIn, PeopleCode>>(door, act, async tx =>
    isId(seat) ? renewSession(tx, door, { seat }) : refused('no-such-holding'),
  )
}
