import { ed25519 } from '@noble/curves/ed25519.js'

/**
 * The one judgement of Ed25519 signatures in the whole house: server, browser, command line and witness call this.
 * Mode `zip215: false`, RFC 8032 strictly read: points must be written canonically, and besides a key of small order
 * signs nothing. A log signs with honest keys, so the looser mode would gain nothing; the strict one keeps a hostile
 * key from making one signature fit two texts. Never throws: what is malformed is simply not a signature.
 */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false })
  } catch {
    return false
  }
}
