import { theServer } from '@camket/domain/kernel/author'
import type { Result } from '@camket/domain/kernel/refusal'
import type { OfficeAction } from '@camket/domain/kernel/actions'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Tx } from '@camket/storage/open'
import type { Gate } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'
import type { SignedIn } from './open-session.ts'

/** Runs what opens a session, and writes down whose: that is known only when it has come out well. */
export function signIn(
  gate: Gate,
  { input, action = 'signIn' }: { readonly input: unknown; readonly action?: OfficeAction },
  work: (tx: Tx) => Promise<Result<SignedIn, PeopleCode>>,
): Promise<Result<SignedIn, PeopleCode>> {
  const act = { action, subject: 'account:unknown', input }
  return write<Result<SignedIn, PeopleCode>>({ ...gate, author: theServer }, act, async tx => {
    const outcome = await work(tx)
    if (outcome.ok) act.subject = `account:${outcome.value.author.account}`
    return outcome
  })
}
