// Signing in with a password takes two steps, and each is counted before it is judged.
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { foldLogin } from '@camket/domain/people/accounts'
import type { PeopleCode } from '@camket/domain/people/codes'
import { mostCharacters } from '@camket/domain/people/proof/password'
import type { Gate } from '../../kernel/door.ts'
import { countCode, countPassword, forgiveAttempt, type From } from '../proof/attempts.ts'
import { beginCeremony, tryCeremony, useCeremony, type Begun } from '../proof/ceremony.ts'
import { noteFailure } from '../proof/note-failure.ts'
import { openSession, type SignedIn } from '../sessions/open-session.ts'
import { signIn } from '../sessions/sign-in.ts'
import { admitted, type Lane } from './admission.ts'
import { useSecondFactor } from './codes.ts'
import { isPassword } from './hashing.ts'
import { minutesAway, turnAway } from './turned-away.ts'
import { storedPassword } from './stored-password.ts'

interface Typed {
  readonly login: string
  readonly password: string
  readonly from: From
}

/** The first step. `sign-in-failed` says the same of an unknown login, a wrong password and a disabled account. */
export async function checkPassword(gate: Gate, typed: Typed): Promise<Result<Begun, PeopleCode>> {
  const minutes = minutesAway(gate, typed.from)
  if (minutes !== null) return refused('too-many-attempts', { minutes })
  return admitted(gate.tenant, typed.from, lane => judgePassword(gate, typed, lane))
}

async function judgePassword(gate: Gate, typed: Typed, lane: Lane): Promise<Result<Begun, PeopleCode>> {
  const { tenant, register } = gate
  const { password, from } = typed
  const folded = foldLogin(typed.login)
  const login = folded.ok ? folded.value : ''
  const known = await register.withTenant(tenant, 'server', tx => storedPassword(tx, tenant, { login }))
  const account = known?.account ?? null
  const counted = await register.withTenant(tenant, 'server', tx =>
    countPassword(tx, gate, { login, account, from }),
  )
  if (!counted.ok) {
    const minutes = counted.refusals[0]?.values['minutes']
    if (counted.isWholeSource === true && typeof minutes === 'number') turnAway(gate, from, minutes)
    return counted
  }
  const isTooLong = [...password].length > mostCharacters
  const judged = isTooLong
    ? accepted(false)
    : await isPassword(tenant, { stored: known?.hash ?? null, password, lane })
  if (judged.ok && !judged.value) {
    await noteFailure(gate, { account, how: 'password' })
    return refused('sign-in-failed')
  }
  return register.withTenant(tenant, 'server', async tx => {
    await forgiveAttempt(tx, gate, counted.value)
    if (!judged.ok) return judged
    return accepted(await beginCeremony(tx, gate, { kind: 'second-factor', account, data: { wrong: 0 } }))
  })
}

/** So many codes may be typed before the password is asked for again. */
const mostCodes = 5

interface Code {
  readonly ceremony: string
  /** Six digits of the authenticator, or a recovery code. */
  readonly code: string
  readonly from: From
}

/** The second step opens a session. After five wrong codes the password is asked for again. */
export async function checkSecondFactor(
  gate: Gate,
  { ceremony, code, from }: Code,
): Promise<Result<SignedIn, PeopleCode>> {
  const { tenant, register } = gate
  const tried = await register.withTenant(tenant, 'server', tx =>
    tryCeremony(tx, gate, { secret: ceremony, most: mostCodes }),
  )
  if (!tried.ok) return tried
  const { account } = tried.value
  const counted = await register.withTenant(tenant, 'server', tx => countCode(tx, gate, { account, from }))
  if (!counted.ok) return counted
  const answer = await signIn(gate, { input: { by: 'password' } }, async tx => {
    const second = await useSecondFactor(tx, gate, { account, code })
    if (!second.ok) return second
    const used = await useCeremony(tx, gate, { kind: 'second-factor', secret: ceremony, account })
    if (!used.ok) return used
    await forgiveAttempt(tx, gate, counted.value)
    return openSession(tx, gate, { account, method: 'password' })
  })
  if (!answer.ok && answer.refusals.some(({ code: why }) => why === 'code-wrong')) {
    await noteFailure(gate, { account, how: 'code' })
    return refused('code-wrong', { left: mostCodes - tried.value.tries })
  }
  return answer
}
