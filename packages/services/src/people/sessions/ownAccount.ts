import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { proofsOf } from '../accounts/account-proofs.ts'
import { seatsOf, type HeldSeat } from './held-seats.ts'

export interface OwnAccount {
  readonly account: string
  readonly login: string
  readonly name: string
  readonly seats: ReadonlyArray<HeldSeat & { readonly isThis: boolean }>
  readonly passkeys: ReadonlyArray<{
    readonly id: string
    readonly label: string
    readonly createdAt: Date
    readonly usedAt: Date | null
    /** Kept by the maker's cloud on several devices. */
    readonly isSynced: boolean
  }>
  readonly password: { readonly setAt: Date } | null
  readonly recoveryCodesLeft: number
  readonly signOns: ReadonlyArray<{ readonly issuer: string; readonly label: string; readonly boundAt: Date }>
  /** Nothing proves the account yet: it was entered by a link. */
  readonly needsProof: boolean
}

/** What its owner sees of an account. */
export async function ownAccount(door: Door): Promise<Result<OwnAccount, PeopleCode>> {
  const { account, seat } = door.author
  const found = await read(door, 'ownAccount', async tx =>
    account === null ? null : load(tx, door.tenant, account),
  )
  if (!found.ok) return found
  if (found.value === null) return refused('no-such-account')
  const seats = found.value.seats.map(one => ({ ...one, isThis: one.seat === seat }))
  return accepted({ ...found.value, seats })
}

async function load(tx: Tx, tenant: string, account: string) {
  const row = await tx
    .selectFrom('account')
    .select(['login', 'name'])
    .where('tenant', '=', tenant)
    .where('id', '=', account)
    .executeTakeFirst()
  if (row === undefined) return null
  const passkeys = await tx
    .selectFrom('passkey')
    .select(['id', 'label', 'created_at as createdAt', 'used_at as usedAt', 'is_synced as isSynced'])
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const { hasPassword, signOns } = await proofsOf(tx, tenant, account)
  return {
    account,
    ...row,
    seats: await seatsOf(tx, tenant, account),
    passkeys,
    password: hasPassword ? await passwordOf(tx, tenant, account) : null,
    recoveryCodesLeft: await codesLeft(tx, tenant, account),
    signOns: await identitiesOf(tx, tenant, account),
    needsProof: passkeys.length === 0 && !hasPassword && signOns === 0,
  }
}

async function passwordOf(tx: Tx, tenant: string, account: string): Promise<{ setAt: Date }> {
  return tx
    .selectFrom('password')
    .select('set_at as setAt')
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .executeTakeFirstOrThrow()
}

async function codesLeft(tx: Tx, tenant: string, account: string): Promise<number> {
  const rows = await tx
    .selectFrom('recovery_code')
    .select('digest')
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .where('used_at', 'is', null)
    .execute()
  return rows.length
}

async function identitiesOf(tx: Tx, tenant: string, account: string) {
  return tx
    .selectFrom('sign_on_identity')
    .innerJoin('sign_on_provider', join =>
      join
        .onRef('sign_on_provider.tenant', '=', 'sign_on_identity.tenant')
        .onRef('sign_on_provider.issuer', '=', 'sign_on_identity.issuer'),
    )
    .select(['sign_on_identity.issuer', 'label', 'bound_at as boundAt'])
    .where('sign_on_identity.tenant', '=', tenant)
    .where('account', '=', account)
    .orderBy('label')
    .orderBy('sign_on_identity.issuer')
    .orderBy('subject')
    .execute()
}
