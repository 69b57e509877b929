import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 random bits, safe in an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a secret. It has 256 bits of its own, so a plain hash is enough (ASVS 5.0, 6.5.2). */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
