import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Gate } from '../../kernel/door.ts'
import { noteFailure } from '../proof/note-failure.ts'
import { openSession, type SignedIn } from '../sessions/open-session.ts'
import { signIn } from '../sessions/sign-in.ts'
import {
  beginUse,
  judgePasskey,
  takeChallenge,
  type BegunUse,
  type PasskeyUse,
  type Use,
} from './usePasskey.ts'

/** A challenge for whoever has a passkey here: no login is typed, and nobody can be kept out by wrong tries. */
export async function beginPasskeySignIn(
  gate: Gate,
  { origin }: { readonly origin: string },
): Promise<Result<BegunUse, PeopleCode>> {
  return gate.register.withTenant(gate.tenant, 'server', async tx =>
    accepted(await beginUse(tx, gate, { origin, account: null })),
  )
}

/** Opens a session for the owner of the passkey that signed the challenge. */
export async function finishPasskeySignIn(gate: Gate, use: Use): Promise<Result<SignedIn, PeopleCode>> {
  const asked = await takeChallenge(gate, use, null)
  if (!asked.ok) return asked
  let failed: PasskeyUse | undefined
  const answer = await signIn(gate, { input: { by: 'passkey' } }, async tx => {
    const judged = await judgePasskey(tx, gate, { response: use.response, asked: asked.value })
    if (judged.ok) return openSession(tx, gate, { account: judged.account, method: 'passkey' })
    failed = judged
    return refused(judged.code)
  })
  if (failed?.ok === false) {
    const how = failed.code === 'passkey-copied' ? 'passkey-copied' : 'passkey'
    await noteFailure(gate, { account: failed.account, how })
  }
  return answer
}
