// Which places of single sign-on are let in, and whose identity there is whose account here.
import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { providerSchema, visibleText, type ProviderInput } from '@camket/domain/people/accounts'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Tx } from '@camket/storage/open'
import type { Door, Gate } from '../../kernel/door.ts'
import { turnedAway } from '../../kernel/turned-away.ts'
import { read, write } from '../../kernel/write.ts'
import { endWhatWasProved, hasProof } from '../accounts/account-proofs.ts'
import { usableAccount } from '../accounts/inviteOfficer.ts'
import { theVault } from '../proof/vault.ts'
import { configurationOf, secretPlace } from './provider.ts'

export interface SignOnEntry {
  readonly issuer: string
  readonly clientId: string
  readonly hasSecret: boolean
  readonly label: string
  readonly acr: string | null
  readonly setAt: Date
}

/** The places of single sign-on; their secrets stay where they are. */
export function listSignOns(door: Door): Promise<Result<SignOnEntry[], PeopleCode>> {
  return read(door, 'setSignOn', async tx => {
    const rows = await tx
      .selectFrom('sign_on_provider')
      .select(['issuer', 'client_id', 'sealed_secret', 'label', 'acr', 'set_at'])
      .where('tenant', '=', door.tenant)
      .orderBy('label')
      .orderBy('issuer')
      .execute()
    return rows.map(({ client_id, sealed_secret, set_at, ...row }) => ({
      ...row,
      clientId: client_id,
      hasSecret: sealed_secret !== null,
      setAt: set_at,
    }))
  })
}

/** What the sign-in page offers. */
export function offeredSignOns({
  register,
  tenant,
}: Gate): Promise<Array<{ issuer: string; label: string }>> {
  return register.withTenant(tenant, 'server', tx =>
    tx
      .selectFrom('sign_on_provider')
      .select(['issuer', 'label'])
      .where('tenant', '=', tenant)
      .orderBy('label')
      .orderBy('issuer')
      .execute(),
  )
}

/** Adds a place of single sign-on, or changes one, after it has answered. `bad-issuer` where it does not. */
export async function setSignOn(door: Door, input: ProviderInput): Promise<Result<null, PeopleCode>> {
  const refusal = await turnedAway(door, 'setSignOn')
  if (refusal !== null) return refusal
  const checked = checkInput(providerSchema, input)
  if (!checked.ok) return checked
  const { issuer, clientId, clientSecret, acr } = checked.value
  const label = visibleText(checked.value.label, 60)
  if (!label.ok) return label
  const { tenant, now } = door
  const answers = await configurationOf(door, { issuer, clientId, clientSecret, acr })
  if (!answers.ok) return answers
  const sealed =
    clientSecret === null ? accepted(null) : theVault().seal(tenant, secretPlace(issuer), clientSecret)
  if (!sealed.ok) return sealed
  const act = { action: 'setSignOn', subject: 'sign-on', input: { issuer, clientId } } as const
  return write<Result<null, PeopleCode>>(door, act, async tx => {
    const row = { client_id: clientId, sealed_secret: sealed.value, label: label.value, acr, set_at: now }
    await tx
      .insertInto('sign_on_provider')
      .values({ tenant, issuer, ...row })
      .onConflict(conflict => conflict.columns(['tenant', 'issuer']).doUpdateSet(row))
      .execute()
    return accepted(null)
  })
}

/**
 * Takes a place of single sign-on away, with every identity there; sessions that are open end with the accounts' proof. Refused
 * with `would-lock-out` while somebody has no other way in; the operator, who can let everybody in again, is let do it.
 */
export async function removeSignOn(
  door: Door,
  { issuer }: { readonly issuer: string },
): Promise<Result<null, PeopleCode>> {
  const { tenant } = door
  const act = { action: 'setSignOn', subject: 'sign-on', input: { remove: issuer } } as const
  return write<Result<null, PeopleCode>>(door, act, async tx => {
    // Two places that are taken away at once follow each other: each is the other's other way in.
    await tx
      .selectFrom('sign_on_provider')
      .select('issuer')
      .where('tenant', '=', tenant)
      .orderBy('issuer')
      .forUpdate()
      .execute()
    const left = door.author.role === 'operator' ? [] : await withNoOtherWay(tx, tenant, issuer)
    if (left.length > 0) {
      const names = namesOf(left.map(({ login }) => login))
      return refused('would-lock-out', { count: left.length, names })
    }
    const bound = await tx
      .selectFrom('sign_on_identity')
      .select('account')
      .where('tenant', '=', tenant)
      .where('issuer', '=', issuer)
      .execute()
    const gone = await tx
      .deleteFrom('sign_on_provider')
      .where('tenant', '=', tenant)
      .where('issuer', '=', issuer)
      .returning('issuer')
      .executeTakeFirst()
    if (gone === undefined) return refused('no-such-provider', { issuer })
    for (const { account } of bound)
      await endWhatWasProved(tx, door, { account, session: sparedOf(door, account) })
    return accepted(null)
  })
}

/** Who is told by name; of the others only how many they are. */
const mostNames = 20

function namesOf(logins: readonly string[]): string {
  return logins.slice(0, mostNames).join(', ') + (logins.length > mostNames ? ', …' : '')
}

/** Accounts, not disabled, that could not sign in any more without this place. */
async function withNoOtherWay(tx: Tx, tenant: string, issuer: string): Promise<Array<{ login: string }>> {
  return tx
    .selectFrom('account as a')
    .select('a.login')
    .where('a.tenant', '=', tenant)
    .where('a.disabled_at', 'is', null)
    .where(({ exists, not, selectFrom, lit }) => {
      const has = (table: 'passkey' | 'sign_on_identity') =>
        selectFrom(table)
          .select(lit(1).as('one'))
          .whereRef(`${table}.tenant`, '=', 'a.tenant')
          .whereRef(`${table}.account`, '=', 'a.id')
      const password = selectFrom('password')
        .innerJoin('totp', join =>
          join.onRef('totp.tenant', '=', 'password.tenant').onRef('totp.account', '=', 'password.account'),
        )
        .select(lit(1).as('one'))
        .whereRef('password.tenant', '=', 'a.tenant')
        .whereRef('password.account', '=', 'a.id')
        .where('totp.confirmed_at', 'is not', null)
      return exists(has('sign_on_identity').where('issuer', '=', issuer))
        .and(not(exists(has('sign_on_identity').where('issuer', '<>', issuer))))
        .and(not(exists(has('passkey'))))
        .and(not(exists(password)))
    })
    .orderBy('a.login')
    .execute()
}

export interface Binding {
  readonly account: string
  readonly issuer: string
  readonly subject: string
}

/** Says that an identity of a place of single sign-on is an account's. `has-proof`: its holder has a way in already. */
export async function bindSignOn(
  door: Door,
  { account, issuer, subject }: Binding,
): Promise<Result<null, PeopleCode>> {
  const { tenant, now } = door
  const act = { action: 'setSignOn', subject: `account:${account}`, input: { issuer, subject } } as const
  return write<Result<null, PeopleCode>>(door, act, async tx => {
    if (account === door.author.account) return refused('own-account')
    if (subject === '' || subject.length > 255)
      return refused('bad-input', { field: 'subject', problem: 'too_big' })
    const usable = await usableAccount(tx, door, account)
    if (!usable.ok) return usable
    // Whoever binds an identity could sign in with it: to an account that its holder can enter, its holder does it.
    if (door.author.role !== 'operator' && (await hasProof(tx, tenant, account))) return refused('has-proof')
    const provider = await tx
      .selectFrom('sign_on_provider')
      .select('issuer')
      .where('tenant', '=', tenant)
      .where('issuer', '=', issuer)
      .forShare()
      .executeTakeFirst()
    if (provider === undefined) return refused('no-such-provider', { issuer })
    const bound = await tx
      .insertInto('sign_on_identity')
      .values({ tenant, issuer, subject, account, bound_at: now })
      .onConflict(conflict => conflict.doNothing())
      .returning('account')
      .executeTakeFirst()
    if (bound === undefined) return refused('sign-on-taken')
    await endWhatWasProved(tx, door, { account, session: null })
    return accepted(null)
  })
}

/** Takes an identity from an account. */
export async function unbindSignOn(
  door: Door,
  { account, issuer, subject }: Binding,
): Promise<Result<null, PeopleCode>> {
  const { tenant } = door
  const act = { action: 'setSignOn', subject: `account:${account}`, input: { unbind: issuer } } as const
  return write<Result<null, PeopleCode>>(door, act, async tx => {
    const usable = await usableAccount(tx, door, account)
    if (!usable.ok && usable.refusals[0]?.code === 'no-such-account') return usable
    const gone = await tx
      .deleteFrom('sign_on_identity')
      .where('tenant', '=', tenant)
      .where('account', '=', account)
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .returning('account')
      .executeTakeFirst()
    if (gone === undefined) return refused('sign-on-unbound', { subject })
    // Else taking the last proof would be the way round the day that its holder has.
    if (door.author.role !== 'operator' && !(await hasProof(tx, tenant, account)))
      return refused('last-proof')
    await endWhatWasProved(tx, door, { account, session: sparedOf(door, account) })
    return accepted(null)
  })
}

const sparedOf = ({ author }: Door, account: string): string | null =>
  author.account === account ? (author.session ?? null) : null
