// The second factor beside a password: the code of an authenticator, or one of ten recovery codes.
import { randomBytes, randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Tx } from '@camket/storage/open'
import type { Gate } from '../../kernel/door.ts'
import { theVault } from '../proof/vault.ts'
import { digestOf } from '../secrets.ts'

const period = 30_000
/** A code is good while it is shown, and for as long as a slow line may take to bring it. */
const onItsWay = 10_000

const placeOf = (account: string) => ({ table: 'totp', column: 'sealed', row: account })

/** 160 random bits, base32 (RFC 4226, 4). */
export const newSeed = (): string => new Secret({ buffer: new Uint8Array(randomBytes(20)).buffer }).base32

function totpOf(seed: string, names: { readonly issuer?: string; readonly label?: string } = {}): TOTP {
  return new TOTP({ ...names, algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(seed) })
}

/** The address that an authenticator reads from the picture. */
export const seedAddress = (
  seed: string,
  names: { readonly issuer: string; readonly label: string },
): string => totpOf(seed, names).toString()

/** The time step (RFC 6238) whose code this is now; null: of none that is good. */
export function stepOfCode(seed: string, code: string, now: Date): number | null {
  // The library compares bytes, and throws over six letters that are more than six of them.
  if (!/^\d{6}$/.test(code)) return null
  const totp = totpOf(seed)
  const time = now.getTime()
  for (const timestamp of [time, time - onItsWay]) {
    if (totp.validate({ token: code, timestamp, window: 0 }) !== null) return Math.floor(timestamp / period)
  }
  return null
}

export function sealSeed(tenant: string, account: string, seed: string) {
  return theVault().seal(tenant, placeOf(account), seed)
}

/**
 * Uses up the second factor of an account: a code of six digits, or a recovery code. `code-wrong` also where it was used
 * before, and where the clock went back behind the last one that was.
 */
export async function useSecondFactor(
  tx: Tx,
  gate: Pick<Gate, 'tenant' | 'now'>,
  { account, code }: { readonly account: string; readonly code: string },
): Promise<Result<null, PeopleCode>> {
  const digits = code.normalize('NFKC').replace(/\s/g, '')
  return /^\d{6}$/.test(digits)
    ? useTotp(tx, gate, { account, code: digits })
    : useRecoveryCode(tx, gate, { account, code })
}

async function useTotp(
  tx: Tx,
  { tenant, now }: Pick<Gate, 'tenant' | 'now'>,
  { account, code }: { readonly account: string; readonly code: string },
): Promise<Result<null, PeopleCode>> {
  const row = await tx
    .selectFrom('totp')
    .select(['sealed', 'last_step'])
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .where('confirmed_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return refused('code-wrong')
  const seed = theVault().open(tenant, placeOf(account), row.sealed)
  if (!seed.ok) return seed
  const step = stepOfCode(seed.value, code, now)
  if (step === null || (row.last_step !== null && step <= row.last_step)) return refused('code-wrong')
  await tx
    .updateTable('totp')
    .set({ last_step: step })
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .execute()
  return accepted(null)
}

/** Crockford’s base32: no letter that is taken for a digit. 24 of them are 120 bits, so a plain hash is enough (6.5.2). */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codes = 10

function newRecoveryCode(): string {
  const drawn = Array.from({ length: 24 }, () => symbols[randomInt(symbols.length)]).join('')
  return drawn.replace(/.{4}(?=.)/g, '$&-')
}

function asDrawn(typed: string): string {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  return plain.replace(/O/g, '0').replace(/[IL]/g, '1')
}

const digestOfCode = (account: string, code: string): string => digestOf(`${account} ${asDrawn(code)}`)

/** Ten new codes, shown once; the old ones open nothing any more. */
export async function drawRecoveryCodes(
  tx: Tx,
  { tenant, now }: Pick<Gate, 'tenant' | 'now'>,
  account: string,
): Promise<string[]> {
  const drawn = Array.from({ length: codes }, newRecoveryCode)
  await tx.deleteFrom('recovery_code').where('tenant', '=', tenant).where('account', '=', account).execute()
  const rows = drawn.map(code => ({
    tenant,
    account,
    digest: digestOfCode(account, code),
    made_at: now,
    used_at: null,
  }))
  await tx.insertInto('recovery_code').values(rows).execute()
  return drawn
}

async function useRecoveryCode(
  tx: Tx,
  { tenant, now }: Pick<Gate, 'tenant' | 'now'>,
  { account, code }: { readonly account: string; readonly code: string },
): Promise<Result<null, PeopleCode>> {
  const used = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .where('digest', '=', digestOfCode(account, code))
    .where('used_at', 'is', null)
    .returning('digest')
    .executeTakeFirst()
  return used === undefined ? refused('code-wrong') : accepted(null)
}
