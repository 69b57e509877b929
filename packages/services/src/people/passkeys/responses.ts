// What a browser hands in for a passkey, held to its shape and then to everything that was asked of it.
import {
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { CeremonyData } from '@camket/domain/people/proof/ceremony'
import { algorithms, relyingParty, userHandle } from './options.ts'

const encoded = z
  .string()
  .min(1)
  .max(20_000)
  .regex(/^[A-Za-z0-9_-]+$/)
const credential = {
  id: encoded.max(1400),
  rawId: encoded.max(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}).default({}),
}
const registration = z.looseObject({
  ...credential,
  response: z.looseObject({
    clientDataJSON: encoded,
    attestationObject: encoded,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
})
const authentication = z.looseObject({
  ...credential,
  response: z.looseObject({
    clientDataJSON: encoded,
    authenticatorData: encoded,
    signature: encoded,
    userHandle: z.string().max(200).nullish(),
  }),
})

export interface NewPasskey {
  readonly id: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: string[]
  readonly isSynced: boolean
}

type Asked = CeremonyData<'passkey'>

/** The passkey that was made for this challenge, at this address, by a device that its owner unlocked. */
export async function checkRegistration(
  given: unknown,
  { challenge, origin }: Asked,
): Promise<Result<NewPasskey, 'passkey-refused'>> {
  const parsed = registration.safeParse(given)
  if (!parsed.success || isForeignFrame(parsed.data.response.clientDataJSON))
    return refused('passkey-refused')
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: parsed.data as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: relyingParty(origin),
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    if (registrationInfo === undefined) return refused('passkey-refused')
    const { id, publicKey, counter } = registrationInfo.credential
    const { transports } = parsed.data.response
    const isSynced = registrationInfo.credentialBackedUp
    return accepted({ id, publicKey, counter, transports, isSynced })
  } catch {
    // The library says by an error what does not fit; all of it is the sender's fault.
    return refused('passkey-refused')
  }
}

/** Which passkey a response claims to be, before anything is believed; null when it has no such shape. */
export function claimedPasskey(given: unknown): string | null {
  const parsed = authentication.safeParse(given)
  return parsed.success ? parsed.data.id : null
}

export interface KnownPasskey {
  readonly id: string
  readonly account: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
}

/**
 * The new counter of a passkey that signed this challenge, at this address, unlocked by its owner. `passkey-copied`: its
 * counter did not grow, as it would with two copies in use (WebAuthn 2, 6.1.1); one that never counts stays at 0.
 */
export async function checkAuthentication(
  given: unknown,
  { challenge, origin }: Asked,
  known: KnownPasskey,
): Promise<Result<{ counter: number }, 'passkey-refused' | 'passkey-copied'>> {
  const parsed = authentication.safeParse(given)
  if (!parsed.success) return refused('passkey-refused')
  const { clientDataJSON, userHandle: owner } = parsed.data.response
  if (isForeignFrame(clientDataJSON)) return refused('passkey-refused')
  const expected = Buffer.from(userHandle(known.account)).toString('base64url')
  if (owner != null && owner !== expected) return refused('passkey-refused')
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: parsed.data as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: relyingParty(origin),
      requireUserVerification: true,
      credential: {
        id: known.id,
        publicKey: new Uint8Array(known.publicKey),
        // The counter is judged below, so that a copy gets words of its own.
        counter: 0,
        transports: known.transports as AuthenticatorTransport[],
      },
    })
    if (!verified) return refused('passkey-refused')
    const counter = authenticationInfo.newCounter
    const counts = counter > 0 || known.counter > 0
    return counts && counter <= known.counter ? refused('passkey-copied') : accepted({ counter })
  } catch {
    return refused('passkey-refused')
  }
}

/** A page of ours is in nobody's frame: what was signed there was signed for somebody else's page. */
function isForeignFrame(clientDataJSON: string): boolean {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    return typeof data !== 'object' || data === null || ('crossOrigin' in data && data.crossOrigin === true)
  } catch {
    return true
  }
}
