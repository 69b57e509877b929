// Sealing with the browser's own AES-256-GCM. Keys cannot be taken out of it; what opens them is stored nowhere.
import { pinRounds } from '@camket/domain/oversight/field/pin'

export type Bytes = Uint8Array<ArrayBuffer>

/** How the data key is locked: the locked key itself, and what its opening takes besides the PIN or the passkey. */
export interface Lock {
  readonly kind: 'pin' | 'passkey'
  readonly salt: Bytes
  readonly rounds: number
  /** Of the passkey that opens it; null for a PIN. */
  readonly credential: Bytes | null
  readonly iv: Bytes
  readonly key: ArrayBuffer
}

/** Whose rows these are: bound into every seal, so that a row of another account, tenant or name does not open. */
export interface Owner {
  readonly tenant: string
  readonly account: string
}

const text = new TextEncoder()
export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))
const boundTo = ({ tenant, account }: Owner, id: string): Bytes =>
  text.encode(['camket-field/1', tenant, account, id].join('\n'))
const gcm = (owner: Owner, id: string, iv: Bytes) =>
  ({ name: 'AES-GCM', iv, additionalData: boundTo(owner, id) }) as const
const aes = { name: 'AES-GCM', length: 256 } as const

/** Slow by design: a second or so on a phone, the same for whoever guesses. */
export async function keyFromPin(pin: string, salt: Bytes, rounds = pinRounds): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', text.encode(pin.normalize('NFC')), 'PBKDF2', false, [
    'deriveKey',
  ])
  const by = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(by, typed, aes, false, ['wrapKey', 'unwrapKey'])
}

/** From the 32 secret bytes that a passkey gives for a salt (WebAuthn, PRF extension). */
export async function keyFromPasskey(secret: BufferSource, salt: Bytes): Promise<CryptoKey> {
  const given = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const by = { name: 'HKDF', hash: 'SHA-256', salt, info: text.encode('camket-field/1 lock') }
  return crypto.subtle.deriveKey(by, given, aes, false, ['wrapKey', 'unwrapKey'])
}

/** A new data key, locked by `by`; the one that seals cannot be taken out any more. */
export async function lockNewKey(
  owner: Owner,
  by: CryptoKey,
  rest: Pick<Lock, 'kind' | 'salt' | 'rounds' | 'credential'>,
): Promise<{ lock: Lock; key: CryptoKey }> {
  const made = await crypto.subtle.generateKey(aes, true, ['encrypt', 'decrypt'])
  const iv = randomBytes(12)
  const lock = { ...rest, iv, key: await crypto.subtle.wrapKey('raw', made, by, gcm(owner, 'key', iv)) }
  const key = await openLock(owner, by, lock)
  if (key === null) throw new Error('a lock that does not open')
  return { lock, key }
}

/** Null where it is the wrong PIN or passkey, or the lock is another owner's. */
export async function openLock(owner: Owner, by: CryptoKey, lock: Lock): Promise<CryptoKey | null> {
  try {
    const how = gcm(owner, 'key', lock.iv)
    return await crypto.subtle.unwrapKey('raw', lock.key, by, how, aes, false, ['encrypt', 'decrypt'])
  } catch {
    return null
  }
}

export interface Sealed {
  readonly iv: Bytes
  readonly bytes: ArrayBuffer
}

export async function seal(key: CryptoKey, as: Owner & { id: string }, clear: BufferSource): Promise<Sealed> {
  const iv = randomBytes(12)
  return { iv, bytes: await crypto.subtle.encrypt(gcm(as, as.id, iv), key, clear) }
}

/** Throws where the row was tampered with or is another's. */
export function unseal(
  key: CryptoKey,
  as: Owner & { id: string },
  { iv, bytes }: Sealed,
): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt(gcm(as, as.id, iv), key, bytes)
}
