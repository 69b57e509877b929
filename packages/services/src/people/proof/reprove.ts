// Who is signed in proves again who they are, before something becomes public or a power moves.
import { accepted, refused, type Refusal, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { turnedAway } from '../../kernel/turned-away.ts'
import { write } from '../../kernel/write.ts'
import { proofsOf } from '../accounts/account-proofs.ts'
import { beginUse, judgePasskey, takeChallenge, type BegunUse, type Use } from '../passkeys/usePasskey.ts'
import { useSecondFactor } from '../password/codes.ts'
import { isPassword } from '../password/hashing.ts'
import { storedPassword } from '../password/stored-password.ts'
import type { SignedIn } from '../sessions/open-session.ts'
import { renewSession } from '../sessions/renew-session.ts'
import { countCode, countPassword, forgiveAttempt, type From } from './attempts.ts'
import { noteFailure } from './note-failure.ts'

export type Way = 'passkey' | 'password' | 'sign-on'

interface BegunReproof {
  /** By what the account can be proved. */
  readonly ways: readonly Way[]
  /** For the passkeys of the account; null where it has none. */
  readonly passkey: BegunUse | null
}

/** `no-proof-yet`: whoever came by a link and has set up nothing has nothing to prove themselves by. */
export async function beginReproof(
  door: Door,
  { origin }: { readonly origin: string },
): Promise<Result<BegunReproof, PeopleCode>> {
  const refusal = await turnedAway(door, 'proveAgain')
  if (refusal !== null) return refusal
  const { account } = door.author
  if (account === null) return refused('no-such-account')
  return door.register.withTenant(door.tenant, 'server', async tx => {
    const { passkeys, hasPassword, signOns } = await proofsOf(tx, door.tenant, account)
    const ways: Way[] = [
      ...(passkeys > 0 ? (['passkey'] as const) : []),
      ...(hasPassword ? (['password'] as const) : []),
      ...(signOns > 0 ? (['sign-on'] as const) : []),
    ]
    if (ways.length === 0) return refused('no-proof-yet')
    const passkey = passkeys > 0 ? await beginUse(tx, door, { origin, account }) : null
    return accepted({ ways, passkey })
  })
}

export type Reproof = ({ readonly by: 'passkey' } & Use) | ({ readonly by: 'password' } & TypedProof)

interface TypedProof {
  readonly password: string
  /** Six digits of the authenticator, or a recovery code. */
  readonly code: string
  readonly from: From
}

/** The session goes on under a new token, proved now. The proof is a whole one: a passkey, or password and code. */
export async function reprove(door: Door, given: Reproof): Promise<Result<SignedIn, PeopleCode>> {
  const refusal = await turnedAway(door, 'proveAgain')
  if (refusal !== null) return refusal
  const { account } = door.author
  if (account === null) return refused('no-such-account')
  return given.by === 'passkey' ? byPasskey(door, account, given) : byPassword(door, account, given)
}

async function byPasskey(door: Door, account: string, use: Use): Promise<Result<SignedIn, PeopleCode>> {
  const asked = await takeChallenge(door, use, account)
  if (!asked.ok) return asked
  const answer = await provedAgain(door, 'passkey', async tx => {
    const judged = await judgePasskey(tx, door, { response: use.response, asked: asked.value })
    if (!judged.ok) return refused(judged.code)
    return judged.account === account ? accepted(null) : refused('passkey-unknown')
  })
  await noteIf(door, answer, { 'passkey-copied': 'passkey-copied', 'passkey-refused': 'passkey' })
  return answer
}

async function byPassword(
  door: Door,
  account: string,
  { password, code, from }: TypedProof,
): Promise<Result<SignedIn, PeopleCode>> {
  const { tenant, register } = door
  const known = await register.withTenant(tenant, 'server', tx => storedPassword(tx, tenant, { account }))
  if (known === null) return refused('no-password')
  const counted = await register.withTenant(tenant, 'server', async tx => {
    const first = await countPassword(tx, door, { login: account, account, from })
    if (!first.ok) return first
    const second = await countCode(tx, door, { account, from })
    return second.ok ? accepted({ keys: [...first.value.keys, ...second.value.keys] }) : second
  })
  if (!counted.ok) return counted
  const judged = await isPassword(tenant, { stored: known.hash, password, lane: 'known' })
  if (!judged.ok) return judged
  const answer = await provedAgain(door, 'password', async tx => {
    if (!judged.value) return refused('sign-in-failed')
    const second = await useSecondFactor(tx, door, { account, code })
    if (second.ok) await forgiveAttempt(tx, door, counted.value)
    return second
  })
  await noteIf(door, answer, { 'sign-in-failed': 'password', 'code-wrong': 'code' })
  return answer
}

function provedAgain(
  door: Door,
  by: 'passkey' | 'password',
  judge: (tx: Tx) => Promise<Result<null, PeopleCode>>,
): Promise<Result<SignedIn, PeopleCode>> {
  const act = {
    action: 'proveAgain',
    subject: `account:${door.author.account ?? ''}`,
    input: { by },
  } as const
  return write<Result<SignedIn, PeopleCode>>(door, act, async tx => {
    const judged = await judge(tx)
    return judged.ok ? renewSession(tx, door, { provedBy: by }) : judged
  })
}

type How = Parameters<typeof noteFailure>[1]['how']

async function noteIf(
  door: Door,
  answer: { readonly ok: boolean; readonly refusals?: readonly Refusal[] },
  hows: Readonly<Record<string, How>>,
): Promise<void> {
  const how = hows[answer.refusals?.[0]?.code ?? '']
  if (how !== undefined) await noteFailure(door, { account: door.author.account, how })
}
