// A passkey as the key of a store: its own secret for our salt, asked of the device without any server (WebAuthn, PRF extension).
import { randomBytes, type Bytes } from './seal.ts'

export interface FromPasskey {
  readonly secret: BufferSource
  readonly credential: Bytes
}

/**
 * Asks for the passkey's touch. Null where it was refused, is another account's, or the authenticator gives no such secret.
 * `credential`: the one that locked it; null: any of this site.
 */
export async function askPasskey(
  account: string,
  salt: Bytes,
  credential: Bytes | null,
): Promise<FromPasskey | null> {
  try {
    const answer = (await navigator.credentials.get({
      publicKey: {
        // Nobody checks the signature: what opens the store is the secret, which only the passkey has.
        challenge: randomBytes(32),
        rpId: window.location.hostname,
        userVerification: 'required',
        allowCredentials: credential === null ? [] : [{ type: 'public-key', id: credential }],
        extensions: { prf: { eval: { first: salt } } },
      },
    })) as PublicKeyCredential | null
    if (answer === null) return null
    const secret = answer.getClientExtensionResults().prf?.results?.first
    const { userHandle } = answer.response as AuthenticatorAssertionResponse
    if (secret === undefined || (userHandle !== null && hex(userHandle) !== account.replaceAll('-', '')))
      return null
    return { secret, credential: new Uint8Array(answer.rawId) }
  } catch {
    return null
  }
}

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('')

export const canAskPasskey = (): boolean => 'PublicKeyCredential' in window
