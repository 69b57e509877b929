import type { Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { heldSeats, type HeldSeat } from '../sessions/held-seats.ts'
import type { Proofs } from './account-proofs.ts'

interface Identity {
  readonly issuer: string
  readonly subject: string
}

export interface AccountEntry extends Omit<Proofs, 'signOns'> {
  readonly account: string
  readonly login: string
  readonly name: string
  readonly createdAt: Date
  readonly disabledAt: Date | null
  readonly signOns: readonly Identity[]
  readonly seats: readonly HeldSeat[]
  /** Until when an invitation is open; null: none is. */
  readonly invitedUntil: Date | null
}

/** Everybody who signs in or did, by login. Says nothing of what they do, or when. */
export async function listAccounts(door: Door): Promise<Result<AccountEntry[], PeopleCode>> {
  return read(door, 'listAccounts', async tx => {
    const { tenant } = door
    const accounts = await tx
      .selectFrom('account')
      .select(['id as account', 'login', 'name', 'created_at', 'disabled_at'])
      .where('tenant', '=', tenant)
      .orderBy('login')
      .execute()
    const seats = Map.groupBy(await heldSeats(tx, tenant), row => row.account)
    const passkeys = Map.groupBy(await passkeysOf(tx, tenant), row => row.account)
    const passwords = new Set(await passwordsOf(tx, tenant))
    const identities = Map.groupBy(await identitiesOf(tx, tenant), row => row.account)
    const invited = new Map((await invitedOf(tx, door)).map(row => [row.account, row.expires_at]))
    return accounts.map(({ account, login, name, created_at, disabled_at }) => ({
      account,
      login,
      name,
      createdAt: created_at,
      disabledAt: disabled_at,
      passkeys: passkeys.get(account)?.length ?? 0,
      hasPassword: passwords.has(account),
      signOns: (identities.get(account) ?? []).map(({ issuer, subject }) => ({ issuer, subject })),
      seats: (seats.get(account) ?? []).map(({ account: _account, ...seat }) => seat),
      invitedUntil: invited.get(account) ?? null,
    }))
  })
}

const passkeysOf = (tx: Tx, tenant: string) =>
  tx.selectFrom('passkey').select('account').where('tenant', '=', tenant).execute()

async function passwordsOf(tx: Tx, tenant: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('password')
    .innerJoin('totp', join =>
      join.onRef('totp.tenant', '=', 'password.tenant').onRef('totp.account', '=', 'password.account'),
    )
    .select('password.account')
    .where('password.tenant', '=', tenant)
    .where('confirmed_at', 'is not', null)
    .execute()
  return rows.map(({ account }) => account)
}

const identitiesOf = (tx: Tx, tenant: string) =>
  tx
    .selectFrom('sign_on_identity')
    .select(['account', 'issuer', 'subject'])
    .where('tenant', '=', tenant)
    .orderBy('issuer')
    .orderBy('subject')
    .execute()

const invitedOf = (tx: Tx, { tenant, now }: Door) =>
  tx
    .selectFrom('invitation')
    .select(['account', 'expires_at'])
    .where('tenant', '=', tenant)
    .where('kind', '=', 'set-up')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
