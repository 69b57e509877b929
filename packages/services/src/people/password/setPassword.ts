// A password is set together with its second factor, and never stands alone.
import { randomBytes } from 'node:crypto'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { turnedAway } from '../../kernel/turned-away.ts'
import { write } from '../../kernel/write.ts'
import { endWhatWasProved, proofsOf } from '../accounts/account-proofs.ts'
import { usableAccount } from '../accounts/inviteOfficer.ts'
import { beginCeremony, useCeremony } from '../proof/ceremony.ts'
import { theVault } from '../proof/vault.ts'
import { digestOf } from '../secrets.ts'
import { drawRecoveryCodes, newSeed, sealSeed, seedAddress, stepOfCode } from './codes.ts'
import { hashPassword } from './hashing.ts'
import { checkNewPassword } from './rules.ts'

interface BegunPassword {
  /** For the authenticator: as a picture, or typed. */
  readonly uri: string
  readonly secret: string
  readonly ceremony: string
}

/** A seed for an authenticator; nothing of the account changes before a code of it was shown. */
export async function beginPassword(door: Door): Promise<Result<BegunPassword, PeopleCode>> {
  const { tenant } = door
  const refusal = await turnedAway(door, 'changeOwnProof')
  if (refusal !== null) return refusal
  const { account } = door.author
  if (account === null) return refused('no-such-account')
  const secret = newSeed()
  const ceremony = randomBytes(32).toString('base64url')
  const sealed = theVault().seal(tenant, placeOf(ceremony), secret)
  if (!sealed.ok) return sealed
  return door.register.withTenant(tenant, 'server', async tx => {
    const { login } = await tx
      .selectFrom('account')
      .select('login')
      .where('tenant', '=', tenant)
      .where('id', '=', account)
      .executeTakeFirstOrThrow()
    const site = await tx.selectFrom('tenant').select('name').where('tenant', '=', tenant).executeTakeFirst()
    const uri = seedAddress(secret, { issuer: site?.name ?? tenant, label: login })
    await beginCeremony(tx, door, { kind: 'totp', account, data: { sealed: sealed.value }, secret: ceremony })
    return accepted({ uri, secret, ceremony })
  })
}

const placeOf = (ceremony: string) => ({ table: 'ceremony', column: 'data', row: digestOf(ceremony) })

interface Shown {
  readonly ceremony: string
  /** A code of the authenticator that was set up. */
  readonly code: string
}

type Codes = Result<{ recoveryCodes: string[] }, PeopleCode>

/** Sets password and authenticator of the own account, and draws recovery codes; every other session of it ends. */
export async function finishPassword(
  door: Door,
  { password, ...shown }: Shown & { readonly password: string },
): Promise<Codes> {
  const { tenant, now } = door
  const refusal = await turnedAway(door, 'changeOwnProof')
  if (refusal !== null) return refusal
  const { account } = door.author
  if (account === null) return refused('no-such-account')
  const fits = await checkNewPassword(door, { account, password })
  if (!fits.ok) return fits
  const hashed = await hashPassword(tenant, password, 'known')
  if (!hashed.ok) return hashed
  const act = { action: 'changeOwnProof', subject: `account:${account}`, input: { set: 'password' } } as const
  return write<Codes>(door, act, async tx => {
    const set = await setSeed(tx, door, { account, ...shown })
    if (!set.ok) return set
    const row = { hash: hashed.value, set_at: now }
    await tx
      .insertInto('password')
      .values({ tenant, account, ...row })
      .onConflict(conflict => conflict.columns(['tenant', 'account']).doUpdateSet(row))
      .execute()
    const recoveryCodes = await drawRecoveryCodes(tx, door, account)
    await endWhatWasProved(tx, door, { account, session: door.author.session ?? null })
    return accepted({ recoveryCodes })
  })
}

/** Another authenticator beside the password that stays; every other session of the account ends. */
export async function finishTotp(door: Door, shown: Shown): Promise<Result<null, PeopleCode>> {
  return changeWithPassword(door, 'authenticator', async (tx, account) => {
    const set = await setSeed(tx, door, { account, ...shown })
    if (!set.ok) return set
    await endWhatWasProved(tx, door, { account, session: door.author.session ?? null })
    return accepted(null)
  })
}

/** Ten new recovery codes; the old ones open nothing any more, and every other session of the account ends. */
export function newRecoveryCodes(door: Door): Promise<Codes> {
  return changeWithPassword<{ recoveryCodes: string[] }>(door, 'recovery-codes', async (tx, account) => {
    const recoveryCodes = await drawRecoveryCodes(tx, door, account)
    await endWhatWasProved(tx, door, { account, session: door.author.session ?? null })
    return accepted({ recoveryCodes })
  })
}

/** Takes password, authenticator and recovery codes together; `last-proof` where nothing else would let its owner in. */
export function removePassword(door: Door): Promise<Result<null, PeopleCode>> {
  const { tenant } = door
  return changeWithPassword<null>(door, 'no-password', async (tx, account) => {
    const { passkeys, signOns } = await proofsOf(tx, tenant, account)
    if (passkeys + signOns === 0) return refused('last-proof')
    for (const table of ['password', 'totp', 'recovery_code'] as const) {
      await tx.deleteFrom(table).where('tenant', '=', tenant).where('account', '=', account).execute()
    }
    await endWhatWasProved(tx, door, { account, session: door.author.session ?? null })
    return accepted(null)
  })
}

/** `no-password` where the account has none with a second factor. */
async function changeWithPassword<Value>(
  door: Door,
  set: string,
  work: (tx: Tx, account: string) => Promise<Result<Value, PeopleCode>>,
): Promise<Result<Value, PeopleCode>> {
  const { account } = door.author
  if (account === null) return refused('no-such-account')
  const act = { action: 'changeOwnProof', subject: `account:${account}`, input: { set } } as const
  return write<Result<Value, PeopleCode>>(door, act, async tx => {
    const usable = await usableAccount(tx, door, account)
    if (!usable.ok) return usable
    const { hasPassword } = await proofsOf(tx, door.tenant, account)
    return hasPassword ? work(tx, account) : refused('no-password')
  })
}

async function setSeed(
  tx: Tx,
  door: Door,
  { account, ceremony, code }: Shown & { readonly account: string },
): Promise<Result<null, PeopleCode>> {
  const { tenant, now } = door
  // A wrong code takes this back with all else, so that the same picture can be tried again.
  const asked = await useCeremony(tx, door, { kind: 'totp', secret: ceremony, account })
  if (!asked.ok) return asked
  const seed = theVault().open(tenant, placeOf(ceremony), asked.value.data.sealed)
  if (!seed.ok) return seed
  const step = stepOfCode(seed.value, code.normalize('NFKC').replace(/\s/g, ''), now)
  if (step === null) return refused('code-wrong')
  const sealed = sealSeed(tenant, account, seed.value)
  if (!sealed.ok) return sealed
  const row = { sealed: sealed.value, confirmed_at: now, last_step: step }
  await tx
    .insertInto('totp')
    .values({ tenant, account, ...row })
    .onConflict(conflict => conflict.columns(['tenant', 'account']).doUpdateSet(row))
    .execute()
  return accepted(null)
}
