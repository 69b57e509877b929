// Who signs in, by what, and what a sign-in leaves.
import type { Place } from './place.ts'

const account = { purpose: 'signingIn', retention: 'account' } as const
const proof = { purpose: 'signingIn', retention: 'proof' } as const
const step = { purpose: 'signingIn', retention: 'step' } as const

export const peoplePlaces: Readonly<Record<string, Place>> = {
  account: {
    ...account,
    fields: {
      key: 'tenant id',
      'official’s account': 'login name',
      state: 'created_at disabled_at proof_edition',
    },
  },
  holding: { ...account, fields: { key: 'tenant id account seat', state: 'is_sole since ended_at' } },
  invitation: {
    purpose: 'signingIn',
    retention: 'invitation',
    fields: { key: 'tenant account', secret: 'digest', state: 'kind created_at expires_at used_at' },
  },
  passkey: {
    ...proof,
    fields: {
      key: 'tenant account',
      'proof of an official': 'id public_key',
      'official’s account': 'label',
      state: 'counter transports is_synced created_at used_at',
    },
  },
  password: {
    ...proof,
    fields: { key: 'tenant account', 'proof of an official': 'hash', state: 'set_at' },
  },
  totp: {
    ...proof,
    fields: { key: 'tenant account', 'proof of an official': 'sealed', state: 'confirmed_at last_step' },
  },
  recovery_code: {
    ...proof,
    fields: { key: 'tenant account', secret: 'digest', state: 'made_at used_at' },
  },
  sign_on_identity: {
    ...proof,
    fields: { key: 'tenant issuer account', 'proof of an official': 'subject', state: 'bound_at' },
  },
  sign_on_provider: {
    purpose: 'signingIn',
    retention: 'register',
    fields: {
      key: 'tenant issuer client_id',
      'proof of an official': 'sealed_secret',
      'office in words': 'label',
      state: 'acr set_at',
    },
  },
  ceremony: {
    ...step,
    fields: { key: 'tenant account', secret: 'digest data', state: 'kind created_at expires_at used_at' },
  },
  'ceremony.data “passkey”': { ...step, fields: { secret: 'challenge', key: 'origin' } },
  'ceremony.data “passkey-sign-in”': { ...step, fields: { secret: 'challenge', key: 'origin' } },
  'ceremony.data “passkey-reproof”': { ...step, fields: { secret: 'challenge', key: 'origin' } },
  'ceremony.data “second-factor”': { ...step, fields: { state: 'wrong' } },
  'ceremony.data “totp”': { ...step, fields: { 'proof of an official': 'sealed' } },
  'ceremony.data “sign-on”': {
    ...step,
    fields: { secret: 'state nonce verifier invitation', key: 'issuer redirectUri session' },
  },
  attempt: {
    purpose: 'throttling',
    retention: 'attempt',
    fields: { key: 'tenant', secret: 'key', state: 'failures first_at until' },
  },
}
