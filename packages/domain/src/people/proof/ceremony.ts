// What is kept between the steps of signing in or of setting up a proof; nothing of it says who somebody is.
import { z } from 'zod'

/** A challenge is a random number of one ceremony; `origin` is the address that may answer it. */
const passkeyCeremony = z.strictObject({
  challenge: z.string(),
  origin: z.string(),
})

export const ceremonySchemas = {
  passkey: passkeyCeremony,
  'passkey-sign-in': passkeyCeremony,
  'passkey-reproof': passkeyCeremony,
  /** The password was right; so many codes were wrong since. */
  'second-factor': z.strictObject({ wrong: z.int().min(0) }),
  /** The seed of an authenticator that is being set up, sealed for this ceremony. */
  totp: z.strictObject({ sealed: z.string() }),
  'sign-on': z.strictObject({
    issuer: z.string(),
    redirectUri: z.string(),
    state: z.string(),
    nonce: z.string(),
    verifier: z.string(),
    /** Digest of the invitation that is accepted by this; null: none. */
    invitation: z.string().nullable(),
    /** Id of the session that is proved again; null: a new one is opened. */
    session: z.string().nullable(),
  }),
} as const
export type CeremonyKind = keyof typeof ceremonySchemas
export type CeremonyData<Kind extends CeremonyKind> = z.output<(typeof ceremonySchemas)[Kind]>
