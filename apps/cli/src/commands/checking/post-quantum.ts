import type { Trusted } from '@camket/verify/checkpoint'

/** Judges ML-DSA-44 (FIPS 204); loaded only by who asks for it, for it is new and larger than everything else that is checked with. */
export async function mlDsa44(): Promise<NonNullable<Trusted['verifyMlDsa44']>> {
  const { ml_dsa44: library } = await import('@noble/post-quantum/ml-dsa.js')
  return ({ publicKey, message, signature }) => library.verify(signature, message, publicKey)
}
