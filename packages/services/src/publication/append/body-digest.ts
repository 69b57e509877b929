import { createHash } from 'node:crypto'

/** What an envelope says of its body: SHA-256 over the 32 bytes of salt and the body's UTF-8, in lower-case hex. */
export function bodyDigest(salt: Uint8Array, body: string): string {
  return createHash('sha256').update(salt).update(body, 'utf8').digest('hex')
}
