// A secret of a review round and its seal, made in the browser: nothing of the secret leaves it.
import { sealedText } from '@camket/domain/oversight/review/draw'

interface Sealer {
  readonly round: string
  /** Digest of the round's list. */
  readonly list: string
  /** The office that seals. */
  readonly body: string
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

/** 32 bytes of the browser's own randomness, and the seal that names the round, its list and the office. */
export async function makeSecret({ body, ...frozen }: Sealer): Promise<{ secret: string; seal: string }> {
  const secret = hex(crypto.getRandomValues(new Uint8Array(32)))
  const text = new TextEncoder().encode(sealedText(frozen, { body, secret }))
  return { secret, seal: hex(new Uint8Array(await crypto.subtle.digest('SHA-256', text))) }
}
