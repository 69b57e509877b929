// Seats, accounts, what proves them, and sessions, as Kysely sees them (migration 0010).
import type { SeatRole } from '@camket/domain/kernel/author'
import type { Generated, JSONColumnType } from 'kysely'

/** How a session was opened. */
export type SessionMethod = 'link' | 'invitation' | 'passkey' | 'password' | 'sign-on'

export type CeremonyKind =
  'passkey' | 'passkey-sign-in' | 'passkey-reproof' | 'second-factor' | 'totp' | 'sign-on'

export interface PeopleTables {
  seat: { tenant: string; id: string; role: SeatRole; body: string | null; name: string; created_at: Date }
  account: {
    tenant: string
    id: string
    login: string
    name: string
    created_at: Date
    disabled_at: Date | null
    proof_edition: Generated<number>
  }
  holding: {
    tenant: string
    id: string
    account: string
    seat: string
    is_sole: boolean
    since: Date
    ended_at: Date | null
  }
  invitation: {
    tenant: string
    digest: string
    kind: 'set-up' | 'password'
    account: string
    created_at: Date
    expires_at: Date
    used_at: Date | null
  }
  passkey: {
    tenant: string
    id: string
    account: string
    public_key: Buffer
    counter: number
    transports: string[]
    is_synced: boolean
    label: string
    created_at: Date
    used_at: Date | null
  }
  password: { tenant: string; account: string; hash: string; set_at: Date }
  totp: {
    tenant: string
    account: string
    sealed: string
    confirmed_at: Date | null
    last_step: number | null
  }
  recovery_code: { tenant: string; account: string; digest: string; made_at: Date; used_at: Date | null }
  ceremony: {
    tenant: string
    digest: string
    kind: CeremonyKind
    account: string | null
    data: JSONColumnType<Record<string, unknown>>
    created_at: Date
    expires_at: Date
    used_at: Date | null
  }
  attempt: { tenant: string; key: string; failures: number; first_at: Date; until: Date }
  sign_on_provider: {
    tenant: string
    issuer: string
    client_id: string
    sealed_secret: string | null
    label: string
    acr: string | null
    set_at: Date
  }
  sign_on_identity: { tenant: string; issuer: string; subject: string; account: string; bound_at: Date }
  sign_in_link: {
    tenant: string
    digest: string
    seat: string
    account: string | null
    created_at: Date
    expires_at: Date
    used_at: Date | null
  }
  session: {
    tenant: string
    digest: string
    id: Generated<string>
    seat: string
    account: string | null
    proof_edition: number | null
    method: Generated<SessionMethod>
    proved_at: Date | null
    created_at: Date
    seen_at: Date
    ended_at: Date | null
    renewed_as: string | null
  }
}
