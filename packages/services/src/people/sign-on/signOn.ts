// Single sign-on by OpenID Connect: authorization code with PKCE, state and nonce. Who comes back is let in only where their
// identity there is bound to an account here.
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
  type IDToken,
} from 'openid-client'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { CeremonyData } from '@camket/domain/people/proof/ceremony'
import type { PeopleCode } from '@camket/domain/people/codes'
import { isConfidential } from '@camket/domain/people/confidential'
import type { Tx } from '@camket/storage/open'
import type { Door, Gate } from '../../kernel/door.ts'
import { turnedAway } from '../../kernel/turned-away.ts'
import { write } from '../../kernel/write.ts'
import { forgetProofs } from '../accounts/acceptInvitation.ts'
import { openInvitation } from '../accounts/invitation.ts'
import { beginCeremony, useCeremony } from '../proof/ceremony.ts'
import { noteFailure } from '../proof/note-failure.ts'
import { digestOf } from '../secrets.ts'
import { openSession, type SignedIn } from '../sessions/open-session.ts'
import { renewSession } from '../sessions/renew-session.ts'
import { signIn } from '../sessions/sign-in.ts'
import { configurationOf, loadProvider, type Provider } from './provider.ts'

export interface BegunSignOn {
  /** Where the browser goes next. */
  readonly url: string
  /** For a cookie of this browser alone: whoever comes back without it is somebody else. */
  readonly ceremony: string
}

interface Asked {
  readonly issuer: string
  /** Where the browser is sent back to: an address of ours. */
  readonly redirectUri: string
}

/** Sends somebody to sign in; with an invitation, their identity there becomes their account's. */
export async function beginSignOn(
  gate: Gate,
  { invitation, ...asked }: Asked & { readonly invitation?: string },
): Promise<Result<BegunSignOn, PeopleCode>> {
  const digest = invitation === undefined ? null : digestOf(invitation)
  if (digest !== null) {
    const opened = await gate.register.withTenant(gate.tenant, 'server', tx =>
      openInvitation(tx, gate, { digest, kind: 'set-up', use: false }),
    )
    if (!opened.ok) return opened
  }
  return begin(gate, { ...asked, invitation: digest, session: null, account: null })
}

/** Sends whoever is signed in to prove themselves again there, also where they are still signed in. */
export async function beginSignOnReproof(door: Door, asked: Asked): Promise<Result<BegunSignOn, PeopleCode>> {
  const refusal = await turnedAway(door, 'proveAgain')
  if (refusal !== null) return refusal
  const { account, session } = door.author
  if (account === null || session === undefined) return refused('no-such-session')
  return begin(door, { ...asked, invitation: null, session, account })
}

interface Beginning extends Asked {
  readonly invitation: string | null
  readonly session: string | null
  readonly account: string | null
}

/** For a fresh proof the provider asks again, however shortly ago it asked. */
const askAgain = { prompt: 'login', max_age: '0' } as const

async function begin(gate: Gate, at: Beginning): Promise<Result<BegunSignOn, PeopleCode>> {
  const { issuer, redirectUri, account, ...of } = at
  if (!URL.canParse(redirectUri) || !isConfidential(new URL(redirectUri))) return refused('sign-on-failed')
  const found = await configured(gate, issuer)
  if (!found.ok) return found
  const { config, provider } = found.value
  const data = {
    ...of,
    issuer,
    redirectUri,
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
  }
  const url = buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid',
    state: data.state,
    nonce: data.nonce,
    code_challenge: await calculatePKCECodeChallenge(data.verifier),
    code_challenge_method: 'S256',
    ...(provider.acr === null ? {} : { acr_values: provider.acr }),
    ...(of.session === null ? {} : askAgain),
  })
  const begun = await gate.register.withTenant(gate.tenant, 'server', tx =>
    beginCeremony(tx, gate, { kind: 'sign-on', account, data }),
  )
  return accepted({ url: url.href, ceremony: begun.ceremony })
}

async function configured(
  gate: Gate,
  issuer: string,
): Promise<Result<{ config: Configuration; provider: Provider }, PeopleCode>> {
  const provider = await gate.register.withTenant(gate.tenant, 'server', tx =>
    loadProvider(tx, gate.tenant, issuer),
  )
  if (!provider.ok) return provider
  const config = await configurationOf(gate, provider.value)
  return config.ok ? accepted({ config: config.value, provider: provider.value }) : config
}

interface Back {
  readonly ceremony: string
  /** The whole address at which the browser came back. */
  readonly callback: string
}

/** Opens a session for whoever came back, or renews the one that asked for a fresh proof (`door` given). */
export async function finishSignOn(
  gate: Gate | Door,
  { ceremony, callback }: Back,
): Promise<Result<SignedIn, PeopleCode>> {
  const asked = await gate.register.withTenant(gate.tenant, 'server', tx =>
    useCeremony(tx, gate, { kind: 'sign-on', secret: ceremony }),
  )
  if (!asked.ok) return asked
  const { data, begunAt, account } = asked.value
  const claims = await claimsOf(gate, { data, begunAt, callback })
  if (!claims.ok) {
    await noteFailure(gate, { account, how: 'sign-on' })
    return claims
  }
  const at = { issuer: data.issuer, subject: claims.value.sub }
  if (data.session !== null) return proveAgain(gate, { ...at, session: data.session })
  if (data.invitation !== null) return acceptWith(gate, { ...at, invitation: data.invitation })
  const answer = await signIn(gate, { input: { by: 'sign-on' } }, async tx => {
    const bound = await boundAccount(tx, gate, at)
    return bound === null
      ? refused('sign-on-unbound', { subject: at.subject })
      : openSession(tx, gate, { account: bound, method: 'sign-on' })
  })
  if (!answer.ok) await noteFailure(gate, { account: null, how: 'sign-on' })
  return answer
}

interface Answered {
  readonly data: CeremonyData<'sign-on'>
  readonly begunAt: Date
  readonly callback: string
}

/** Machines' clocks may differ by so much, in milliseconds. */
const clocksApart = 60_000

/** What the provider vouches for. The library reads this machine's clock: the times it judges are those of a party elsewhere. */
async function claimsOf(
  gate: Gate,
  { data, begunAt, callback }: Answered,
): Promise<Result<IDToken, PeopleCode>> {
  const url = URL.canParse(callback) ? new URL(callback) : null
  if (url === null || `${url.origin}${url.pathname}` !== data.redirectUri) return refused('sign-on-failed')
  const found = await configured(gate, data.issuer)
  if (!found.ok) return found
  const { config, provider } = found.value
  const isReproof = data.session !== null
  try {
    const tokens = await authorizationCodeGrant(config, url, {
      expectedState: data.state,
      expectedNonce: data.nonce,
      pkceCodeVerifier: data.verifier,
      idTokenExpected: true,
      ...(isReproof ? { maxAge: 600 } : {}),
    })
    const claims = tokens.claims()
    if (claims === undefined) return refused('sign-on-failed')
    if (provider.acr !== null && claims['acr'] !== provider.acr) return refused('sign-on-failed')
    const provedAt = (claims.auth_time ?? 0) * 1000
    if (isReproof && provedAt < begunAt.getTime() - clocksApart) return refused('sign-on-failed')
    return accepted(claims)
  } catch {
    // Its messages could quote the code or the tokens.
    return refused('sign-on-failed')
  }
}

interface Identity {
  readonly issuer: string
  readonly subject: string
}

async function boundAccount(tx: Tx, { tenant }: Gate, { issuer, subject }: Identity): Promise<string | null> {
  const row = await tx
    .selectFrom('sign_on_identity')
    .select('account')
    .where('tenant', '=', tenant)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.account ?? null
}

/** The invitation is used up now, after the provider has vouched; until then it can still be accepted otherwise. */
function acceptWith(
  gate: Gate,
  { issuer, subject, invitation }: Identity & { readonly invitation: string },
): Promise<Result<SignedIn, PeopleCode>> {
  return signIn(gate, { action: 'acceptInvitation', input: { invitation } }, async tx => {
    const opened = await openInvitation(tx, gate, { digest: invitation, kind: 'set-up', use: true })
    if (!opened.ok) return opened
    const { account } = opened.value
    await forgetProofs(tx, gate, account)
    const bound = await tx
      .insertInto('sign_on_identity')
      .values({ tenant: gate.tenant, issuer, subject, account, bound_at: gate.now })
      .onConflict(conflict => conflict.doNothing())
      .returning('account')
      .executeTakeFirst()
    if (bound === undefined) return refused('sign-on-taken')
    return openSession(tx, gate, { account, method: 'sign-on' })
  })
}

async function proveAgain(
  gate: Gate | Door,
  { session, ...identity }: Identity & { readonly session: string },
): Promise<Result<SignedIn, PeopleCode>> {
  if (!('author' in gate) || gate.author.session !== session) return refused('ceremony-over')
  const door = gate
  const subject = `account:${door.author.account ?? ''}`
  const act = { action: 'proveAgain', subject, input: { by: 'sign-on' } } as const
  return write<Result<SignedIn, PeopleCode>>(door, act, async tx => {
    const bound = await boundAccount(tx, door, identity)
    if (bound === null || bound !== door.author.account)
      return refused('sign-on-unbound', { subject: identity.subject })
    return renewSession(tx, door, { provedBy: 'sign-on' })
  })
}
