// What is asked of every passkey: unlocked by its owner (PIN, fingerprint), and found without a login being typed.
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { Tx } from '@camket/storage/open'

/** COSE algorithms: Ed25519, ECDSA P-256, RSA. */
export const algorithms = [-8, -7, -257]

interface Owner {
  readonly account: string
  readonly login: string
  readonly name: string
}

interface Known {
  readonly id: string
  readonly transports: string[]
}

/** The relying party is the host of the address, without its port. */
export const relyingParty = (origin: string): string => new URL(origin).hostname

export function creationOptions(at: {
  readonly origin: string
  readonly site: string
  readonly owner: Owner
  readonly known: readonly Known[]
}): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: at.site,
    rpID: relyingParty(at.origin),
    userName: at.owner.login,
    userDisplayName: at.owner.name,
    userID: userHandle(at.owner.account),
    attestationType: 'none',
    excludeCredentials: [...at.known],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
    // A key for what is taken along to where there is no line; some authenticators give one only to passkeys made with it.
    extensions: { prf: {} } as AuthenticationExtensionsClientInputs,
  })
}

/** `known` empty: any passkey of this site, and it says whose it is. */
export function requestOptions(
  origin: string,
  known: readonly Known[],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: relyingParty(origin),
    userVerification: 'required',
    allowCredentials: [...known],
  })
}

/** What a passkey keeps of its owner: the account's id, which says nothing about the person. */
export function userHandle(account: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(account.replaceAll('-', ''), 'hex'))
}

export async function passkeysOf(tx: Tx, tenant: string, account: string): Promise<readonly Known[]> {
  return tx
    .selectFrom('passkey')
    .select(['id', 'transports'])
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}
